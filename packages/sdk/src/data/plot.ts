import type { PanelData } from './panel-data.ts'
import type { PanelRow } from './row.ts'
import { readableScale } from './scale.ts'

/** A row with what charts draw: the period as a moment, and a name for the line that it is on. */
export interface ChartRow extends PanelRow {
  /** The beginning of the period. */
  date: Date
  /** Names the line: one for each indicator, subject and breakdown. */
  line: string
}

/** Rows for a chart. Absent values are among them as null: both libraries break the line there, as they should. */
export function chartRows(data: PanelData): ChartRow[] {
  const rows = data.rows()
  const isSingle = new Set(rows.map(({ indicator }) => indicator)).size === 1
  return rows.map((row) => ({
    ...row,
    date: new Date(row.start),
    line: [
      ...(isSingle ? [] : [row.indicatorName]),
      row.subjectName,
      ...(row.breakdown ? [row.breakdown] : []),
    ].join(', '),
  }))
}

/** What has to stand below a chart: footnotes, publishers with their licences, and the release. */
export function chartCaption(data: PanelData): string {
  const { notes, sources } = data.table()
  return [...notes, `Source: ${sources.join('; ')}.`, `OpenCorridor, release ${data.release.name}.`].join(' ')
}

/** What the values measure, in words: `Personal remittances, received, current US$, millions`. */
export function valueLabel(data: PanelData): string {
  const heads = data.answer.series
  const names = new Set(heads.map(({ indicator }) => indicator.name))
  const units = new Set(heads.map(({ unit }) => unit))
  const [name = ''] = names.size === 1 ? names : []
  const [unit = ''] = units.size === 1 ? units : []
  const { label } = readableScale(data.answer.values.flat())
  return [name, name.includes(unit) ? '' : unit, label].filter((part) => part !== '').join(', ')
}

/** What `Plot.plot` and `Plot.lineY` of Observable Plot take. */
export interface PlotParts {
  /** The data of a mark. */
  readonly data: ChartRow[]
  /** The options of a mark, for `Plot.lineY(data, channels)`. */
  readonly channels: { x: 'date'; y: 'value'; z: 'line'; stroke: 'line' }
  /** Scales for `Plot.plot`: the label of the values, which are divided to be readable. */
  readonly y: { label: string; grid: true; transform: (value: number | null) => number | null }
  readonly color: { legend: true }
  /** Notes, sources, licences and release; has to be shown. */
  readonly caption: string
}

/**
 * A panel for Observable Plot.
 *
 *     const { data, channels, ...options } = forPlot(panel)
 *     Plot.plot({ ...options, marks: [Plot.lineY(data, channels)] })
 */
export function forPlot(panel: PanelData): PlotParts {
  const { divisor } = readableScale(panel.answer.values.flat())
  return {
    data: chartRows(panel),
    channels: { x: 'date', y: 'value', z: 'line', stroke: 'line' },
    y: {
      label: valueLabel(panel),
      grid: true,
      transform: (value) => (value === null ? null : value / divisor),
    },
    color: { legend: true },
    caption: chartCaption(panel),
  }
}
