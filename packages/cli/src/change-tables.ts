import type { ChangeReport, CutList, ValueMove } from '@opencorridor/ingest'
import type { Paint } from './paint.ts'
import { table } from './table.ts'
import type { TableColumn } from './table.ts'
import { count } from './text.ts'

/** Rows of each table; `--json` and `--report` have more. */
const shown = 12

const exact = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 10 })
const percent = new Intl.NumberFormat('en-US', { style: 'percent', maximumSignificantDigits: 3 })

interface Counted {
  added: number
  revised: number
  removed: number
}

function section<T>(
  title: string,
  { total, entries }: CutList<T>,
  columns: readonly TableColumn<T>[],
  paint: Paint,
): string[] {
  if (total === 0) return []
  const rows = entries.slice(0, shown)
  const more = total - rows.length
  return [
    '',
    paint.heading(title),
    ...table(columns, rows).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${count(more)} more`] : []),
  ]
}

/** What changes, as tables for a terminal. */
export function changeTables({ values, records, names, warnings }: ChangeReport, paint: Paint): string[] {
  const { total, indicators, subjects, vanished, relativeMoves } = values
  const cut = (text: string): string => (text.length > 44 ? `${text.slice(0, 43)}…` : text)
  const named = (id: string): string => {
    const name = names.get(id)
    return name === undefined ? id : `${cut(name)} (${id})`
  }
  const counts: TableColumn<Counted>[] = (['added', 'revised', 'removed'] as const).map((kind) => ({
    heading: kind,
    right: true,
    cell: (row) => count(row[kind]),
    paint: (text) => (text.trim() === '0' ? text : paint[kind](text)),
  }))
  const before: TableColumn<{ before: number }> = {
    heading: 'before',
    right: true,
    cell: (row) => count(row.before),
  }
  const dataset: TableColumn<{ datasetId: string }> = { heading: 'dataset', cell: (row) => row.datasetId }
  const indicator: TableColumn<{ indicatorId: string }> = {
    heading: 'indicator',
    cell: (row) => named(row.indicatorId),
  }
  const subject: TableColumn<{ subjectId: string }> = {
    heading: 'place or corridor',
    cell: (row) => named(row.subjectId),
  }
  const moves: TableColumn<ValueMove>[] = [
    indicator,
    subject,
    { heading: 'period', cell: ({ period }) => period },
    { heading: 'old', right: true, cell: ({ oldValue }) => exact.format(oldValue) },
    { heading: 'new', right: true, cell: ({ newValue }) => exact.format(newValue) },
    {
      heading: 'move',
      right: true,
      cell: ({ oldValue, newValue }) => percent.format((newValue - oldValue) / Math.abs(oldValue)),
      paint: paint.revised,
    },
  ]
  const all = <T>(entries: T[]): CutList<T> => ({ total: entries.length, entries })
  const kinds = Object.entries(records).map(([kind, changed]) => ({ kind, ...changed }))
  const sum = `${count(total.added)} added, ${count(total.revised)} revised, ${count(total.removed)} removed`
  return [
    ...warnings.map((warning) => paint.removed(warning)),
    `Values: ${sum}, of ${count(total.before)} in the indicators that change.`,
    ...section('Indicators', all(indicators), [indicator, dataset, before, ...counts], paint),
    ...section('Places and corridors', subjects, [subject, dataset, before, ...counts], paint),
    ...section(
      'Gone: the indicator has no value of the place any more',
      vanished,
      [
        indicator,
        subject,
        { heading: 'values before', right: true, cell: (row) => count(row.values), paint: paint.removed },
      ],
      paint,
    ),
    ...section('Largest moves', relativeMoves, moves, paint),
    ...section('Records', all(kinds), [{ heading: 'kind', cell: ({ kind }) => kind }, ...counts], paint),
  ]
}
