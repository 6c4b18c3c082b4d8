import { valueScale } from '../axis.ts'
import type { ChartOf, Drawing, Room, Row } from '../chart.ts'
import { spread } from '../labels.ts'
import { valueAt } from '../observed.ts'
import type { Point } from '../observed.ts'
import { paint } from '../palette.ts'
import { seriesLook } from '../series-look.ts'
import { at, lineAt, textAt } from '../svg.ts'
import { escape } from '../text/escape.ts'
import { truncate } from '../text/measure.ts'
import { valueText } from '../text/number.ts'
import { wordsOf } from '../text/words.ts'
import { pointMarks } from './line.ts'

/** Two periods side by side: what changed between them, for each row that has a value in both. */
export function drawSlope(chart: ChartOf<'slope'>, room: Room): Drawing {
  const { table } = chart
  const [first = '', last = ''] = [table.periods[0], table.periods.at(-1)]
  const all = table.rows.map((row, place) => ({
    row,
    place,
    from: valueAt(table, row, first),
    to: valueAt(table, row, last),
  }))
  const shown = all.flatMap(({ row, place, from, to }) =>
    from && to && !room.hidden.has(row.id) ? [{ row, place, from, to }] : [],
  )
  const without = all.filter(({ from, to }) => !from || !to)
  const bottom = Math.max(room.height, shown.length * 17 + 40) - 8
  const y = valueScale(
    shown.flatMap(({ from, to }) => [from.value, to.value]),
    [bottom, 34],
  )
  const side = Math.min(room.width * 0.5, 240)
  const [left, right] = [Math.min(room.width * 0.22, 200), room.width - side]
  const x = (years: number): number => (years === shown[0]?.from.years ? left : right)
  const column = (
    points: readonly { row: Row; place: number; point: Point }[],
    edge: number,
    sign: -1 | 1,
  ): string => {
    const middles = spread(
      points.map(({ point }) => ({ wish: y(point.value), height: 16 })),
      26,
      bottom + 6,
    )
    return points
      .map(({ row, place, point }, index) => {
        const middle = middles[index] ?? 0
        const value = valueText(point.value, table.unit, room.language)
        // The left side has values only: names once are enough.
        const text = sign < 0 ? value : truncate(`${value}  ${row.name}`, 12, side - 18)
        const leader = lineAt(edge + sign * 5, y(point.value), edge + sign * 13, middle, {
          colour: 'axis',
          width: 0.7,
        })
        return (
          leader +
          textAt(edge + sign * 16, middle + 4, text, {
            anchor: sign < 0 ? 'end' : 'start',
            colour: seriesLook(place).colour,
            bold: true,
            title: row.name,
          })
        )
      })
      .join('')
  }
  const lines = shown.map(({ row, place, from, to }) => {
    const look = seriesLook(place)
    const dash = look.dash === '' ? '' : ` stroke-dasharray="${look.dash}"`
    const path = `<path d="M${at(left)} ${at(y(from.value))}L${at(right)} ${at(y(to.value))}" fill="none" stroke="${paint(look.colour)}" stroke-width="2"${dash}/>`
    return `<g data-id="${escape(row.id)}">${path}${look.marker(left, y(from.value), 4)}${look.marker(right, y(to.value), 4)}</g>`
  })
  const axes = [
    lineAt(left, 24, left, bottom, { colour: 'axis' }) +
      textAt(left, 14, first, { anchor: 'middle', bold: true }),
    lineAt(right, 24, right, bottom, { colour: 'axis' }) +
      textAt(right, 14, last, { anchor: 'middle', bold: true }),
  ]
  const words = wordsOf(room.language)
  return {
    svg: [
      ...axes,
      ...lines,
      column(
        shown.map(({ row, place, from }) => ({ row, place, point: from })),
        left,
        -1,
      ),
      column(
        shown.map(({ row, place, to }) => ({ row, place, point: to })),
        right,
        1,
      ),
    ].join(''),
    height: bottom + 8,
    marks: () =>
      shown.flatMap(({ row }) =>
        pointMarks(chart, row, { x, y }).filter(({ text }) =>
          [first, last].some((period) => text.startsWith(`${period}:`)),
        ),
      ),
    footnotes:
      without.length === 0
        ? []
        : [`${words.noData} (${first}, ${last}): ${without.map(({ row }) => row.name).join(', ')}.`],
  }
}
