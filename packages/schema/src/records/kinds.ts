import type { RecordKind, Records } from './records.ts'

type Field<K extends RecordKind> = keyof Records[K] & string

/** A field that names a record by its id, or several in a list. Empty (null) fields refer to nothing. */
export interface Reference<K extends RecordKind = RecordKind> {
  field: Field<K>
  /** The kind that the field refers to, */
  kind?: RecordKind
  /** or the field that names the kind, where it differs from row to row. */
  kindField?: Field<K>
  /** The kinds by the words that stand in `kindField`; without it these are the kinds' own names. */
  kinds?: Readonly<Record<string, RecordKind>>
  /** Whether the field is a list of ids. */
  list?: true
}

/** What makes a row of a kind one record, and which records it needs beside it in every release. */
export interface KindDefinition<K extends RecordKind = RecordKind> {
  /** The natural key: the key of the table without `validFrom`. */
  key: readonly Field<K>[]
  /** Besides `datasetId`, which every kind has. */
  references: readonly Reference<K>[]
}

/** The kinds that a statement may be about, by the words of `StatementSubject.subjectKind`. */
export const statementSubjectKinds = {
  AREA: 'Area',
  CORRIDOR: 'Corridor',
  PROJECT: 'Project',
  RESOURCE: 'Resource',
  INSTRUMENT: 'Instrument',
} as const satisfies Record<string, RecordKind>

const dataset = { field: 'datasetId', kind: 'Dataset' } as const
const area = { field: 'areaId', kind: 'Area' } as const
const project = { field: 'projectId', kind: 'Project' } as const
const indicator = { field: 'indicatorId', kind: 'Indicator' } as const
const record = { field: 'recordId', kindField: 'recordKind' } as const

/** Key and references of every kind of record. A test compares the keys with `prisma/schema.prisma`. */
export const recordKinds: { readonly [K in RecordKind]: KindDefinition<K> } = {
  Dataset: { key: ['id'], references: [dataset, { field: 'publisherId', kind: 'Organisation' }] },
  Edition: { key: ['id'], references: [dataset] },
  DatasetAreaNote: {
    key: ['datasetId', 'areaId'],
    references: [dataset, area, { field: 'includedIds', kind: 'Area', list: true }],
  },
  SourceReference: { key: ['recordKind', 'recordId', 'field', 'ordinal'], references: [dataset, record] },
  Area: { key: ['id'], references: [dataset] },
  AreaCode: { key: ['areaId', 'scheme', 'code', 'since'], references: [dataset, area] },
  AreaName: { key: ['areaId', 'language', 'form', 'name', 'since'], references: [dataset, area] },
  AreaMembership: {
    key: ['regionId', 'countryId', 'since'],
    references: [dataset, { field: 'regionId', kind: 'Area' }, { field: 'countryId', kind: 'Area' }],
  },
  AreaSuccession: {
    key: ['predecessorId', 'successorId'],
    references: [dataset, { field: 'predecessorId', kind: 'Area' }, { field: 'successorId', kind: 'Area' }],
  },
  Corridor: {
    key: ['id'],
    references: [dataset, { field: 'originId', kind: 'Area' }, { field: 'destinationId', kind: 'Area' }],
  },
  Indicator: {
    key: ['id'],
    references: [
      dataset,
      { field: 'weightId', kind: 'Indicator' },
      { field: 'movedToId', kind: 'Indicator' },
    ],
  },
  IndicatorCode: { key: ['indicatorId', 'scheme', 'code'], references: [dataset, indicator] },
  DatasetPreference: { key: ['indicatorId', 'datasetId'], references: [dataset, indicator] },
  DimensionCode: { key: ['dimension', 'code'], references: [dataset] },
  Statement: { key: ['id'], references: [dataset, indicator] },
  StatementSubject: {
    key: ['statementId', 'subjectKind', 'subjectId', 'role'],
    references: [
      dataset,
      { field: 'statementId', kind: 'Statement' },
      { field: 'subjectId', kindField: 'subjectKind', kinds: statementSubjectKinds },
    ],
  },
  Project: { key: ['id'], references: [dataset] },
  ProjectTitle: { key: ['projectId', 'ordinal'], references: [dataset, project] },
  Organisation: { key: ['id'], references: [dataset, area, { field: 'parentId', kind: 'Organisation' }] },
  ProjectOrganisation: {
    key: ['projectId', 'organisationId', 'role'],
    references: [dataset, project, { field: 'organisationId', kind: 'Organisation' }],
  },
  Office: { key: ['id'], references: [dataset, area, { field: 'organisationId', kind: 'Organisation' }] },
  ProjectOffice: {
    key: ['projectId', 'officeId'],
    references: [dataset, project, { field: 'officeId', kind: 'Office' }],
  },
  ProjectArea: { key: ['projectId', 'areaId', 'ordinal'], references: [dataset, project, area] },
  ProjectCorridor: {
    key: ['projectId', 'corridorId'],
    references: [dataset, project, { field: 'corridorId', kind: 'Corridor' }],
  },
  Theme: { key: ['id'], references: [dataset, { field: 'parentId', kind: 'Theme' }] },
  ProjectTheme: {
    key: ['projectId', 'themeId'],
    references: [dataset, project, { field: 'themeId', kind: 'Theme' }],
  },
  Sector: { key: ['id'], references: [dataset] },
  ProjectSector: {
    key: ['projectId', 'sectorId'],
    references: [dataset, project, { field: 'sectorId', kind: 'Sector' }],
  },
  ProjectResult: { key: ['projectId', 'ordinal'], references: [dataset, project, area] },
  ProjectRelation: {
    key: ['projectId', 'relatedId', 'kind'],
    references: [dataset, project, { field: 'relatedId', kind: 'Project' }],
  },
  ProjectMoney: {
    key: ['projectId', 'ordinal'],
    references: [
      dataset,
      project,
      { field: 'providerId', kind: 'Organisation' },
      { field: 'receiverId', kind: 'Organisation' },
    ],
  },
  Instrument: { key: ['id'], references: [dataset] },
  Resource: { key: ['id'], references: [dataset] },
  Publication: { key: ['id'], references: [dataset, { field: 'publisherId', kind: 'Organisation' }] },
  Event: { key: ['id'], references: [dataset, area] },
  Link: {
    key: ['fromKind', 'fromId', 'toKind', 'toId', 'role'],
    references: [dataset, { field: 'fromId', kindField: 'fromKind' }, { field: 'toId', kindField: 'toKind' }],
  },
  Translation: { key: ['recordKind', 'recordId', 'field', 'language'], references: [dataset, record] },
}

/** Whether a text is the name of a kind of record. */
export function isRecordKind(name: string): name is RecordKind {
  return Object.hasOwn(recordKinds, name)
}

/**
 * The one text that names a record of a kind, wherever a record is referred to across kinds (`SourceReference`,
 * `Link`, `Translation`, `Revision`): its `id`, or, where the key has several fields, the JSON array of them, such as
 * `["socprotect",3]` for the third result of a project.
 */
export function recordId(kind: RecordKind, record: Readonly<Record<string, unknown>>): string {
  const parts = recordKinds[kind].key.map((field) => record[field])
  const [only] = parts
  return parts.length === 1 && typeof only === 'string' ? only : JSON.stringify(parts)
}
