import { world } from '../../generated/world.ts'
import type { ChartOf, Drawing, Mark, Room } from '../chart.ts'
import { valueAt } from '../observed.ts'
import { paint } from '../palette.ts'
import { at } from '../svg.ts'
import { escape } from '../text/escape.ts'
import { valueText } from '../text/number.ts'
import { wordsOf } from '../text/words.ts'
import { clipped, disputedBorders, inUnits, placeOf, strokeOf } from './base.ts'
import { binOf, binsOf } from './bins.ts'
import { binLegend, hatching } from './legend.ts'
import { viewOf } from './world.ts'

/** Countries coloured by their values; those without are striped, and small states are dots. */
export function drawMap(chart: ChartOf<'map'>, room: Room, id: string): Drawing {
  const { table } = chart
  const words = wordsOf(room.language)
  // By the newest values, whatever period is shown: a colour means the same all along the years.
  const bins = binsOf(table.rows.flatMap((row) => valueAt(table, row, null)?.value ?? []))
  const legend = binLegend(bins, table.unit, room.language, room.width, id)
  const view = viewOf(
    world,
    table.rows.map((row) => row.id),
    room.width,
    Math.max(200, room.height - legend.height - 10),
  )
  const byArea = new Map(table.rows.map((row) => [row.id, row]))
  const groups = new Map<string, string>()
  const add = (fill: string, svg: string): void => void groups.set(fill, (groups.get(fill) ?? '') + svg)
  const dots: string[] = []
  const marks: Mark[] = []
  const areas = new Set([...Object.keys(world.shapes), ...byArea.keys()])
  for (const area of areas) {
    const row = byArea.get(area)
    const point = row && valueAt(table, row, chart.at)
    const fill = point === undefined ? `url(#${id}h)` : paint(bins.colours[binOf(bins, point.value)] ?? 'q1')
    const shape = world.shapes[area]
    const place = placeOf(view, area)
    const of = `data-id="${escape(area)}"`
    // What is not asked for is land, and not without a value.
    if (shape !== undefined) add(row === undefined ? paint('land') : fill, `<path ${of} d="${shape}"/>`)
    else if (row !== undefined && place !== undefined) {
      dots.push(
        `<circle ${of} cx="${at(place[0])}" cy="${at(place[1])}" r="3.4" fill="${fill}" stroke="${paint('muted')}" stroke-width=".6"/>`,
      )
    }
    if (row === undefined || place === undefined) continue
    const text =
      point === undefined
        ? words.noData
        : `${point.period}: ${valueText(point.value, table.unit, room.language)}`
    marks.push({ x: place[0], y: place[1], id: area, name: row.name, text })
  }
  const shapes = [...groups].map(([fill, paths]) => `<g fill="${fill}">${paths}</g>`).join('')
  const land = `<g stroke="${paint('border')}" stroke-width="${strokeOf(view, 0.6)}" stroke-linejoin="round">${shapes}</g>${disputedBorders(view)}`
  const top = view.height + 10
  return {
    svg: `<defs>${hatching(id)}</defs>${clipped(id, room.width, view.height, inUnits(view, land) + dots.join(''))}<g transform="translate(0 ${at(top)})">${legend.svg}</g>`,
    height: top + legend.height,
    marks: () => marks,
    footnotes: [words.borders],
  }
}
