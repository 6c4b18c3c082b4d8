/** A category of documents, and the kind of publication that it is by the words of `publicationKinds`. */
interface DocumentCategory {
  readonly name: string
  readonly kind: string
}

/** The category of the page about an activity. */
export const webPage = 'A12'

/** IATI codelist DocumentCategory, 2.03: the categories of activities (A) and those of organisations (B). */
export const documentCategories: Readonly<Record<string, DocumentCategory>> = {
  A01: { name: 'Impact appraisal before and after the project', kind: 'STUDY' },
  A02: { name: 'Objectives and purpose', kind: 'OTHER' },
  A03: { name: 'Intended beneficiaries', kind: 'OTHER' },
  A04: { name: 'Conditions', kind: 'OTHER' },
  A05: { name: 'Budget', kind: 'OTHER' },
  A06: { name: 'Summary of a contract', kind: 'OTHER' },
  A07: { name: 'Review and evaluation', kind: 'REPORT' },
  A08: { name: 'Results, outcomes and outputs', kind: 'REPORT' },
  A09: { name: 'Memorandum of understanding', kind: 'OTHER' },
  A10: { name: 'Tender', kind: 'OTHER' },
  A11: { name: 'Contract', kind: 'OTHER' },
  A12: { name: 'Web page of the activity', kind: 'OTHER' },
  B01: { name: 'Annual report', kind: 'REPORT' },
  B02: { name: 'Strategy of the organisation', kind: 'OTHER' },
  B03: { name: 'Country strategy', kind: 'OTHER' },
  B04: { name: 'Aid allocation policy', kind: 'OTHER' },
  B05: { name: 'Procurement policy', kind: 'OTHER' },
  B06: { name: 'Audit report of the organisation', kind: 'REPORT' },
  B07: { name: 'Audit report on a country', kind: 'REPORT' },
  B08: { name: 'Exclusions policy', kind: 'OTHER' },
  B09: { name: 'Evaluation of the organisation', kind: 'REPORT' },
  B10: { name: 'Evaluation of a country', kind: 'REPORT' },
  B11: { name: 'Sector strategy', kind: 'OTHER' },
  B12: { name: 'Thematic strategy', kind: 'OTHER' },
  B13: { name: 'Memorandum of understanding with a country', kind: 'OTHER' },
  B14: { name: 'Evaluations policy', kind: 'OTHER' },
  B15: { name: 'General terms and conditions', kind: 'OTHER' },
  B16: { name: 'Web page of the organisation', kind: 'OTHER' },
  B17: { name: 'Web page on a country or region', kind: 'OTHER' },
  B18: { name: 'Web page on a sector', kind: 'OTHER' },
}
