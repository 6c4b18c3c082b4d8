import { expect } from 'vitest'
import type { Ruler } from './read-picture.ts'
import { numberOf, pointsOf, shapesOf } from './read-picture.ts'

/** A value as the graph has it. */
export interface Value {
  subject: string
  period: string
  value: number
}

/** What a hundredth of a pixel stands for, and half a digit of what an axis says. */
export function near(drawn: number | undefined, value: number, span: number): void {
  expect(
    Math.abs((drawn ?? Number.NaN) - value),
    `drawn ${drawn}, the graph has ${value}`,
  ).toBeLessThanOrEqual(span * 5e-4)
}

export const spanOf = (values: readonly Value[]): number => {
  const all = values.map(({ value }) => value)
  return Math.max(0, ...all) - Math.min(0, ...all)
}

/** A point of a line, read by ruler. */
interface Drawn {
  year: number | undefined
  value: number
}

/** The nearest of some numbers; infinitely far where there is none. */
export const nearest = (numbers: readonly number[], to: number): number =>
  numbers.reduce((a, b) => (Math.abs(b - to) < Math.abs(a - to) ? b : a), Infinity)

/** Each value of the graph is drawn at its place, and nothing is drawn that the graph does not have. */
export function checkLines(
  svg: string,
  areas: readonly string[],
  values: readonly Value[],
  { x, y }: { x?: Ruler; y: Ruler },
): void {
  const meet = ({ year }: Drawn, { period }: Value): boolean =>
    year === undefined || Math.abs(year - Number(period)) < 0.05
  for (const area of areas) {
    const of = values.filter(({ subject }) => subject === area)
    const drawn = pointsOf(shapesOf(svg, area)).map(([px, py]): Drawn => ({ year: x?.(px), value: y(py) }))
    for (const one of of) {
      const there = drawn.filter((point) => meet(point, one))
      near(
        nearest(
          there.map(({ value }) => value),
          one.value,
        ),
        one.value,
        spanOf(values),
      )
    }
    for (const point of drawn) {
      const there = of.filter((one) => meet(point, one))
      near(
        nearest(
          there.map(({ value }) => value),
          point.value,
        ),
        point.value,
        spanOf(values),
      )
    }
  }
}

/** What a text says of a value, in its three or four digits. */
export function says(text: number | undefined, value: number): void {
  const told = `the picture says ${text}, the graph has ${value}`
  expect(Math.abs((text ?? Number.NaN) - value), told).toBeLessThanOrEqual(Math.abs(value) * 6e-3)
}

/** Where a chart has no ticks: pixels go with values in one line, whose ends the least and the largest value are. */
export function checkInLine(points: readonly { pixel: number; value: number }[]): void {
  const sorted = [...points].sort((a, b) => a.value - b.value)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined || first.value === last.value) return
  const slope = (last.pixel - first.pixel) / (last.value - first.value)
  expect(slope).toBeLessThan(0)
  for (const { pixel, value } of points) {
    expect(Math.abs(first.pixel + (value - first.value) * slope - pixel)).toBeLessThan(0.03)
  }
}

/** The ends of the first path of some shapes. */
export function pathOf(shapes: string): [x: number, y: number][] {
  const d = /<path d="([^"]*)"/u.exec(shapes)?.[1] ?? ''
  return [...d.matchAll(/[ML]?(-?[\d.]+)[ ,](-?[\d.]+)/gu)].map(([, x, y]) => [Number(x), Number(y)])
}

/** All numbers that stand at the end of a text of a picture. */
export const numbersSaid = (svg: string): number[] =>
  [...svg.matchAll(/<text [^>]*>(?:<title>[^<]*<\/title>)?([^<]*)</gu)].flatMap(([, text = '']) => {
    const last = text.trim().split(/\s+/u).at(-1) ?? ''
    return /^−?\$?[\d,.]+[KMBT]?%?$/u.test(last) ? [numberOf(last)] : []
  })
