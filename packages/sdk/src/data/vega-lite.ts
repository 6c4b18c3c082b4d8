import type { PanelData } from './panel-data.ts'
import { chartCaption, chartRows, valueLabel } from './plot.ts'
import { readableScale } from './scale.ts'

/** Fields of a row that the drawing needs; the others would only make the specification longer. */
const fields = ['period', 'value', 'unit', 'status', 'line'] as const

/** A specification of Vega-Lite 5 or 6: a line for each series. */
export interface VegaLiteSpec {
  readonly $schema: string
  readonly title: { text: string; subtitle: string }
  readonly data: { values: Record<string, unknown>[] }
  readonly transform: { calculate: string; as: string }[]
  readonly mark: { type: 'line'; point: true; invalid: 'break-paths-show-path-domains' }
  readonly encoding: Record<'x' | 'y' | 'color' | 'tooltip', unknown>
}

/**
 * A panel as a chart of Vega-Lite, for `vegaEmbed(element, forVegaLite(panel))`. It holds its data, and its subtitle the
 * notes, sources, licences and release, which have to be shown.
 */
export function forVegaLite(panel: PanelData): VegaLiteSpec {
  const { divisor } = readableScale(panel.answer.values.flat())
  const label = valueLabel(panel)
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: { text: label, subtitle: chartCaption(panel) },
    data: {
      values: chartRows(panel).map((row) => ({
        date: row.start,
        ...Object.fromEntries(fields.map((name) => [name, row[name]])),
      })),
    },
    // Absence stays null: a division would make zero of it.
    transform: [{ calculate: `datum.value === null ? null : datum.value / ${divisor}`, as: 'shown' }],
    mark: { type: 'line', point: true, invalid: 'break-paths-show-path-domains' },
    encoding: {
      x: { field: 'date', type: 'temporal', title: null },
      y: { field: 'shown', type: 'quantitative', title: label },
      color: { field: 'line', type: 'nominal', title: null },
      tooltip: ['line', 'period', 'value', 'unit', 'status'].map((field) => ({ field })),
    },
  }
}
