import { world } from '../../generated/world.ts'
import type { ChartOf, Drawing, Flow, Mark, Place, Room } from '../chart.ts'
import { paint } from '../palette.ts'
import { at, lineAt, textAt } from '../svg.ts'
import { escape } from '../text/escape.ts'
import { textWidth } from '../text/measure.ts'
import { valueText } from '../text/number.ts'
import { wordsOf } from '../text/words.ts'
import { clipped, disputedBorders, inUnits, placeOf, strokeOf } from './base.ts'
import type { View } from './world.ts'
import { viewOf } from './world.ts'

/** Width of the largest value, in pixels; of the others in proportion, so that widths can be compared. */
const widest = 14

const codeOf = ({ origin, destination }: Flow): string => `${origin.id}-${destination.id}`

/** A bow from one place to another, to the right of the way: the two directions of a pair do not cover each other. */
function bow([x1, y1]: [number, number], [x2, y2]: [number, number]): { d: string; top: [number, number] } {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const [cx, cy] = [(x1 + x2) / 2 + dy * 0.22, (y1 + y2) / 2 - dx * 0.22]
  return {
    d: `M${at(x1)} ${at(y1)}Q${at(cx)} ${at(cy)} ${at(x2)} ${at(y2)}`,
    top: [(x1 + 2 * cx + x2) / 4, (y1 + 2 * cy + y2) / 4],
  }
}

/** Corridors as bows between origin and destination, each as wide as its value; those without one are dashed. */
export function drawCorridors(chart: ChartOf<'corridors'>, room: Room, id: string): Drawing {
  const words = wordsOf(room.language)
  const ends = [
    ...new Map(
      chart.flows.flatMap(({ origin, destination }) => [origin, destination]).map((end) => [end.id, end]),
    ).values(),
  ]
  const view = viewOf(
    world,
    ends.map((end) => end.id),
    room.width,
    Math.max(220, room.height - 40),
  )
  const most = Math.max(...chart.flows.map(({ value }) => Math.abs(value ?? 0)), 0)
  const marks: Mark[] = []
  const unplaced: string[] = []
  const drawn = chart.flows
    .filter((flow) => !room.hidden.has(codeOf(flow)))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .map((flow) => {
      const { origin, destination, value } = flow
      const [from, to] = [placeOf(view, origin.id), placeOf(view, destination.id)]
      const name = `${origin.name} → ${destination.name}`
      if (from === undefined || to === undefined) {
        unplaced.push(name)
        return ''
      }
      const { d, top } = bow(from, to)
      const text = value === null ? words.noData : valueText(value, chart.unit, room.language)
      marks.push({
        x: top[0],
        y: top[1],
        id: codeOf(flow),
        name,
        text: flow.period === null ? text : `${flow.period}: ${text}`,
      })
      // A hairline under each, for values that are too small to be seen at their width.
      const guide = `<path d="${d}" stroke="${paint('s2')}" stroke-width=".8"${value === null ? ' stroke-dasharray="2 3"' : ''}/>`
      const width = most === 0 ? 0 : (Math.abs(value ?? 0) / most) * widest
      const band =
        value === null
          ? ''
          : `<path class="oc-width" d="${d}" stroke="${paint('s2')}" stroke-opacity=".62" stroke-width="${at(width)}"/>`
      return `<g data-id="${escape(codeOf(flow))}" fill="none">${guide}${band}</g>`
    })
  const dots = endDots(chart, ends, view, room)
  const shapes = Object.values(world.shapes).map((shape) => `<path d="${shape}"/>`)
  const land = `<g fill="${paint('land')}" stroke="${paint('border')}" stroke-width="${strokeOf(view, 0.6)}">${shapes.join('')}</g>${disputedBorders(view)}`
  const top = view.height + 8
  return {
    svg:
      clipped(id, room.width, view.height, inUnits(view, land) + drawn.join('') + dots) +
      `<g transform="translate(0 ${at(top)})">${widthLegend(chart, most, room)}</g>`,
    height: top + 34,
    marks: () => marks,
    footnotes: [
      words.borders,
      ...(unplaced.length === 0 ? [] : [`${words.noData}: ${unplaced.join(', ')}.`]),
    ],
  }
}

/** Two widths with their values, and what the dots mean. */
function widthLegend({ unit }: ChartOf<'corridors'>, most: number, room: Room): string {
  const words = wordsOf(room.language)
  const sample = (part: number, x: number): string =>
    lineAt(x, 14, x + 40, 14, { colour: 's2', width: Number(at(widest * part)) }) +
    textAt(x + 46, 18, valueText(most * part, unit, room.language), { size: 11.5, colour: 'muted' })
  const dot = (fill: 'paper' | 'ink', text: string, x: number): string =>
    `<circle cx="${at(x)}" cy="14" r="3.6" fill="${paint(fill)}" stroke="${paint('ink')}" stroke-width="1.6"/>${textAt(x + 8, 18, text, { size: 11.5, colour: 'muted' })}`
  const widths = most === 0 ? '' : `<g class="oc-legend">${sample(1, 0)}${sample(0.25, 130)}</g>`
  const left = Math.max(250, room.width - 150)
  return room.width < 330
    ? widths
    : `${widths}${dot('paper', words.from, left)}${dot('ink', words.to, left + 75)}`
}

/** The ends with their names, as many as do not cover one another: those with the largest values first. */
function endDots(chart: ChartOf<'corridors'>, ends: readonly Place[], view: View, room: Room): string {
  const origins = new Set(chart.flows.map(({ origin }) => origin.id))
  const sizeOf = ({ id }: Place): number =>
    chart.flows.reduce(
      (sum, { origin, destination, value }) =>
        sum + (origin.id === id || destination.id === id ? (value ?? 0) : 0),
      0,
    )
  const taken: { x: number; y: number; w: number }[] = []
  const dots: string[] = []
  const names: string[] = []
  for (const end of [...ends].sort((a, b) => sizeOf(b) - sizeOf(a))) {
    const place = placeOf(view, end.id)
    if (place === undefined) continue
    const [x, y] = place
    // Where people come from is a ring, where they go to is full.
    const fill = origins.has(end.id) ? 'paper' : 'ink'
    dots.push(
      `<circle cx="${at(x)}" cy="${at(y)}" r="3.6" fill="${paint(fill)}" stroke="${paint('ink')}" stroke-width="1.6"/>`,
    )
    const w = textWidth(end.name, 11.5)
    const left = x + 7 + w > room.width
    const box = { x: left ? x - 7 - w : x + 7, y, w }
    const free = taken.every(
      (other) => box.x + w < other.x || other.x + other.w < box.x || Math.abs(other.y - y) > 13,
    )
    if (!free) continue
    taken.push(box)
    names.push(
      textAt(left ? x - 7 : x + 7, y + 4, end.name, {
        size: 11.5,
        halo: true,
        anchor: left ? 'end' : 'start',
      }),
    )
  }
  return dots.join('') + names.join('')
}
