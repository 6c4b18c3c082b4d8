import type { RecordItem } from '../../item.ts'
import { isInCatalogue } from '../../catalogue/index.ts'
import { parseUnit } from '../../units/parse-unit.ts'
import type { ParsedUnit } from '../../units/parsed-unit.ts'
import type { WdiDescriptor } from './wdi-descriptor.ts'
import { indicatorRecords, preferenceRecord, wdiLicence } from './wdi-records.ts'

/** Something about an indicator that was not taken as it stands. */
export interface IndicatorRemark {
  reason: string
  field: string
  raw?: string
}

export interface DescribedIndicator {
  records: RecordItem[]
  remarks: IndicatorRemark[]
}

/** SDMX `UNIT_MULT` of an indicator's values, from what the World Bank says of it. */
export function unitMultOf(code: string, said?: Pick<WdiDescriptor, 'title' | 'definition'>): number {
  return parseUnit({ code, title: said?.title ?? '', definition: said?.definition ?? '' }).unitMult
}

/**
 * The records of an indicator of the World Bank, in whichever of its layouts the text on it was found. Name, unit and
 * definition of an indicator of the catalogue are the catalogue's.
 * @param known whether an indicator can be referred to: it is in the same source, or in the catalogue
 */
export function describeIndicator(
  code: string,
  said: WdiDescriptor,
  known: (id: string) => boolean,
): DescribedIndicator {
  const remarks: IndicatorRemark[] = []
  const { title, definition, licences } = said
  if (licences.some((licence) => licence !== wdiLicence)) {
    const reason = `The licence is stated as ${licences.join(', ')}, where the data set is ${wdiLicence}.`
    remarks.push({ reason, field: 'licenses' })
  }
  const preference = preferenceRecord(code)
  if (isInCatalogue(code)) return { records: [preference], remarks }

  const unit = withKnownWeight(parseUnit({ code, title, definition: definition ?? '' }), known)
  if (unit.unitKind === 'UNKNOWN') {
    const reason = `The unit of ${code} cannot be read from its title; state it in the table of unit overrides.`
    remarks.push({ reason, field: 'unit', raw: title })
  }
  return { records: [...indicatorRecords(code, said, unit), preference], remarks }
}

/** A mean whose weights are not at hand cannot be taken, and a release must not refer to what it does not hold. */
function withKnownWeight(unit: ParsedUnit, known: (id: string) => boolean): ParsedUnit {
  const { weightId, ...rest } = unit
  return weightId === undefined || known(weightId) ? unit : { ...rest, aggregation: 'NONE' }
}
