import { ReadyText } from '../graph/ready-text.ts'
import { fillMethodAttribute } from '../series/derivation.ts'
import { statusText } from '../series/shared-statuses.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import type { Columns } from './columns.ts'
import type { PanelSeries } from './panel-series.ts'
import { cellsText } from './series-text.ts'

/** Told of each run of cells of a row that lie side by side in series and columns: their indices, and the first column. */
type Run = (first: number, last: number, column: number) => void

/** Goes through the cells of a row in runs as long as can be; for most rows that is one. */
function eachRun(one: PanelSeries, { of }: Columns, run: Run): void {
  const { first: firstOrdinal, columns } = of[one.series.frequency]
  const shift = one.series.firstPeriod - firstOrdinal
  let place = 0
  while (place < one.count) {
    const from = one.cellAt(place)
    const column = columns[from + shift] ?? -1
    if (one.cells === undefined && columns[one.last + shift] === column + one.last - from) {
      run(from, one.last, column)
      return
    }
    let to = from
    place += 1
    while (
      place < one.count &&
      one.cellAt(place) === to + 1 &&
      columns[to + 1 + shift] === column + to + 1 - from
    ) {
      to += 1
      place += 1
    }
    run(from, to, column)
  }
}

/** In one piece, so that any part of it is a slice. */
const manyNulls = new Array(1_000).fill('null,').join('')

/** So many times `null`, with a comma behind each. */
const nulls = (count: number): string =>
  count > 1_000 ? 'null,'.repeat(count) : manyNulls.slice(0, count * 5)

/** One row, without its brackets. Whoever keeps the series has it at hand for the next answer with these columns. */
function rowText(one: PanelSeries, columns: Columns): string {
  if (one.rowColumns === columns) return one.row
  const text = makeRow(one, columns)
  if (columns.shared) {
    one.row = text
    one.rowColumns = columns
  }
  return text
}

function makeRow(one: PanelSeries, columns: Columns): string {
  let text = ''
  let next = 0
  eachRun(one, columns, (first, last, column) => {
    if (next > 0) text += ','
    text += nulls(column - next) + cellsText(one.series, first, last)
    next = column + last - first + 1
  })
  const rest = columns.periods.length - next
  return rest === 0 ? text : `${text},${nulls(rest).slice(0, -1)}`
}

/** Characters of a text from which on it is a piece by itself: see `ReadyText.ofAscii`. */
const enough = 8_192

/**
 * The values of some series as a matrix: a row for each, and a column for each period; `null` where there is no value.
 * The rows are put together from the texts of the series.
 */
export function valuesMatrix(series: readonly PanelSeries[], columns: Columns): ReadyText {
  const pieces: string[] = []
  let text = '['
  let lead = '['
  for (const one of series) {
    text += lead
    text += rowText(one, columns)
    lead = '],['
    if (text.length < enough) continue
    pieces.push(text)
    text = ''
  }
  return ReadyText.ofAscii(...pieces, `${text}${series.length === 0 ? ']' : ']]'}`)
}

/** The values of one series, or of none, in their columns. */
export const rowValues = ([one]: readonly PanelSeries[], columns: Columns): ReadyText =>
  ReadyText.ofAscii(one === undefined ? '[]' : `[${rowText(one, columns)}]`)

/** Status codes of a series from one index to another, one character for each. */
export const codes = ({ statuses }: StoredSeries, first: number, last: number): string =>
  statusText(statuses, first, last)

/** The statuses of one series, or of none, in their columns. */
export function rowStatuses([one]: readonly PanelSeries[], columns: Columns): string {
  let text = ''
  if (one === undefined) return text
  eachRun(one, columns, (first, last, column) => {
    text = text.padEnd(column) + codes(one.series, first, last)
  })
  return text.padEnd(columns.periods.length)
}

/** The statuses of the same cells: a text for each series, in which each column has one character, a space off the grid. */
export function statusMatrix(series: readonly PanelSeries[], columns: Columns): ReadyText {
  const rows = series.map((one) => rowStatuses([one], columns)).join('","')
  return ReadyText.ofAscii(series.length === 0 ? '[]' : `["${rows}"]`)
}

/** Row and column of each cell that was filled, or computed from one that was. */
export function filledCells(
  series: readonly PanelSeries[],
  { of }: Columns,
): [row: number, column: number][] {
  const places: [number, number][] = []
  for (const [row, one] of series.entries()) {
    const { attributes, firstPeriod, frequency } = one.series
    if (one.series.derivation === undefined || attributes.size === 0) continue
    const { first, columns } = of[frequency]
    for (let place = 0; place < one.count; place += 1) {
      const period = firstPeriod + one.cellAt(place)
      if (attributes.get(period)?.[fillMethodAttribute] === undefined) continue
      places.push([row, columns[period - first] ?? -1])
    }
  }
  return places
}
