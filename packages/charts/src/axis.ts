import { scaleLinear, scaleLog } from 'd3-scale'
import type { Unit } from './chart.ts'
import { at, lineAt, textAt } from './svg.ts'
import { tickText } from './text/number.ts'
import { textWidth } from './text/measure.ts'

/** What both scales of d3 can do that an axis needs. */
export interface AxisScale {
  (value: number): number
  ticks(count?: number): number[]
  domain(): number[]
}

/** Whether values are told apart only by their magnitude: the largest is a hundred times the smallest, all above zero. */
export const spreadsWide = (values: readonly number[]): boolean =>
  Math.min(...values) > 0 && Math.max(...values) / Math.min(...values) > 100

/**
 * A scale for values. It begins at zero unless all values lie far from it and close to each other, and `zero` does not
 * insist: lengths that stand for values have to begin there.
 */
export function valueScale(
  values: readonly number[],
  range: [number, number],
  { zero = false, log = false, ticks = 5 }: { zero?: boolean; log?: boolean; ticks?: number } = {},
): AxisScale {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (values.length === 0) return scaleLinear([0, 1], range)
  if (log) return scaleLog([low, high], range).nice()
  const far = !zero && low > 0 && low > 0.6 * high
  const [from, to] = far ? [low, high] : [Math.min(0, low), Math.max(0, high)]
  // All the same: the axis needs some length.
  const pad = from === to ? Math.abs(from) || 1 : 0
  return scaleLinear([from - (from === 0 ? 0 : pad), to + pad], range).nice(ticks)
}

const isPowerOfTen = (value: number): boolean => {
  const power = Math.log10(value)
  return Math.abs(power - Math.round(power)) < 1e-9
}

/** The ticks of an axis with their texts. */
export function ticksOf(
  scale: AxisScale,
  count: number,
  unit: Unit,
  language: string,
): { value: number; text: string }[] {
  const all = scale.ticks(count)
  // A scale of logarithms has nine ticks in each power of ten.
  const values = all.length > count * 2 ? all.filter(isPowerOfTen) : all
  return values.map((value, place) => {
    const step =
      Math.abs((values[place + 1] ?? value) - value) || Math.abs(value - (values[place - 1] ?? 0)) || 1
    return { value, text: tickText(value, Math.min(step, Math.abs(value) || step), unit, language) }
  })
}

/** Horizontal lines across the plot, each with its value at the left. `width` is what the texts take. */
export function leftAxis(
  scale: AxisScale,
  unit: Unit,
  language: string,
  count: number,
): { width: number; svg: (from: number, to: number) => string } {
  const ticks = ticksOf(scale, count, unit, language)
  const width = Math.max(0, ...ticks.map(({ text }) => textWidth(text, 12))) + 8
  return {
    width,
    svg: (from, to) => {
      const lines = ticks.map(({ value, text }) => {
        const y = scale(value)
        const line = lineAt(from, y, to, y, value === 0 ? { colour: 'axis' } : { dash: '3 3' })
        return line + textAt(from - 8, y + 4, text, { colour: 'muted', anchor: 'end' })
      })
      return `<g class="oc-y">${lines.join('')}</g>`
    },
  }
}

/** Ticks of time below a plot. */
export function timeAxis(
  scale: AxisScale,
  y: number,
  width: number,
  periods: readonly string[],
  years: readonly number[],
): string {
  const [from = 0, to = 0] = scale.domain()
  const whole = to - from >= 3 || periods.every((period) => period.length === 4)
  const ticks = whole
    ? yearTicks(scale, Math.max(2, Math.floor(width / 38)), to - from)
    : thin(years, Math.max(1, Math.floor(width / 64)))
  const shown = ticks.length === 0 ? years.slice(0, 1) : ticks
  const marks = shown.map((tick) => {
    const x = scale(tick)
    const text = whole ? String(tick) : (periods[years.indexOf(tick)] ?? '')
    const anchor = x < 12 && !whole ? 'start' : 'middle'
    return lineAt(x, y, x, y + 5, { colour: 'axis' }) + textAt(x, y + 19, text, { colour: 'muted', anchor })
  })
  return `<g class="oc-x" data-y="${at(y)}">${marks.join('')}</g>`
}

/** Whole years, at most so many: d3 takes a number of ticks as a hint, and may give half as many again. */
function yearTicks(scale: AxisScale, most: number, span: number): number[] {
  for (let count = Math.min(most, Math.max(2, span)); count > 1; count -= 1) {
    const ticks = scale.ticks(count).filter(Number.isInteger)
    if (ticks.length <= most) return ticks
  }
  return scale.ticks(1).filter(Number.isInteger)
}

/** At most so many of some values, evenly. */
function thin(values: readonly number[], most: number): number[] {
  const every = Math.ceil(values.length / most)
  return values.filter((_, place) => place % every === 0)
}
