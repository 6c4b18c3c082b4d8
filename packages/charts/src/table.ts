import type { Chart, Flow, Table } from './chart.ts'
import { valueAt } from './observed.ts'
import { escape } from './text/escape.ts'
import { exactText } from './text/number.ts'
import type { Words } from './text/words.ts'
import { wordsOf } from './text/words.ts'

/** The data of a chart as a table of texts. */
export interface DataTable {
  caption: string
  head: readonly string[]
  /** Each as long as the head; the first of each names the row. */
  rows: readonly (readonly string[])[]
}

type Write = (value: number | null | undefined) => string

function acrossPeriods(table: Table, write: Write, words: Words): Omit<DataTable, 'caption'> {
  return {
    head: [words.place, ...table.periods],
    rows: table.rows.map(({ name, values }) => [
      name,
      ...table.periods.map((_, place) => write(values[place])),
    ]),
  }
}

function atOnePeriod(
  table: Table,
  at: string | null,
  write: Write,
  words: Words,
): Omit<DataTable, 'caption'> {
  const rows = table.rows.map((row) => {
    const point = valueAt(table, row, at)
    return [row.name, point?.period ?? at ?? '', write(point?.value)]
  })
  return { head: [words.place, words.period, words.value], rows }
}

function ofFlows(flows: readonly Flow[], write: Write, words: Words): Omit<DataTable, 'caption'> {
  return {
    head: [words.from, words.to, words.period, words.value],
    rows: flows.map(({ origin, destination, period, value }) => [
      ...[origin.name, destination.name],
      ...[period ?? '', write(value)],
    ]),
  }
}

function content(chart: Chart, words: Words): Omit<DataTable, 'caption'> {
  const writer =
    (table: Pick<Table, 'unit'>): Write =>
    (value) =>
      value == null ? words.noData : exactText(value, table.unit, chart.language)
  switch (chart.kind) {
    case 'line':
    case 'slope':
    case 'multiples':
      return acrossPeriods(chart.table, writer(chart.table), words)
    case 'bar':
    case 'map':
    case 'figure':
      return atOnePeriod(chart.table, chart.at, writer(chart.table), words)
    case 'scatter': {
      const { x, y } = chart
      const other = new Map(y.rows.map((row) => [row.id, row]))
      return {
        head: [words.place, x.indicator, y.indicator],
        rows: x.rows.map((row) => {
          const match = other.get(row.id)
          return [
            row.name,
            writer(x)(valueAt(x, row, null)?.value),
            writer(y)(match && valueAt(y, match, null)?.value),
          ]
        }),
      }
    }
    case 'corridors':
    case 'sankey':
      return ofFlows(chart.flows, writer(chart), words)
    case 'timeline':
      return {
        head: [words.project, words.start, words.end, words.status],
        rows: chart.spans.map(({ title, start, end, openEnded, status }) => [
          title,
          start ?? words.noData,
          end ?? (openEnded ? words.openEnded : words.noData),
          status,
        ]),
      }
    default:
      return chart satisfies never
  }
}

/** The data that a chart draws, for readers of screens and for whoever wants the numbers. */
export function dataTable(chart: Chart): DataTable {
  return { caption: `${chart.title}. ${chart.subtitle}`, ...content(chart, wordsOf(chart.language)) }
}

/** The same as HTML. */
export function tableHtml(chart: Chart): string {
  const { caption, head, rows } = dataTable(chart)
  const header = head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('')
  const body = rows.map(([name = '', ...cells]) => {
    const data = cells.map((cell) => `<td>${escape(cell)}</td>`).join('')
    return `<tr><th scope="row">${escape(name)}</th>${data}</tr>`
  })
  return `<table><caption>${escape(caption)}</caption><thead><tr>${header}</tr></thead><tbody>${body.join('')}</tbody></table>`
}
