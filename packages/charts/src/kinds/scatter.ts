import type { AxisScale } from '../axis.ts'
import { leftAxis, spreadsWide, ticksOf, valueScale } from '../axis.ts'
import type { ChartOf, Drawing, Room } from '../chart.ts'
import { valueAt } from '../observed.ts'
import { paint } from '../palette.ts'
import { at, lineAt, textAt } from '../svg.ts'
import { escape } from '../text/escape.ts'
import { textWidth } from '../text/measure.ts'
import { valueText } from '../text/number.ts'
import { truncate } from '../text/measure.ts'
import { wordsOf } from '../text/words.ts'

interface Dot {
  id: string
  name: string
  px: number
  py: number
}

/** Names beside the dots, as many as do not cover one another, from the top of the picture down. */
function dotLabels(dots: readonly Dot[], width: number): string {
  const taken: { x: number; y: number; w: number }[] = []
  const free = (x: number, y: number, w: number): boolean =>
    taken.every((other) => x + w < other.x || other.x + other.w < x || Math.abs(other.y - y) > 12)
  return [...dots]
    .sort((a, b) => a.py - b.py)
    .map(({ name, px, py }) => {
      const w = textWidth(name, 11)
      const x = px + 7 + w > width ? px - 7 - w : px + 7
      if (
        !free(x, py, w) ||
        dots.some((dot) => dot.px > x - 2 && dot.px < x + w && Math.abs(dot.py - py) < 7)
      )
        return ''
      taken.push({ x, y: py, w })
      return textAt(x, py + 4, name, { size: 11, halo: true })
    })
    .join('')
}

/** Two indicators against each other: a dot for each place that has both, in the newest period of each. */
export function drawScatter(chart: ChartOf<'scatter'>, room: Room): Drawing {
  const { x: across, y: up } = chart
  const other = new Map(up.rows.map((row) => [row.id, row]))
  const pairs = across.rows.map((row) => {
    const match = other.get(row.id)
    return { row, a: valueAt(across, row, null), b: match && valueAt(up, match, null) }
  })
  const shown = pairs.flatMap(({ row, a, b }) => (a && b && !room.hidden.has(row.id) ? [{ row, a, b }] : []))
  const [xs, ys] = [shown.map(({ a }) => a.value), shown.map(({ b }) => b.value)]
  const [logX, logY] = [spreadsWide(xs), spreadsWide(ys)]
  const bottom = Math.max(200, room.height) - 44
  const y = valueScale(ys, [bottom, 30], { log: logY })
  const axis = leftAxis(y, up.unit, room.language, 5)
  const [left, right] = [axis.width + 4, room.width - 12]
  const x = valueScale(xs, [left, right], { log: logX })
  const dots: Dot[] = shown.map(({ row, a, b }) => ({
    id: row.id,
    name: row.name,
    px: x(a.value),
    py: y(b.value),
  }))
  const circles = dots.map(
    ({ id, px, py }) =>
      `<circle data-id="${escape(id)}" cx="${at(px)}" cy="${at(py)}" r="4.5" fill="${paint('s1')}" fill-opacity=".72" stroke="${paint('paper')}"/>`,
  )
  const axisTitle = (text: string, log: boolean): string =>
    log ? `${truncate(text, 12, room.width - 60, true)} (log)` : truncate(text, 12, room.width - 20, true)
  const { noData } = wordsOf(room.language)
  const missing = pairs.length - pairs.filter(({ a, b }) => a && b).length
  return {
    svg: [
      textAt(0, 12, `↑ ${axisTitle(up.indicator, logY)}`, { colour: 'muted', bold: true }),
      axis.svg(left, right),
      bottomAxis(x, chart, room, bottom, right - left),
      textAt(right, bottom + 38, `${axisTitle(across.indicator, logX)} →`, {
        colour: 'muted',
        bold: true,
        anchor: 'end',
      }),
      ...circles,
      dotLabels(dots, right),
    ].join(''),
    height: bottom + 44,
    marks: () =>
      shown.map(({ row, a, b }) => ({
        ...{ x: x(a.value), y: y(b.value), id: row.id, name: row.name },
        text: `${across.indicator}: ${valueText(a.value, across.unit, room.language)} (${a.period}); ${up.indicator}: ${valueText(b.value, up.unit, room.language)} (${b.period})`,
      })),
    footnotes: missing === 0 ? [] : [`${noData}: ${missing}.`],
  }
}

function bottomAxis(
  x: AxisScale,
  chart: ChartOf<'scatter'>,
  room: Room,
  bottom: number,
  width: number,
): string {
  const ticks = ticksOf(x, Math.max(2, Math.floor(width / 100)), chart.x.unit, room.language)
  const marks = ticks.map(({ value, text }) => {
    const line = lineAt(x(value), 24, x(value), bottom, value === 0 ? { colour: 'axis' } : { dash: '3 3' })
    return line + textAt(x(value), bottom + 17, text, { colour: 'muted', anchor: 'middle' })
  })
  return `<g class="oc-x">${marks.join('')}</g>`
}
