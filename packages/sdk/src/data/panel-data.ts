import type { PanelColumnsQuery } from '../../generated/operations.ts'
import { columnsOf } from './columns.ts'
import type { CsvOptions } from './csv.ts'
import { findSeries } from './find-series.ts'
import { breakdownOf } from './panel-answer.ts'
import type { Coverage, PanelAnswer } from './panel-answer.ts'
import { panelCsv } from './panel-csv.ts'
import { panelSeries } from './panel-series.ts'
import type { PanelSeries } from './panel-series.ts'
import type { PanelRow, PanelTable } from './row.ts'
import { rowsOf } from './rows.ts'
import { wideTable } from './wide-table.ts'
import type { WideTable } from './wide-table.ts'

/**
 * A panel in the hand: the answer to `PanelColumns` in the shapes that people work with. Nothing is computed before it
 * is asked for, and nothing is kept: keep what you use twice.
 */
export interface PanelData {
  /** The answer as it came. */
  readonly answer: PanelAnswer
  /** The release that it is from. Ask of its `name` again next year and get the same numbers. */
  readonly release: PanelAnswer['release']
  /** What became of each indicator that was asked for. */
  readonly indicatorCoverage: readonly Coverage[]
  /** What became of each area or corridor that was asked for. */
  readonly subjectCoverage: readonly Coverage[]
  /** Every period of which the answer says something, in SDMX notation. */
  readonly periods: readonly string[]
  /** The long shape: a row for each observation, absent ones with their reason among them. */
  rows(): PanelRow[]
  /** The long shape as columns of one length, for data frames. */
  columns(): PanelTable
  /** A row for each series and a column for each period, for people to read. */
  table(): WideTable
  /**
   * The series of an indicator and a subject.
   * @param indicator our code, or the text by which it was asked for
   * @param subject code of an area or corridor (`TJK`, `TJK-RUS`), or the text by which it was asked for
   * @param breakdown of a panel that asks for several breakdowns, which one: `SEX=F`, empty for the total
   * @returns undefined when the panel has none; `indicatorCoverage` and `subjectCoverage` say why
   * @throws RangeError when there are several, of different breakdowns, and none was named
   */
  series(indicator: string, subject: string, breakdown?: string): PanelSeries | undefined
  /** The long shape as CSV (RFC 4180) with a header; absent values are empty and `absence` says why. */
  toCSV(options?: CsvOptions): string
  /**
   * The long shape as an Arrow IPC stream, for `tableFromIPC` of apache-arrow, DuckDB, Arquero, pyarrow. The writer is
   * loaded when it is called, so a bundle carries it apart.
   */
  toArrow(): Promise<Uint8Array>
  /** Each row, as `for...of` wants it. */
  [Symbol.iterator](): Iterator<PanelRow>
}

/** The one series among those found, or an error that lists what there is to choose from. */
function oneOf(answer: PanelAnswer, places: readonly number[], indicator: string, subject: string) {
  const [place, ...more] = places
  if (place === undefined) return undefined
  if (more.length > 0) {
    const breakdowns = places.map((it) => `"${answer.series[it] ? breakdownOf(answer.series[it]) : ''}"`)
    throw new RangeError(
      `There are ${places.length} series of ${indicator} for ${subject}: name the breakdown, ${breakdowns.join(' or ')}.`,
    )
  }
  return panelSeries(answer, place)
}

/**
 * Takes an answer to `PanelColumns` into the hand.
 * @param data the data of the answer, `{ panel }`
 */
export function panelData({ panel: answer }: PanelColumnsQuery): PanelData {
  const { release, indicatorCoverage, subjectCoverage, periods } = answer
  return {
    answer,
    release,
    indicatorCoverage,
    subjectCoverage,
    periods,
    rows: () => rowsOf(answer),
    columns: () => columnsOf(answer),
    table: () => wideTable(answer),
    series: (indicator, subject, breakdown) =>
      oneOf(answer, findSeries(answer, indicator, subject, breakdown), indicator, subject),
    toCSV: (options) => panelCsv(answer, options),
    async toArrow() {
      const { arrowStream } = await import('./arrow.ts')
      return arrowStream(columnsOf(answer))
    },
    [Symbol.iterator]: () => rowsOf(answer)[Symbol.iterator](),
  }
}
