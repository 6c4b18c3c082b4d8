import type { Citation, CitedRelease, Source } from './citation/cite.ts'

/** What a cell holds. Null is absence, and the status column says of which kind; it is never zero. */
export type Cell = string | number | boolean | null

/** A column of a table. */
export interface Column {
  /** As it stands in the header: `area_name`. */
  readonly name: string
  /** What it is, for people, in the language of the table. */
  readonly title: string
  readonly type: 'string' | 'number' | 'integer' | 'boolean'
  /** SDMX's roles: dimensions and the time tell a row from every other, the measure is the value, attributes explain it. */
  readonly role: 'DIMENSION' | 'TIME' | 'MEASURE' | 'ATTRIBUTE'
  /** The SDMX concept: `REF_AREA`. Columns without one, such as names of codes, stay out of SDMX formats. */
  readonly concept?: string
  /** Of a column of codes: what a code means. */
  readonly label?: (code: string) => string | undefined
}

/** Some rows, column by column: `columns[c][r]`, in the order of the columns of the table. */
export interface Batch {
  readonly rows: number
  readonly columns: readonly (readonly Cell[])[]
}

/** What is to be known of a thing in the table, such as the designation of a country. */
export interface Footnote {
  /** Code of what it is about. */
  readonly about: string
  readonly text: string
}

/** Something that was asked for and is not in the table. */
export interface Gap {
  readonly requested: string
  readonly outcome: string
  readonly reason: string
}

/** What a table is, where it is from and how it is cited. All of it comes from the release: the clock has no part in it. */
export interface About {
  /** Stem of a file name: `panel`. */
  readonly name: string
  readonly title: string
  /** BCP 47: the language that names were asked for in. */
  readonly language: string
  readonly release: CitedRelease
  readonly sources: readonly Source[]
  readonly citation: Citation
  readonly footnotes: readonly Footnote[]
  readonly gaps: readonly Gap[]
}

/** A table of any size. */
export interface Table {
  readonly about: About
  readonly columns: readonly Column[]
  /** How many rows it has, where that is known before they are read. */
  readonly rowCount?: number
  /**
   * The rows from the first one on, each time it is called: formats that need to know all codes before the first value
   * go over them more than once. Only the batch at hand is in memory.
   */
  readonly batches: () => Iterable<Batch> | AsyncIterable<Batch>
}

/** The places of a column that has this role; -1 when there is none. */
export const columnOfRole = ({ columns }: Table, role: Column['role']): number =>
  columns.findIndex((column) => column.role === role)

/** The place of the column with the status of the value; -1 when there is none. */
export const statusColumn = ({ columns }: Table): number =>
  columns.findIndex(({ concept }) => concept === 'OBS_STATUS')
