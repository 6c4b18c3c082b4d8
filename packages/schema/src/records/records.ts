import type { Decimal } from '@prisma/client/runtime/client'
import type * as Rows from '../../generated/client/models.ts'

/** A displayed row as an importer gives it: without the releases from and until which it answers. */
type Content<Row> = Omit<Row, 'validFrom' | 'validTo'>

/**
 * Every kind of displayed record, by the name of its model in `prisma/schema.prisma` (whose comments say what each
 * field means). Values are no records: see `StagedSeries` in `@opencorridor/ingest`.
 */
export interface Records {
  Dataset: Content<Rows.DatasetModel>
  Edition: Content<Rows.EditionModel>
  DatasetAreaNote: Content<Rows.DatasetAreaNoteModel>
  SourceReference: Content<Rows.SourceReferenceModel>
  Area: Content<Rows.AreaModel>
  AreaCode: Content<Rows.AreaCodeModel>
  AreaName: Content<Rows.AreaNameModel>
  AreaMembership: Content<Rows.AreaMembershipModel>
  AreaSuccession: Content<Rows.AreaSuccessionModel>
  Corridor: Content<Rows.CorridorModel>
  Indicator: Content<Rows.IndicatorModel>
  IndicatorCode: Content<Rows.IndicatorCodeModel>
  DatasetPreference: Content<Rows.DatasetPreferenceModel>
  DimensionCode: Content<Rows.DimensionCodeModel>
  Statement: Content<Rows.StatementModel>
  StatementSubject: Content<Rows.StatementSubjectModel>
  Project: Content<Rows.ProjectModel>
  ProjectTitle: Content<Rows.ProjectTitleModel>
  Organisation: Content<Rows.OrganisationModel>
  ProjectOrganisation: Content<Rows.ProjectOrganisationModel>
  Office: Content<Rows.OfficeModel>
  ProjectOffice: Content<Rows.ProjectOfficeModel>
  ProjectArea: Content<Rows.ProjectAreaModel>
  ProjectCorridor: Content<Rows.ProjectCorridorModel>
  Theme: Content<Rows.ThemeModel>
  ProjectTheme: Content<Rows.ProjectThemeModel>
  Sector: Content<Rows.SectorModel>
  ProjectSector: Content<Rows.ProjectSectorModel>
  ProjectResult: Content<Rows.ProjectResultModel>
  ProjectRelation: Content<Rows.ProjectRelationModel>
  ProjectMoney: Content<Rows.ProjectMoneyModel>
  Instrument: Content<Rows.InstrumentModel>
  Resource: Content<Rows.ResourceModel>
  Publication: Content<Rows.PublicationModel>
  Event: Content<Rows.EventModel>
  Link: Content<Rows.LinkModel>
  Translation: Content<Rows.TranslationModel>
}

export type RecordKind = keyof Records

/** Fields that a row may leave out when it is written; they become null, false or an empty list. */
type Optional<C> = {
  [F in keyof C]: null extends C[F] ? F : C[F] extends boolean | unknown[] ? F : never
}[keyof C]

/** A decimal may be written as the text of its digits: a number would round it. */
type Written<C> = { [F in keyof C]: C[F] extends Decimal ? C[F] | string : C[F] }

/** A record as it is written by hand or by an importer: what is null, false or empty may be left out. */
export type RecordInput<K extends RecordKind> = Written<Omit<Records[K], Optional<Records[K]>>> &
  Partial<Pick<Records[K], Optional<Records[K]>>>
