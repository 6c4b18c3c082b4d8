import type { About, Chart, DrawOptions, Drawing, Mark, Picture, Room } from './chart.ts'
import { describe } from './describe.ts'
import { paint, themeStyle } from './palette.ts'
import { at, textAt } from './svg.ts'
import { escape } from './text/escape.ts'
import { wrap } from './text/measure.ts'
import { wordsOf } from './text/words.ts'

const family = `Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif`

/** Lines of text below each other. */
interface Block {
  svg: string
  height: number
}

function block(
  lines: readonly string[],
  x: number,
  y: number,
  size: number,
  leading: number,
  rest: { colour?: 'ink' | 'muted'; bold?: boolean } = {},
): Block {
  const svg = lines
    .map((line, place) => textAt(x, y + size + place * leading, line, { size, ...rest }))
    .join('')
  return { svg, height: lines.length * leading }
}

/** Sources, licence, release and the way to the data, below a chart. */
function footer(about: About, notes: readonly string[], x: number, y: number, room: number): Block {
  const words = wordsOf(about.language)
  const source = `${words.source}: ${about.source}. ${words.licence}: ${about.licence}.`
  const lines = [
    ...[...about.footnotes, ...notes].flatMap((note) => wrap(note, 11, room, 4)),
    ...wrap(source, 11, room, 4),
  ]
  const above = block(lines, x, y, 11, 15, { colour: 'muted' })
  // The address leads to the data whole; to be read it is its beginning.
  const shown = about.link.replace(/^https?:\/\//u, '').replace(/\?.*$/u, '')
  const lead = wrap(`${words.release} ${about.release} · ${shown}`, 11, room, 2)
  const below = block(lead, x, y + above.height, 11, 15, { colour: 'muted' })
  return {
    svg: `${above.svg}<a href="${escape(about.link)}" target="_top">${below.svg}</a>`,
    height: above.height + below.height,
  }
}

const limits = { least: 240, most: 2400 }

/** A number of pixels within what can be drawn. */
const within = (value: number): number => Math.min(limits.most, Math.max(limits.least, Math.round(value)))

/** A short text of the chart's content: two pictures in one page must not share the ids of their parts. */
function idOf(text: string): string {
  let hash = 0
  for (let place = 0; place < text.length; place += 1)
    hash = (Math.imul(hash, 31) + text.charCodeAt(place)) | 0
  return `oc${(hash >>> 0).toString(36)}`
}

/**
 * Puts a drawing into a whole picture: title and subtitle above, notes and sources below, and what a screen reader says
 * in place of it.
 * @param drawn draws into the room that is left; `id` begins the ids of its parts
 */
export function frame(
  chart: Chart,
  options: DrawOptions,
  drawn: (room: Room, id: string) => Drawing,
): Picture {
  const width = within(options.width ?? 720)
  const small = width < 520
  const pad = small ? 12 : 18
  const inner = width - 2 * pad
  const size = small ? 17 : 20
  const title = block(wrap(chart.title, size, inner, 3, true), pad, pad, size, size * 1.28, { bold: true })
  const below = pad + title.height + 2
  const subtitle = block(wrap(chart.subtitle, 13.5, inner, 3), pad, below, 13.5, 18, { colour: 'muted' })
  const top = below + subtitle.height + 12
  const wished = within(options.height ?? width * (small ? 1.05 : 0.64))
  const foot = footer(chart, [], pad, 0, inner)
  const room: Room = {
    width: inner,
    height: Math.max(Math.min(420, Math.round(width * 0.6)), wished - top - foot.height - pad - 10),
    language: chart.language,
    hidden: options.hidden ?? new Set(),
  }
  const id = idOf(`${chart.kind}${chart.title}${chart.subtitle}${width}`)
  const drawing = drawn(room, id)
  const end = top + drawing.height + 10
  const noted = footer(chart, drawing.footnotes ?? [], pad, end, inner)
  const height = Math.ceil(end + noted.height + pad)
  const style = options.bare === true ? '' : `<style>${themeStyle(options.theme ?? 'auto', 'svg')}</style>`
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` role="img" aria-labelledby="${id}t ${id}d" font-family='${family}' lang="${escape(chart.language)}">`,
    `<title id="${id}t">${escape(chart.title)}</title><desc id="${id}d">${escape(describe(chart))}</desc>${style}`,
    `<rect width="${width}" height="${height}" fill="${paint('paper')}"/>`,
    `${title.svg}${subtitle.svg}<g transform="translate(${at(pad)} ${at(top)})">${drawing.svg}</g>${noted.svg}</svg>`,
  ].join('')
  let marks: Mark[] | undefined
  return {
    ...{ svg, width, height },
    get marks() {
      return (marks ??= drawing.marks().map((mark) => ({ ...mark, x: mark.x + pad, y: mark.y + top })))
    },
  }
}
