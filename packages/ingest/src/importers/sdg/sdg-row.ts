import type { Cell } from '../read-tables.ts'

/** One value of the SDG database, as one of its layouts has it. Texts are without white space around them. */
export interface SdgRow {
  /** `BX_TRF_PWKR`, in capitals. */
  series: string
  /** Code of the area: UN M49, and the database's own groups. */
  area: string
  year: string
  value: Cell
  /** In capitals: C, CA, E, G, M, N, NA, NOTSPEC; empty where the layout has none. */
  nature: string
  unit: string
  /** SDMX status of the observation; empty in most layouts. */
  status: string
  /** Breakdowns by name, those that are totals left out. */
  breakdown: readonly (readonly [name: string, code: string])[]
  /** What else is said of the value. */
  attributes: Readonly<Record<string, string>>
}

/** Reads the rows below a header. */
export type SdgRowReader = (cells: readonly Cell[]) => SdgRow

const totals: ReadonlySet<string> = new Set(['', '_T', 'TOTAL', 'BOTHSEX', 'ALLAGE', 'ALLAREA'])

/** Whether a code of a breakdown stands for all of it. */
export function isTotal(code: string): boolean {
  return totals.has(code.toUpperCase())
}
