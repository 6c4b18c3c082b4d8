import { scaleLinear } from 'd3-scale'
import { ticksOf, valueScale } from '../axis.ts'
import type { ChartOf, Drawing, Mark, Room } from '../chart.ts'
import { pointsOf } from '../observed.ts'
import { at, lineAt, textAt } from '../svg.ts'
import { textWidth, truncate } from '../text/measure.ts'
import { wordsOf } from '../text/words.ts'
import { pointMarks, seriesPath } from './line.ts'

/** Narrowest small chart, in pixels. */
const least = 150

/** A small chart for each row, all with the same scales, so that they can be compared. */
export function drawMultiples(chart: ChartOf<'multiples'>, room: Room): Drawing {
  const { table } = chart
  const rows = table.rows
    .filter(({ id }) => !room.hidden.has(id))
    .map((row) => ({ row, points: pointsOf(table, row) }))
  const values = rows.flatMap(({ points }) => points.map(({ value }) => value))
  const years = rows.flatMap(({ points }) => points.map((point) => point.years))
  const [from, to] = [Math.min(...years), Math.max(...years)]
  const columns = Math.max(
    1,
    Math.min(rows.length, Math.floor(room.width / least), Math.ceil(Math.sqrt(rows.length * 1.6))),
  )
  const lines = Math.ceil(rows.length / columns)
  const pitch = Math.max(110, Math.min(190, room.height / Math.max(1, lines)))
  const plot = { top: 24, bottom: pitch - 26 }
  const y = valueScale(values, [plot.bottom, plot.top], { ticks: 3 })
  const ticks = ticksOf(y, 3, table.unit, room.language)
  const left = Math.max(0, ...ticks.map(({ text }) => textWidth(text, 11))) + 7
  const gap = 16
  const width = (room.width - left - gap * (columns - 1)) / columns
  const x = scaleLinear([from, Math.max(to, from + 0.001)], [4, width - 6])
  const marks: Mark[] = []
  const cells = rows.map(({ row, points }, place) => {
    const [column, line] = [place % columns, Math.floor(place / columns)]
    const [dx, dy] = [left + column * (width + gap), line * pitch]
    marks.push(
      ...pointMarks(chart, row, { x, y }).map((mark) => ({ ...mark, x: mark.x + dx, y: mark.y + dy })),
    )
    const grid = ticks.map(({ value, text }) => {
      const across = lineAt(0, y(value), width, y(value), value === 0 ? { colour: 'axis' } : { dash: '3 3' })
      return (
        across +
        (column === 0 ? textAt(-7, y(value) + 4, text, { size: 11, colour: 'muted', anchor: 'end' }) : '')
      )
    })
    const ends = Number.isFinite(from)
      ? textAt(4, pitch - 10, String(Math.floor(from)), { size: 11, colour: 'muted' }) +
        textAt(width - 6, pitch - 10, String(Math.floor(to)), { size: 11, colour: 'muted', anchor: 'end' })
      : ''
    const content =
      points.length === 0
        ? textAt(width / 2, (plot.top + plot.bottom) / 2, wordsOf(room.language).noData, {
            colour: 'muted',
            anchor: 'middle',
          })
        : seriesPath(chart, row, 0, { x, y })
    const title = textAt(0, 13, truncate(row.name, 12.5, width, true), {
      size: 12.5,
      bold: true,
      title: row.name,
    })
    return `<g transform="translate(${at(dx)} ${at(dy)})">${title}<g class="oc-y">${grid.join('')}</g>${ends}${content}</g>`
  })
  return { svg: cells.join(''), height: lines * pitch, marks: () => marks }
}
