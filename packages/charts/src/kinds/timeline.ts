import { scaleLinear } from 'd3-scale'
import type { ChartOf, Drawing, Mark, Room, Span } from '../chart.ts'
import { paint } from '../palette.ts'
import { at, lineAt, textAt } from '../svg.ts'
import { endOf, yearsOf } from '../time.ts'
import { escape } from '../text/escape.ts'
import { truncate } from '../text/measure.ts'
import { wordsOf } from '../text/words.ts'

const pitch = 38

/** When a project began and ended as far as is said; what is not said is drawn as fading, and never as a date. */
export function drawTimeline(chart: ChartOf<'timeline'>, room: Room, id: string): Drawing {
  const words = wordsOf(room.language)
  const dated = chart.spans.filter(
    ({ id: of, start, end }) => (start ?? end) !== null && !room.hidden.has(of),
  )
  const undated = chart.spans.filter(({ start, end }) => (start ?? end) === null)
  const begins = dated.map(({ start, end }) => yearsOf(start ?? end ?? ''))
  const ends = dated.map(({ start, end }) => endOf(end ?? start ?? ''))
  const [from, to] = [Math.floor(Math.min(...begins)), Math.ceil(Math.max(...ends) + 0.2)]
  const x = scaleLinear(dated.length === 0 ? [0, 1] : [from, to], [0, room.width])
  const bottom = dated.length * pitch + 8
  const ticks =
    dated.length === 0 ? [] : x.ticks(Math.max(2, Math.floor(room.width / 70))).filter(Number.isInteger)
  const axis = ticks.map((year) => {
    const anchor = x(year) < 16 ? 'start' : x(year) > room.width - 16 ? 'end' : 'middle'
    return (
      lineAt(x(year), 0, x(year), bottom, { dash: '3 3' }) +
      textAt(x(year), bottom + 15, String(year), { colour: 'muted', anchor })
    )
  })
  const marks: Mark[] = []
  const bar = (span: Span, place: number): string => {
    const top = place * pitch + 20
    const begin = span.start === null ? undefined : yearsOf(span.start)
    const end = span.end === null ? undefined : endOf(span.end)
    // 3 pixels at least, or a month of a short project would not be seen.
    const left = begin === undefined ? Math.max(0, x(end ?? 0) - 40) : x(begin)
    const right = Math.max(
      left + 3,
      end === undefined
        ? span.openEnded
          ? room.width
          : Math.min(room.width, x((begin ?? 0) + 0.05) + 60)
        : x(end),
    )
    const fill = begin === undefined ? `url(#${id}a)` : end === undefined ? `url(#${id}z)` : paint('s1')
    const said = `${span.start ?? '?'} – ${span.end ?? (span.openEnded ? words.openEnded : '?')}`
    marks.push({
      x: (left + right) / 2,
      y: top + 6,
      id: span.id,
      name: span.title,
      text: `${said} · ${span.status}`,
    })
    const label = `${span.title} · ${said}`
    const shown = truncate(label, 12, room.width)
    // A title starts at its bar, unless it would end beyond the picture.
    const textX = Math.max(0, Math.min(left, room.width - 12 - shown.length * 6.9))
    return `<g data-id="${escape(span.id)}">${textAt(textX, top - 5, shown, { title: label, halo: true })}<rect x="${at(left)}" y="${at(top)}" width="${at(right - left)}" height="11" rx="2" fill="${fill}"/></g>`
  }
  const stop = (offset: number, opacity: number): string =>
    `<stop offset="${offset}" stop-color="${paint('s1')}" stop-opacity="${opacity}"/>`
  return {
    svg: `<defs><linearGradient id="${id}z">${stop(0, 1)}${stop(1, 0.08)}</linearGradient><linearGradient id="${id}a">${stop(0, 0.08)}${stop(1, 1)}</linearGradient></defs><g class="oc-x">${axis.join('')}</g>${dated.map(bar).join('')}`,
    height: bottom + 22,
    marks: () => marks,
    footnotes:
      undated.length === 0 ? [] : [`${words.noDates}: ${undated.map(({ title }) => title).join('; ')}.`],
  }
}
