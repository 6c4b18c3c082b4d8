import { growthDatasetId } from '../growth/synthetic-series.ts'

/** A value of a panel as answers are compared: whose, when, how much. */
export type Cell = readonly [indicator: string, area: string, year: number, value: number]

/** A row of the packed table as the server of one SQL statement sends it; JSON has no NaN. */
export interface PackedRow {
  indicator: string
  /** `TJK.A@wdi`. */
  series: string
  firstPeriod: number
  values: (number | null)[]
}

/** Cells in order of indicator, area and year. */
export function inOrder(cells: readonly Cell[]): readonly Cell[] {
  const key = ([indicator, area, year]: Cell) => `${indicator} ${area} ${year}`
  return cells.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** The values of packed rows between two years. */
export function cellsOfPacked(rows: readonly PackedRow[], from: number, to: number): readonly Cell[] {
  return inOrder(
    rows.flatMap(({ indicator, series, firstPeriod, values }) =>
      values.flatMap((value, at): Cell[] => {
        const year = firstPeriod + at
        return value === null || year < from || year > to ? [] : [[indicator, areaOf(series), year, value]]
      }),
    ),
  )
}

/** The values of series that are given as two lists, years and values. */
export function cellsOfColumns(
  rows: readonly { indicator: string; area: string; years: number[]; values: (number | null)[] }[],
): readonly Cell[] {
  return inOrder(
    rows.flatMap(({ indicator, area, years, values }) =>
      years.flatMap((year, at): Cell[] => {
        const value = values[at] ?? null
        return value === null ? [] : [[indicator, area, year, value]]
      }),
    ),
  )
}

/** The keys under which annual series of these areas are kept: of publishers' data, and of what is made up. */
export function seriesKeysOf(areas: readonly string[], indicators: readonly string[]): string[] {
  const datasets = new Set(indicators.map((id) => (id.startsWith('OC.SYN.') ? growthDatasetId : 'wdi')))
  return [...datasets].flatMap((dataset) => areas.map((area) => `${area}.A@${dataset}`))
}

function areaOf(seriesKey: string): string {
  return seriesKey.slice(0, seriesKey.indexOf('.'))
}
