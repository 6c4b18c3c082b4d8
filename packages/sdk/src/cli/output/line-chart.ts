import plot from 'simple-ascii-chart'
import { chartRows } from '../../data/plot.ts'
import type { ChartRow } from '../../data/plot.ts'
import type { PanelData } from '../../data/panel-data.ts'
import { readableScale } from '../../data/scale.ts'
import { groupBy } from './group-by.ts'
import { numberText } from './number-text.ts'

/** More charts than these push the table off the screen. */
const mostCharts = 4
const chartWidth = 60
const chartHeight = 8

type Valued = ChartRow & { value: number }
const hasValue = (row: ChartRow): row is Valued => row.value !== null

/** The year that a period begins in, with its part: 2013-Q2 is 2013.25. */
const yearOf = ({ date }: ChartRow): number => date.getUTCFullYear() + date.getUTCMonth() / 12

function chartOf(name: string, rows: readonly Valued[], width: number): string[] {
  const { divisor, label } = readableScale(rows.map(({ value }) => value))
  const chart = plot(
    rows.map((row): [number, number] => [yearOf(row), row.value / divisor]),
    {
      width: Math.min(chartWidth, Math.max(20, width - 20)),
      height: chartHeight,
      // Points, for a line would bridge the years of which nothing is known.
      mode: 'point',
      formatter: (value, { axis }) => (axis === 'x' ? String(Math.floor(value)) : numberText(value)),
    },
  )
  const unit = [rows[0]?.unit ?? '', label].filter((part) => part !== '').join(', ')
  return [
    `${name} (${unit})`,
    ...chart
      .split('\n')
      .map((line) => line.trimEnd())
      .filter((line) => line !== ''),
    '',
  ]
}

/**
 * Small charts of the first series of a panel, one below the other so that they need no colours to be told apart; empty
 * when none has two values.
 */
export function lineCharts(panel: PanelData, width: number): string[] {
  const series = groupBy(chartRows(panel).filter(hasValue), ({ line }) => line)
  return [...series]
    .filter(([, rows]) => rows.length > 1)
    .slice(0, mostCharts)
    .flatMap(([name, rows]) => chartOf(name, rows, width))
}
