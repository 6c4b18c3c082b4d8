/** Reads numbers out of a picture as a reader with a ruler would: by its axes, and never by what attributes repeat. */

const numbersIn = (text: string): number[] => (text.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/gu) ?? []).map(Number)

const magnitudes: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 }

/** The number that a text of an English chart says: −$1.5M is -1,500,000. */
export function numberOf(text: string): number {
  const parts = /^(−?)\$?([\d,.]+)([KMBT]?)%?$/u.exec(text)
  if (parts === null) throw new Error(`"${text}" says no number`)
  const [, minus, digits = '', letter = ''] = parts
  return (minus === '' ? 1 : -1) * Number(digits.replaceAll(',', '')) * (magnitudes[letter] ?? 1)
}

/** A way from pixels to values. */
export type Ruler = (pixel: number) => number

/** A ruler by the first and the last of some ticks. */
function rulerBy(ticks: readonly { pixel: number; value: number }[], logarithmic: boolean): Ruler {
  const sorted = [...ticks].sort((a, b) => a.value - b.value)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined || first === last)
    throw new Error('An axis has fewer than two ticks.')
  const [to, back] = logarithmic ? [Math.log, Math.exp] : [Number, Number]
  const [a, b] = [to(first.value), to(last.value)]
  return (pixel) => back(a + ((pixel - first.pixel) / (last.pixel - first.pixel)) * (b - a))
}

/** What the title of an axis says when it is one of logarithms: the arrow tells which axis it is. */
const logarithmic = { x: /\(log\) →</u, y: />↑ [^<]*\(log\)</u }

/** The ticks of an axis: each a line, and the text after it. */
export function axisOf(svg: string, axis: 'x' | 'y'): Ruler {
  const group = new RegExp(`<g class="oc-${axis}"[^>]*>(.*?)</g>`, 'u').exec(svg)?.[1] ?? ''
  const ticks = [...group.matchAll(/<line ([^>]*)\/><text [^>]*>([^<]*)</gu)].map(
    ([, line = '', text = '']) => ({
      pixel: Number(new RegExp(`${axis}1="([^"]*)"`, 'u').exec(line)?.[1]),
      value: numberOf(text),
    }),
  )
  return rulerBy(ticks, logarithmic[axis].test(svg))
}

/** What is drawn for one id. */
export function shapesOf(svg: string, id: string): string {
  return new RegExp(`<g data-id="${id}"[^>]*>(.*?)</g>`, 'u').exec(svg)?.[1] ?? ''
}

/** Half the width of a marker, and by its kind where its middle lies from where it begins. */
const r = 3.2
const middles: readonly [begins: string, dx: number, dy: number][] = [
  [`a${r} ${r}`, r, 0],
  [`h${2 * r}v`, r, r],
  [`l${1.2 * r} ${2.2 * r}`, 0, 1.2 * r],
  [`l${1.35 * r} ${1.35 * r}`, 0, 1.35 * r],
  [`l${1.2 * r} ${-2.2 * r}`, 0, -1.2 * r],
]
const rounded = (text: string): string =>
  text.replace(/-?\d+\.\d+/gu, (number) => String(Math.round(Number(number) * 100) / 100))

/** The points of a line: the ends of its pieces, and the middles of its markers. */
export function pointsOf(shapes: string): [x: number, y: number][] {
  const points: [number, number][] = []
  for (const [, d = ''] of shapes.matchAll(/<path d="([^"]*)"/gu)) {
    const marker = middles.find(([begins]) => d.includes(rounded(begins)))
    const numbers = numbersIn(marker === undefined ? d : (/^M[^a-z]*/u.exec(d)?.[0] ?? ''))
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      points.push([(numbers[at] ?? 0) + (marker?.[1] ?? 0), (numbers[at + 1] ?? 0) + (marker?.[2] ?? 0)])
    }
  }
  return points
}

/** The end of a bar that is not at zero. */
export function barEnd(shapes: string, ruler: Ruler): number | undefined {
  const rect = /<rect x="([^"]*)" y="[^"]*" width="([^"]*)"/u.exec(shapes)
  if (rect === null) return undefined
  const [from, to] = [Number(rect[1]), Number(rect[1]) + Number(rect[2])].map(ruler)
  const [low = 0, high = 0] = [from, to]
  return Math.abs(low) > Math.abs(high) ? low : high
}

/** The classes of a map: between which values each colour lies. */
export function classesOf(svg: string): Map<string, [from: number, to: number]> {
  const legend = /<g class="oc-legend">(.*?)<\/g>/u.exec(svg)?.[1] ?? ''
  const colours = [...legend.matchAll(/<rect class="oc-class"[^>]*fill="([^"]*)"/gu)].map(
    ([, fill = '']) => fill,
  )
  const texts = [...legend.matchAll(/<text [^>]*text-anchor="middle"[^>]*>([^<]*)</gu)].map(([, text = '']) =>
    numberOf(text),
  )
  return new Map(colours.map((colour, at) => [colour, [texts[at - 1] ?? -Infinity, texts[at] ?? Infinity]]))
}

/** The fill of an area on a map: its own, or that of its group. */
export function fillOf(svg: string, area: string): string | undefined {
  const dot = new RegExp(`<circle data-id="${area}"[^>]*fill="([^"]*)"`, 'u').exec(svg)?.[1]
  if (dot !== undefined) return dot
  const place = svg.indexOf(`<path data-id="${area}"`)
  if (place < 0) return undefined
  const group = svg.lastIndexOf('<g fill="', place)
  return svg.slice(group + 9, svg.indexOf('"', group + 9))
}

/** The width of a corridor's band, as a value by the first sample of the legend. */
export function bandOf(svg: string, corridor: string): number | undefined {
  const sample = /<g class="oc-legend"><line [^>]*stroke-width="([^"]*)"[^>]*\/><text [^>]*>([^<]*)</u.exec(
    svg,
  )
  const width = /class="oc-width"[^>]*stroke-width="([^"]*)"/u.exec(shapesOf(svg, corridor))?.[1]
  if (sample === null || width === undefined) return undefined
  return (Number(width) / Number(sample[1])) * numberOf(sample[2] ?? '')
}
