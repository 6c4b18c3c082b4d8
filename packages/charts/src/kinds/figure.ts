import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { ChartOf, Drawing, Room } from '../chart.ts'
import { runsOf, valueAt } from '../observed.ts'
import type { Point } from '../observed.ts'
import { paint } from '../palette.ts'
import { at, textAt } from '../svg.ts'
import { escape } from '../text/escape.ts'
import { truncate } from '../text/measure.ts'
import { valueText } from '../text/number.ts'
import { wordsOf } from '../text/words.ts'

/** One value, large, with the way it came about as a small line beneath. */
export function drawFigure(chart: ChartOf<'figure'>, room: Room): Drawing {
  const { table } = chart
  const row = table.rows[0]
  const point = row && valueAt(table, row, chart.at)
  if (row === undefined || point === undefined) {
    const { noData } = wordsOf(room.language)
    return {
      svg: textAt(0, 44, noData, { size: 34, bold: true, colour: 'muted' }),
      height: 60,
      marks: () => [],
    }
  }
  const value = valueText(point.value, table.unit, room.language)
  const runs = runsOf(table, row)
  const points = runs.flat()
  const values = points.map((one) => one.value)
  const few = points.length < 3
  const [top, bottom] = [88, 88 + 46]
  const x = scaleLinear(
    [points[0]?.years ?? 0, points.at(-1)?.years ?? 1],
    [2, Math.min(room.width, 420) - 6],
  )
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [bottom, top])
  const draw = line<Point>(
    ({ years }) => x(years),
    (one) => y(one.value),
  ).digits(2)
  const path = runs.map((run) => draw(run) ?? '').join('')
  const spark = few
    ? ''
    : `<path d="${path}" fill="none" stroke="${paint('s1')}" stroke-width="2" stroke-linejoin="round"/><circle cx="${at(x(point.years))}" cy="${at(y(point.value))}" r="4" fill="${paint('s1')}"/>` +
      textAt(2, bottom + 18, points[0]?.period ?? '', { size: 11, colour: 'muted' }) +
      textAt(Math.min(room.width, 420) - 6, bottom + 18, points.at(-1)?.period ?? '', {
        size: 11,
        colour: 'muted',
        anchor: 'end',
      })
  const size = room.width < 360 ? 40 : 52
  return {
    svg: `<g data-id="${escape(row.id)}">${textAt(0, 48, value, { size, bold: true, colour: 's1' })}${textAt(0, 72, truncate(`${row.name}, ${point.period}`, 14, room.width), { size: 14 })}${spark}</g>`,
    height: few ? 84 : bottom + 24,
    marks: () => [{ x: 20, y: 40, id: row.id, name: row.name, text: `${point.period}: ${value}` }],
  }
}
