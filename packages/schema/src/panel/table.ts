import type { ReadyText } from '../graph/ready-text.ts'
import type { Frequency } from '../series/period.ts'
import { formatPeriod } from '../series/period.ts'
import { subjectId } from '../series/stored-series.ts'
import { codes } from './matrix.ts'
import { lastingLeaf } from './lasting-answer.ts'
import type { FoundAnswer } from './lasting-answer.ts'
import type { PanelSeries } from './panel-series.ts'
import { cellsText } from './series-text.ts'

/**
 * The long shape of a panel, column by column: everything in it is as long as the panel has cells. It is what a data
 * frame is made of, and the smallest answer where each series has its own period.
 */
export type PanelTable = Pick<FoundAnswer, 'series' | 'texts'>

/** A column in which each series says the same of all its cells. */
function column(
  table: PanelTable,
  name: string,
  textOf: (one: PanelSeries, row: number) => string,
): ReadyText {
  return lastingLeaf(table, `column of ${name}`, () => {
    let text = ''
    for (const [row, one] of table.series.entries()) {
      const cell = `${textOf(one, row)},`
      text += one.count === 1 ? cell : cell.repeat(one.count)
    }
    return `[${text.slice(0, -1)}]`
  })
}

/** The code of the indicator of each series, which is the same for many one after the other. */
export const indicatorLabels = (table: PanelTable): ReadyText =>
  lastingLeaf(table, 'indicators', () => {
    const { series } = table
    let text = ''
    for (let row = 0; row < series.length;) {
      const id = series[row]?.series.indicatorId ?? ''
      const first = row
      while (series[row]?.series.indicatorId === id) row += 1
      text += `${JSON.stringify(id)},`.repeat(row - first)
    }
    return `[${text.slice(0, -1)}]`
  })

/** The code of the area or corridor of each series. */
export const subjectLabels = (table: PanelTable): ReadyText =>
  lastingLeaf(table, 'subjects', () =>
    JSON.stringify(table.series.map((one) => subjectId(one.series.subject))),
  )

/** The code of the indicator of each cell. */
export const indicatorColumn = (table: PanelTable): ReadyText =>
  column(table, 'indicators', (one) => JSON.stringify(one.series.indicatorId))

/** The code of the area or corridor of each cell. */
export const subjectColumn = (table: PanelTable): ReadyText =>
  column(table, 'subjects', (one) => JSON.stringify(subjectId(one.series.subject)))

/** The place of the series of each cell in the list of series. */
export const seriesColumn = (table: PanelTable): ReadyText => column(table, 'series', (_, row) => String(row))

/** The period of each cell in SDMX notation. */
export const periodColumn = (table: PanelTable): ReadyText =>
  lastingLeaf(table, 'column of periods', () => periodTexts(table.series))

function periodTexts(series: readonly PanelSeries[]): string {
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
  return `[${text.slice(0, -1)}]`
}

/** What a function gives for each run of cells that lie side by side, one behind the other. */
function runs(one: PanelSeries, textOf: (first: number, last: number) => string, between: string): string {
  if (one.cells === undefined) return textOf(one.first, one.last)
  return Array.from(one.cells, (cell) => textOf(cell, cell)).join(between)
}

/** The value of each cell; null where there is none. */
export const valueColumn = (table: PanelTable): ReadyText =>
  lastingLeaf(table, 'column of values', () => {
    const texts = table.series.map((one) =>
      runs(one, (first, last) => cellsText(one.series, first, last), ','),
    )
    return `[${texts.join(',')}]`
  })

/** The status code of each cell, one character for each. */
export const statusColumn = ({ series }: PanelTable): string =>
  series.map((one) => runs(one, (first, last) => codes(one.series, first, last), '')).join('')
