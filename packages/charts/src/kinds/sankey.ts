import { sankey, sankeyLinkHorizontal } from 'd3-sankey'
import type { ChartOf, Drawing, Flow, Mark, Room } from '../chart.ts'
import type { Colour } from '../palette.ts'
import { paint, seriesColours } from '../palette.ts'
import { at, textAt } from '../svg.ts'
import { escape } from '../text/escape.ts'
import { textWidth, truncate } from '../text/measure.ts'
import { valueText } from '../text/number.ts'
import { wordsOf } from '../text/words.ts'

interface End {
  key: string
  name: string
  side: 'origin' | 'destination'
}
interface Link {
  source: string
  target: string
  value: number
  flow: Flow
}

/** Origins at the left, destinations at the right, and between them bands as wide as their values. */
export function drawSankey(chart: ChartOf<'sankey'>, room: Room): Drawing {
  const { unit } = chart
  const words = wordsOf(room.language)
  const drawn = chart.flows.filter(
    ({ value, origin, destination }) =>
      value !== null && value > 0 && !room.hidden.has(`${origin.id}-${destination.id}`),
  )
  const without = chart.flows.filter(({ value }) => value === null || value <= 0)
  const ends = new Map<string, End>()
  const links = drawn.map((flow): Link => {
    // A country may stand on both sides: it is another end there.
    const [source, target] = [`o${flow.origin.id}`, `d${flow.destination.id}`]
    ends.set(source, { key: source, name: flow.origin.name, side: 'origin' })
    ends.set(target, { key: target, name: flow.destination.name, side: 'destination' })
    return { source, target, value: flow.value ?? 0, flow }
  })
  const sideCount = (side: End['side']): number =>
    [...ends.values()].filter((end) => end.side === side).length
  const most = Math.max(1, sideCount('origin'), sideCount('destination'))
  const height = Math.max(room.height, most * 24 + 30)
  const footnotes =
    without.length === 0
      ? []
      : [
          `${words.noData}: ${without.map(({ origin, destination }) => `${origin.name} → ${destination.name}`).join(', ')}.`,
        ]
  if (links.length === 0) {
    return {
      svg: textAt(room.width / 2, 60, words.noData, { anchor: 'middle', colour: 'muted' }),
      height: 110,
      marks: () => [],
      footnotes,
    }
  }
  const side = Math.min(room.width * 0.3, 190)
  const layout = sankey<End, Link>()
    .nodeId(({ key }) => key)
    .nodeWidth(10)
    .nodePadding(Math.min(14, (height - 40) / most / 2))
    .extent([
      [side, 22],
      [room.width - side, height - 6],
    ])
  const graph = layout({ nodes: [...ends.values()], links })
  const origins = graph.nodes.filter((node) => node.side === 'origin')
  const colourOf = new Map(
    origins.map(({ key }, place): [string, Colour] => [
      key,
      seriesColours[place % seriesColours.length] ?? 's1',
    ]),
  )
  const path = sankeyLinkHorizontal<End, Link>()
  const marks: Mark[] = []
  const bands = graph.links.map((link) => {
    const { flow } = link
    const id = `${flow.origin.id}-${flow.destination.id}`
    const value = valueText(link.value, unit, room.language)
    marks.push({
      x: room.width / 2,
      y: ((link.y0 ?? 0) + (link.y1 ?? 0)) / 2,
      id,
      name: `${flow.origin.name} → ${flow.destination.name}`,
      text: flow.period === null ? value : `${flow.period}: ${value}`,
    })
    const d = (path(link) ?? '').replace(/-?\d+\.\d+/gu, (number) => at(Number(number)))
    return `<path data-id="${escape(id)}" d="${d}" fill="none" stroke="${paint(colourOf.get(`o${flow.origin.id}`) ?? 's1')}" stroke-opacity=".42" stroke-width="${at(link.width ?? 0)}"/>`
  })
  const nodes = graph.nodes.map(({ key, name, side: of, value = 0, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => {
    const left = of === 'origin'
    const number = valueText(value, unit, room.language)
    const [x, y] = [left ? x0 - 7 : x1 + 7, (y0 + y1) / 2]
    const anchor = left ? 'end' : 'start'
    // In one line where it fits, or where a second one would reach into the next node.
    const both = `${name} ${number}`
    const split = textWidth(both, 12) > side - 10 && y1 - y0 > 16
    const label = split
      ? textAt(x, y - 3, truncate(name, 12, side - 10), { anchor, title: name }) +
        textAt(x, y + 11, number, { anchor })
      : textAt(x, y + 4, truncate(both, 12, side - 10), { anchor, title: both })
    return `<rect x="${at(x0)}" y="${at(y0)}" width="${at(x1 - x0)}" height="${at(Math.max(0.5, y1 - y0))}" fill="${paint(colourOf.get(key) ?? 'muted')}"/>${label}`
  })
  const heads =
    textAt(side + 10, 12, words.from, { colour: 'muted', anchor: 'end', bold: true }) +
    textAt(room.width - side - 10, 12, words.to, { colour: 'muted', bold: true })
  return { svg: heads + bands.join('') + nodes.join(''), height, marks: () => marks, footnotes }
}
