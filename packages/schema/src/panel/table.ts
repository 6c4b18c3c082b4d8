import { ReadyText } from '../graph/ready-text.ts'
import type { Frequency } from '../series/period.ts'
import { formatPeriod } from '../series/period.ts'
import { subjectId } from '../series/stored-series.ts'
import { codes } from './matrix.ts'
import { lastingText } from './lasting-answer.ts'
import type { PanelSeries } from './panel-series.ts'
import { cellsText } from './series-text.ts'

/**
 * The long shape of a panel, column by column: everything in it is as long as the panel has cells. It is what a data
 * frame is made of, and the smallest answer where each series has its own period.
 */
export type PanelTable = readonly PanelSeries[]

/** A list of JSON values. */
const listed = (values: readonly string[]): ReadyText => new ReadyText(`[${values.join(',')}]`)

/** A column in which each series says the same of all its cells. */
function column(
  series: PanelTable,
  name: string,
  textOf: (one: PanelSeries, row: number) => string,
): ReadyText {
  return lastingText(series, `column of ${name}`, () => {
    let text = ''
    for (const [row, one] of series.entries()) {
      const cell = `${textOf(one, row)},`
      text += one.count === 1 ? cell : cell.repeat(one.count)
    }
    return new ReadyText(`[${text.slice(0, -1)}]`)
  })
}

/** The code of the indicator of each series, which is the same for many one after the other. */
export const indicatorLabels = (series: PanelTable): ReadyText =>
  lastingText(series, 'indicators', () => {
    let text = ''
    for (let row = 0; row < series.length;) {
      const id = series[row]?.series.indicatorId ?? ''
      const first = row
      while (series[row]?.series.indicatorId === id) row += 1
      text += `${JSON.stringify(id)},`.repeat(row - first)
    }
    return new ReadyText(`[${text.slice(0, -1)}]`)
  })

/** The code of the area or corridor of each series. */
export const subjectLabels = (series: PanelTable): ReadyText =>
  lastingText(
    series,
    'subjects',
    () => new ReadyText(JSON.stringify(series.map((one) => subjectId(one.series.subject)))),
  )

/** The code of the indicator of each cell. */
export const indicatorColumn = (series: PanelTable): ReadyText =>
  column(series, 'indicators', (one) => JSON.stringify(one.series.indicatorId))

/** The code of the area or corridor of each cell. */
export const subjectColumn = (series: PanelTable): ReadyText =>
  column(series, 'subjects', (one) => JSON.stringify(subjectId(one.series.subject)))

/** The place of the series of each cell in the list of series. */
export const seriesColumn = (series: PanelTable): ReadyText =>
  column(series, 'series', (_, row) => String(row))

/** The period of each cell in SDMX notation. */
export const periodColumn = (series: PanelTable): ReadyText =>
  lastingText(series, 'column of periods', () => periodTexts(series))

function periodTexts(series: PanelTable): ReadyText {
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
export const valueColumn = (series: PanelTable): ReadyText =>
  lastingText(series, 'column of values', () =>
    listed(series.map((one) => runs(one, (first, last) => cellsText(one.series, first, last), ','))),
  )

/** The status code of each cell, one character for each. */
export const statusColumn = (series: PanelTable): string =>
  series.map((one) => runs(one, (first, last) => codes(one.series, first, last), '')).join('')
