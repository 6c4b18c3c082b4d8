import type { PanelData } from '../../data/panel-data.ts'
import type { WideRow, WideTable } from '../../data/wide-table.ts'
import { numberText } from './number-text.ts'
import { groupBy } from './group-by.ts'
import { textTable } from './text-table.ts'

/** Characters that the name of a place and one period take at least. */
const nameWidth = 28
const periodWidth = 16

/** The newest periods that have room; all where lines have no end. */
function shownPeriods(periods: readonly string[], width: number): number {
  if (width === Infinity) return periods.length
  return Math.min(periods.length, Math.max(1, Math.floor((width - nameWidth) / periodWidth)))
}

/** Series of one indicator under its name and unit. */
function groupLines(rows: readonly WideRow[], { periods }: WideTable, width: number): string[] {
  const [first] = rows
  if (first === undefined) return []
  const shown = shownPeriods(periods, width)
  const withBreakdown = rows.some(({ breakdown }) => breakdown !== '')
  const columns = [
    { title: 'code' },
    { title: 'name' },
    ...(withBreakdown ? [{ title: 'breakdown' }] : []),
    ...periods.slice(-shown).map((title) => ({ title, align: 'right' }) as const),
  ]
  const unit = first.indicatorName.includes(first.unit) ? '' : `, ${first.unit}`
  const left = periods.length - shown
  return [
    `${first.indicatorName}${unit} [${first.indicator}]`,
    ...textTable(
      columns,
      rows.map((row) => [
        row.subject,
        row.subjectName,
        ...(withBreakdown ? [row.breakdown] : []),
        ...row.values.slice(-shown).map(numberText),
      ]),
      width,
    ),
    ...(left > 0
      ? [`No room here for ${left} of ${periods.length} periods, the earlier ones: --output FILE has all.`]
      : []),
    '',
  ]
}

/** A panel for people: a table for each indicator and unit, then notes, sources and release. */
export function panelLines(panel: PanelData, width: number): string[] {
  const table = panel.table()
  const groups = groupBy(table.rows, ({ indicator, unit }) => `${indicator} ${unit}`)
  return [
    ...[...groups.values()].flatMap((rows) => groupLines(rows, table, width)),
    ...table.notes,
    ...table.sources.map((source) => `Source: ${source}`),
    `Release: ${panel.release.name}`,
  ]
}
