import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { leftAxis, timeAxis, valueScale } from '../axis.ts'
import type { ChartOf, Drawing, Mark, Room, Row } from '../chart.ts'
import { spread } from '../labels.ts'
import { pointsOf, runsOf } from '../observed.ts'
import type { Point } from '../observed.ts'
import { paint } from '../palette.ts'
import { seriesLegend } from '../series-legend.ts'
import { seriesLook } from '../series-look.ts'
import { lineAt, textAt } from '../svg.ts'
import { escape } from '../text/escape.ts'
import { textWidth, wrap } from '../text/measure.ts'
import { valueText } from '../text/number.ts'
import { wordsOf } from '../text/words.ts'

/** Two places for each series: across the years, and down by value. */
export interface LineScales {
  x: (years: number) => number
  y: (value: number) => number
}

/** One series: its runs as lines, and markers where there is room for them. */
export function seriesPath(
  chart: ChartOf<'line'> | ChartOf<'multiples'>,
  row: Row,
  place: number,
  { x, y }: LineScales,
): string {
  const look = seriesLook(place)
  const runs = runsOf(chart.table, row)
  const draw = line<Point>(
    ({ years }) => x(years),
    ({ value }) => y(value),
  ).digits(2)
  const paths = runs.filter((run) => run.length > 1).map((run) => draw(run) ?? '')
  const dash = look.dash === '' ? '' : ` stroke-dasharray="${look.dash}"`
  const points = runs.flat()
  const [first, last] = [points[0], points.at(-1)]
  const room = first === undefined || last === undefined ? 0 : x(last.years) - x(first.years)
  // A point between two gaps is drawn by its marker alone; the others have one where they do not crowd.
  const every = Math.max(1, Math.ceil((points.length * 26) / Math.max(room, 1)))
  const lonely = new Set(runs.filter((run) => run.length === 1).flat())
  const markers = points.filter((point, index) => lonely.has(point) || point === last || index % every === 0)
  const drawn =
    paths.length === 0
      ? ''
      : `<path d="${paths.join('')}" fill="none" stroke="${paint(look.colour)}" stroke-width="2.2" stroke-linejoin="round" stroke-linecap="round"${dash}/>`
  return `<g data-id="${escape(row.id)}">${drawn}${markers.map(({ years, value }) => look.marker(x(years), y(value))).join('')}</g>`
}

/** Every value of a row, to be pointed at. */
export function pointMarks(
  chart: ChartOf<'line'> | ChartOf<'multiples'> | ChartOf<'slope'>,
  row: Row,
  { x, y }: LineScales,
): Mark[] {
  const { table, language } = chart
  return pointsOf(table, row).map(({ period, years, value }) => ({
    ...{ x: x(years), y: y(value), id: row.id, name: row.name },
    text: `${period}: ${valueText(value, table.unit, language)}`,
  }))
}

/** Series over time, each with its name at its end, or on narrow screens in a legend. */
export function drawLine(chart: ChartOf<'line'>, room: Room): Drawing {
  const { table } = chart
  const all = table.rows.map((row, place) => ({ row, place, points: pointsOf(table, row) }))
  const shown = all.filter(({ row, points }) => points.length > 0 && !room.hidden.has(row.id))
  const missing = all.filter(({ points }) => points.length === 0)
  const values = shown.flatMap(({ points }) => points.map(({ value }) => value))
  const byYears = new Map(shown.flatMap(({ points }) => points.map((point) => [point.years, point.period])))
  const years = [...byYears.keys()].sort((a, b) => a - b)
  const beside = room.width >= 480 && shown.length <= 12
  const legend = beside ? { svg: '', height: 0 } : seriesLegend(shown, room.width)
  const named = Math.min(
    room.width * 0.26,
    Math.max(0, ...shown.map(({ row }) => textWidth(row.name, 12, true))) + 4,
  )
  const [top, bottom] = [legend.height + 8, legend.height + Math.max(120, room.height - legend.height) - 28]
  const y = valueScale(values, [bottom, top])
  const axis = leftAxis(y, table.unit, room.language, Math.max(3, Math.round((bottom - top) / 55)))
  const [left, right] = [axis.width, room.width - (beside ? named + 14 : 10)]
  const x = scaleLinear([years[0] ?? 0, Math.max(years.at(-1) ?? 1, (years[0] ?? 0) + 0.001)], [left, right])
  const scales = { x, y }
  const lines = shown.map(({ row, place }) => seriesPath(chart, row, place, scales))
  const periods = years.map((year) => byYears.get(year) ?? '')
  const svg = [
    legend.svg,
    shown.length === 0
      ? textAt(room.width / 2, (top + bottom) / 2, wordsOf(room.language).noData, {
          anchor: 'middle',
          colour: 'muted',
        })
      : axis.svg(left, right) + timeAxis(x, bottom, right - left, periods, years),
    ...lines,
    beside ? endLabels(shown, scales, right, named, [top - 6, bottom + 6]) : '',
  ].join('')
  const words = wordsOf(room.language)
  return {
    svg,
    height: bottom + 26,
    marks: () => shown.flatMap(({ row }) => pointMarks(chart, row, scales)),
    footnotes:
      missing.length === 0 ? [] : [`${words.noData}: ${missing.map(({ row }) => row.name).join(', ')}.`],
  }
}

/** The name of each series beside its last value, moved apart where they would cover each other. */
function endLabels(
  shown: readonly { row: Row; place: number; points: Point[] }[],
  { x, y }: LineScales,
  right: number,
  width: number,
  [from, to]: [number, number],
): string {
  const labels = shown.map(({ row, place, points }) => {
    const last = points.at(-1)
    const lines = wrap(row.name, 12, width, 2, true)
    return {
      row,
      look: seriesLook(place),
      lines,
      endX: x(last?.years ?? 0),
      wish: y(last?.value ?? 0),
      height: lines.length * 14 + 2,
    }
  })
  const middles = spread(labels, from, to)
  return labels
    .map(({ row, look, lines, endX, wish, height }, index) => {
      const middle = middles[index] ?? wish
      const lead = Math.abs(middle - wish) > 3 || endX < right - 4
      const leader = lead ? lineAt(endX + 5, wish, right + 9, middle, { colour: 'axis', width: 0.7 }) : ''
      const texts = lines.map((text, at) =>
        textAt(right + 12, middle - height / 2 + 12 + at * 14, text, {
          colour: look.colour,
          bold: true,
          title: at === 0 ? row.name : undefined,
        }),
      )
      return leader + texts.join('')
    })
    .join('')
}
