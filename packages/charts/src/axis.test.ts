import { scaleLinear } from 'd3-scale'
import { expect, it } from 'vitest'
import { timeAxis } from './axis.ts'
import { textWidth } from './text/measure.ts'

/** Where the texts of an axis begin and end, from left to right. */
function spansOf(svg: string): [from: number, to: number][] {
  return [...svg.matchAll(/<text x="([^"]+)"[^>]*>([^<]+)</gu)].map(([, x, text]) => {
    const half = textWidth(text ?? '', 12) / 2
    return [Number(x) - half, Number(x) + half]
  })
}

it.each([1, 2, 3, 5, 11, 25, 60, 64, 130])('years of an axis of %s years never touch', (span) => {
  for (let width = 120; width <= 1600; width += 20) {
    const periods = Array.from({ length: span + 1 }, (_, place) => String(1960 + place))
    const scale = scaleLinear([1960, 1960 + span], [0, width])
    const spans = spansOf(timeAxis(scale, 0, width, periods, periods.map(Number)))
    expect(spans.length).toBeGreaterThan(0)
    for (const [place, [from]] of spans.entries()) {
      const [, before] = spans[place - 1] ?? [0, -Infinity]
      expect(from - before, `${width} wide`).toBeGreaterThan(4)
    }
  }
})
