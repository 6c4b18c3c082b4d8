import { ticksOf, valueScale } from '../axis.ts'
import type { ChartOf, Drawing, Mark, Room } from '../chart.ts'
import { valueAt } from '../observed.ts'
import { paint } from '../palette.ts'
import { at, lineAt, textAt } from '../svg.ts'
import { escape } from '../text/escape.ts'
import { textWidth, truncate } from '../text/measure.ts'
import { valueText } from '../text/number.ts'
import { wordsOf } from '../text/words.ts'

/** Places one below the other, each with a bar from zero to its value; those without a value say so. */
export function drawBar(chart: ChartOf<'bar'>, room: Room): Drawing {
  const { table } = chart
  const { noData } = wordsOf(room.language)
  const rows = table.rows
    .filter(({ id }) => !room.hidden.has(id))
    .map((row) => ({ row, point: valueAt(table, row, chart.at) }))
  const values = rows.flatMap(({ point }) => point?.value ?? [])
  const periods = new Set(rows.flatMap(({ point }) => point?.period ?? []))
  const narrow = room.width < 480
  const pitch = narrow ? 40 : Math.max(22, Math.min(34, (room.height - 24) / Math.max(1, rows.length)))
  const bar = narrow ? 16 : pitch * 0.68
  const textOf = (value: number, period: string): string =>
    valueText(value, table.unit, room.language) + (periods.size > 1 ? ` (${period})` : '')
  const names = narrow
    ? 0
    : Math.min(room.width * 0.36, Math.max(0, ...rows.map(({ row }) => textWidth(row.name, 12.5))) + 4)
  const valueRoom =
    Math.max(
      0,
      ...rows.map(({ point }) => (point ? textWidth(textOf(point.value, point.period), 12.5) : 0)),
    ) + 8
  const negative = values.some((value) => value < 0)
  const left = names + (narrow ? 0 : 10) + (negative ? valueRoom : 0)
  const x = valueScale(values, [left, room.width - valueRoom], { zero: true })
  const bottom = rows.length * pitch + 6
  const count = Math.max(2, Math.min(6, Math.floor((room.width - left - valueRoom) / 90)))
  const ticks = ticksOf(x, count, table.unit, room.language).map(({ value, text }) => {
    const line = lineAt(x(value), 0, x(value), bottom, value === 0 ? { colour: 'axis' } : { dash: '3 3' })
    return line + textAt(x(value), bottom + 15, text, { colour: 'muted', anchor: 'middle', size: 11.5 })
  })
  const marks: Mark[] = []
  const bars = rows.map(({ row, point }, place) => {
    const top = place * pitch + (narrow ? 20 : (pitch - bar) / 2)
    const middle = top + bar / 2
    const name = narrow
      ? textAt(0, top - 5, truncate(row.name, 12.5, room.width - 10), { size: 12.5, title: row.name })
      : textAt(names, middle + 4.5, truncate(row.name, 12.5, names), {
          size: 12.5,
          anchor: 'end',
          title: row.name,
        })
    if (point === undefined) {
      marks.push({ x: x(0) + 20, y: middle, id: row.id, name: row.name, text: noData })
      return `<g data-id="${escape(row.id)}">${name}${textAt(x(0) + 8, middle + 4.5, noData, { colour: 'muted', size: 12.5 })}</g>`
    }
    const { value, period } = point
    const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))]
    marks.push({
      x: x(value),
      y: middle,
      id: row.id,
      name: row.name,
      text: `${period}: ${valueText(value, table.unit, room.language)}`,
    })
    const label = textAt(value < 0 ? from - 6 : to + 6, middle + 4.5, textOf(value, period), {
      size: 12.5,
      anchor: value < 0 ? 'end' : 'start',
    })
    const shape = `<rect x="${at(from)}" y="${at(top)}" width="${at(to - from)}" height="${at(bar)}" fill="${paint(value < 0 ? 's2' : 's1')}"/>`
    return `<g data-id="${escape(row.id)}">${name}${shape}${label}</g>`
  })
  return {
    svg: `<g class="oc-x">${ticks.join('')}</g>${bars.join('')}`,
    height: bottom + 22,
    marks: () => marks,
  }
}
