import type { Chart, Flow, Table, Unit } from './chart.ts'
import { pointsOf, valueAt } from './observed.ts'
import { exactText, valueText } from './text/number.ts'
import { wordsOf } from './text/words.ts'

/** How many rows a description names; the table beside the chart has all. */
const named = 6

function each<Item>(
  items: readonly Item[],
  text: (item: Item) => string,
  more: (count: number) => string,
): string {
  const first = items.slice(0, named).map(text).join('; ')
  return items.length > named ? `${first}; ${more(items.length - named)}` : first
}

/** The first and the last value of each line. */
function trends(table: Table, language: string): (row: Table['rows'][number]) => string {
  const words = wordsOf(language)
  return (row) => {
    const points = pointsOf(table, row)
    const [first, last] = [points[0], points.at(-1)]
    if (first === undefined || last === undefined) return `${row.name}: ${words.noData}`
    const ends = first === last ? [last] : [first, last]
    return `${row.name}: ${ends.map(({ period, value }) => `${valueText(value, table.unit, language)} (${period})`).join(' – ')}`
  }
}

function flowText({ origin, destination, value }: Flow, unit: Unit, language: string): string {
  const text = value === null ? wordsOf(language).noData : valueText(value, unit, language)
  return `${origin.name} → ${destination.name}: ${text}`
}

function content(chart: Chart): string {
  const { language } = chart
  const { more, noData } = wordsOf(language)
  switch (chart.kind) {
    case 'line':
    case 'slope':
    case 'multiples':
      return each(chart.table.rows, trends(chart.table, language), more)
    case 'bar':
    case 'map':
    case 'figure': {
      const { table, at } = chart
      const present = table.rows
        .map((row) => ({ row, point: valueAt(table, row, at) }))
        .sort((a, b) => (b.point?.value ?? -Infinity) - (a.point?.value ?? -Infinity))
      return each(
        present,
        ({ row, point }) =>
          point === undefined
            ? `${row.name}: ${noData}`
            : `${row.name}: ${exactText(point.value, table.unit, language)} (${point.period})`,
        more,
      )
    }
    case 'scatter':
      return `${chart.x.indicator} × ${chart.y.indicator}: ${chart.x.rows.length}`
    case 'corridors':
    case 'sankey':
      return each(chart.flows, (flow) => flowText(flow, chart.unit, language), more)
    case 'timeline':
      return each(chart.spans, ({ title, start, end }) => `${title} (${start ?? '?'} – ${end ?? '?'})`, more)
    default:
      return chart satisfies never
  }
}

/** What a chart shows, in a sentence or two, for whoever does not see it. */
export function describe(chart: Chart): string {
  return `${wordsOf(chart.language).kinds[chart.kind]}. ${chart.subtitle}. ${content(chart)}.`
}
