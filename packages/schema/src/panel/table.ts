import { ReadyText } from '../graph/ready-text.ts'
import type { Frequency } from '../series/period.ts'
import { formatPeriod } from '../series/period.ts'
import { subjectId } from '../series/stored-series.ts'
import { cellsText, codes } from './matrix.ts'
import type { PanelSeries } from './panel-series.ts'

/**
 * The long shape of a panel, column by column: everything in it is as long as the panel has cells. It is what a data
 * frame is made of, and the smallest answer where each series has its own period.
 */
export type PanelTable = readonly PanelSeries[]

/** A column in which each series says the same of all its cells. */
function column(series: PanelTable, textOf: (one: PanelSeries, row: number) => string): ReadyText {
  let text = ''
  for (const [row, one] of series.entries()) {
    const cell = `${textOf(one, row)},`
    text += one.count === 1 ? cell : cell.repeat(one.count)
  }
  return new ReadyText(`[${text.slice(0, -1)}]`)
}

/** The code of the indicator of each series. */
export const indicatorLabels = (series: PanelTable): ReadyText =>
  new ReadyText(`[${series.map((one) => JSON.stringify(one.series.indicatorId)).join(',')}]`)

/** The code of the area or corridor of each series. */
export const subjectLabels = (series: PanelTable): ReadyText =>
  new ReadyText(`[${series.map((one) => JSON.stringify(subjectId(one.series.subject))).join(',')}]`)

/** The code of the indicator of each cell. */
export const indicatorColumn = (series: PanelTable): ReadyText =>
  column(series, (one) => JSON.stringify(one.series.indicatorId))

/** The code of the area or corridor of each cell. */
export const subjectColumn = (series: PanelTable): ReadyText =>
  column(series, (one) => JSON.stringify(subjectId(one.series.subject)))

/** The place of the series of each cell in the list of series. */
export const seriesColumn = (series: PanelTable): ReadyText => column(series, (_, row) => String(row))

/** The period of each cell in SDMX notation. */
export function periodColumn(series: PanelTable): ReadyText {
  const texts: Record<Frequency, Map<number, string>> = { A: new Map(), Q: new Map(), M: new Map() }
  let text = ''
  for (const one of series) {
    const { frequency, firstPeriod } = one.series
    const known = texts[frequency]
    for (let place = 0; place < one.count; place += 1) {
      const ordinal = firstPeriod + one.cellAt(place)
      let period = known.get(ordinal)
      if (period === undefined) known.set(ordinal, (period = `"${formatPeriod(frequency, ordinal)}",`))
      text += period
    }
  }
  return new ReadyText(`[${text.slice(0, -1)}]`)
}

/** What a function gives for each run of cells that lie side by side, one behind the other. */
function runs(one: PanelSeries, textOf: (first: number, last: number) => string, between: string): string {
  if (one.cells === undefined) return textOf(one.first, one.last)
  return Array.from(one.cells, (cell) => textOf(cell, cell)).join(between)
}

/** The value of each cell; null where there is none. */
export function valueColumn(series: PanelTable): ReadyText {
  const pieces = series.map((one) => runs(one, (first, last) => cellsText(one.series, first, last), ','))
  return new ReadyText([`[${pieces.join(',')}]`])
}

/** The status code of each cell, one character for each. */
export const statusColumn = (series: PanelTable): string =>
  series.map((one) => runs(one, (first, last) => codes(one.series, first, last), '')).join('')
