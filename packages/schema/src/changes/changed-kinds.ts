import type { RecordKind } from '../records/records.ts'

/** What `Revision.recordKind` may say: the model of a record, or `series` for values. */
export type ChangedKind = RecordKind | 'series'

/** What can change, by the name of its kind, and what it is. */
export const changedKinds: Readonly<Record<ChangedKind, string>> = {
  series: 'A series: its values, their statuses, and what else is said of them.',
  Dataset: "A publisher's product: its name, licence, attribution.",
  Edition: 'An edition of a dataset.',
  DatasetAreaNote: 'What a dataset counts within a place.',
  SourceReference: 'The place in a source that says a record, or a field of it.',
  Area: 'A country or region.',
  AreaCode: 'A code of a place in a scheme.',
  AreaName: 'A name of a place in a language.',
  AreaMembership: 'A country as a member of a region.',
  AreaSuccession: 'A state and the one that followed it.',
  Corridor: 'An ordered pair of migrant origin and destination of which something is known.',
  Indicator: 'What is measured: its name, unit, definition.',
  IndicatorCode: "A publisher's code for an indicator.",
  DatasetPreference: 'The rank of a dataset in the answers about an indicator.',
  DimensionCode: 'A code of a dimension that breaks series down.',
  Statement: 'What a source says that is no series.',
  StatementSubject: 'What a statement is about.',
  Project: 'A project.',
  ProjectTitle: 'A further title of a project.',
  Organisation: 'An organisation.',
  ProjectOrganisation: 'An organisation in a project, and its role.',
  Office: 'An office of an organisation.',
  ProjectOffice: 'An office in a project.',
  ProjectArea: 'A country or region in which, or for which, a project works.',
  ProjectCorridor: 'A corridor of a project.',
  Theme: 'A theme.',
  ProjectTheme: 'A theme of a project.',
  Sector: 'A branch of the economy, or an aid sector.',
  ProjectSector: 'A sector of a project.',
  ProjectResult: 'A result, output or figure of a project.',
  ProjectRelation: 'What another project is to a project.',
  ProjectMoney: 'Money of a project.',
  Instrument: 'A convention, law, agreement, framework, strategy or process.',
  Resource: 'A resource centre, portal, registry, toolbox or campaign.',
  Publication: 'A publication.',
  Event: 'An event.',
  Link: 'An edge between two records of any kind.',
  Translation: 'A text in another language.',
}

/** The name of a kind in the graph: `PROJECT_RESULT` for `ProjectResult`. */
export const kindCode = (kind: ChangedKind): string => kind.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()
