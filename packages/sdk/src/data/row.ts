import type { AbsenceReason } from './absence.ts'

/**
 * One observation, flat: what tables, data frames and chart libraries take. A value that is absent is null, and
 * `absence` says why; of a period of which nothing is said there is no row.
 */
export interface PanelRow {
  /** Code of the indicator. */
  indicator: string
  indicatorName: string
  /** Code of the country or region, or of the corridor as migrant origin - migrant destination: `TJK-RUS`. */
  subject: string
  subjectName: string
  subjectType: 'Country' | 'Region' | 'Corridor'
  /** Dimensions and their codes, `AGE=Y15T64;SEX=F`; empty for the total. */
  breakdown: string
  /** SDMX notation: `2013`, `2013-Q2`, `2013-04`. */
  period: string
  /** First day of the period: `2013-04-01`. */
  start: string
  /** Last day of the period: `2013-06-30`. */
  end: string
  /** In the base unit: a million persons is 1000000, a percentage 48.8. */
  value: number | null
  absence: AbsenceReason | null
  /** SDMX observation status: A normal, E estimated, P provisional, F forecast, ... */
  status: string
  /** Whether a gap was filled with it, which is only done when asked for. */
  filled: boolean
  /** Method by which it was computed, such as GROWTH; null for what a publisher gives. */
  derivation: string | null
  /** Unit as a reader sees it: `current US$`. */
  unit: string
  /** Code of the dataset that it is from. */
  dataset: string
  /** How the publisher is to be named. */
  attribution: string
  licence: string
  /** Has to be shown wherever the name of the subject is (Kosovo*: UNSCR 1244). */
  footnote: string | null
  /** What the dataset counts within the place. */
  note: string | null
  /** Release that the value is of. */
  release: string
}

/** Columns of a row, in the order in which tables have them. */
export const rowColumns = [
  'indicator',
  'indicatorName',
  'subject',
  'subjectName',
  'subjectType',
  'breakdown',
  'period',
  'start',
  'end',
  'value',
  'absence',
  'status',
  'filled',
  'derivation',
  'unit',
  'dataset',
  'attribution',
  'licence',
  'footnote',
  'note',
  'release',
] as const satisfies readonly (keyof PanelRow)[]

/** The same as columns: arrays of one length, one for each property of a row. */
export type PanelTable = { [Name in keyof PanelRow]: PanelRow[Name][] }
