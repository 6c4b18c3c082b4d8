import { LRUCache } from 'lru-cache'
import { listWithText } from '../graph/ready-text.ts'
import type { ListWithText } from '../graph/ready-text.ts'
import { firstMonth, formatPeriod, perYear } from '../series/period.ts'
import type { Frequency } from '../series/period.ts'
import type { PanelSeries } from './panel-series.ts'

/** The columns of a matrix of series: the periods in which at least one of them has a cell. */
export interface Columns {
  /** Periods in SDMX notation, by their first month; where two begin together the longer one first. */
  readonly periods: ListWithText<string>
  /** The column of each period of a frequency, from the ordinal `first` on; -1 where no series has a cell. */
  readonly of: Readonly<Record<Frequency, { first: number; columns: readonly number[] }>>
  /** Whether other answers with the same columns have this very object. */
  readonly shared: boolean
}

/** Counts the cells of series of one frequency by period, without looking at each cell where they lie side by side. */
function periodsOf(series: readonly PanelSeries[]): { first: number; present: number[] } {
  let first = Infinity
  let last = -Infinity
  for (const one of series) {
    first = Math.min(first, one.series.firstPeriod + one.first)
    last = Math.max(last, one.series.firstPeriod + one.last)
  }
  if (first > last) return { first: 0, present: [] }
  // Where spans begin and end; the sum up to a period is the number of spans that it lies in.
  // Plain arrays here and below: a typed one has memory of its own, and getting it takes longer than all the rest.
  const steps = new Array<number>(last - first + 2).fill(0)
  for (const one of series) {
    const shift = one.series.firstPeriod - first
    if (one.cells === undefined) {
      steps[one.first + shift] = (steps[one.first + shift] ?? 0) + 1
      steps[one.last + shift + 1] = (steps[one.last + shift + 1] ?? 0) - 1
    } else {
      for (const cell of one.cells) {
        steps[cell + shift] = (steps[cell + shift] ?? 0) + 1
        steps[cell + shift + 1] = (steps[cell + shift + 1] ?? 0) - 1
      }
    }
  }
  const present: number[] = []
  let spans = 0
  for (let at = 0; at < steps.length; at += 1) {
    spans += steps[at] ?? 0
    if (spans > 0) present.push(first + at)
  }
  return { first, present }
}

const frequencies = ['A', 'Q', 'M'] as const satisfies readonly Frequency[]

const none: Columns['of']['A'] = { first: 0, columns: [] }

/** A span of periods side by side. */
interface Span {
  frequency: Frequency
  first: number
  last: number
}

/**
 * The periods of some series, where it is plain that they lie side by side: one of the series has a cell in each. With
 * one series, and with many of which one is whole, it is so.
 */
function plainSpan(series: readonly PanelSeries[]): Span | undefined {
  let widest: PanelSeries | undefined
  let first = Infinity
  let last = -Infinity
  for (const one of series) {
    const from = one.series.firstPeriod + one.first
    const to = one.series.firstPeriod + one.last
    if (widest !== undefined && one.series.frequency !== widest.series.frequency) return undefined
    if (from <= first && to >= last) widest = one
    first = Math.min(first, from)
    last = Math.max(last, to)
  }
  if (widest?.cells !== undefined || widest === undefined) return undefined
  const whole =
    first === widest.series.firstPeriod + widest.first && last === widest.series.firstPeriod + widest.last
  return whole ? { frequency: widest.series.frequency, first, last } : undefined
}

/** Columns of spans that were asked for, with the text of their periods. There are few spans, and many answers of each. */
const spans = new LRUCache<string, Columns>({ max: 1_000 })

function columnsOfSpan({ frequency, first, last }: Span): Columns {
  const name = `${frequency}${first}-${last}`
  let columns = spans.get(name)
  if (columns === undefined) {
    const places = Array.from({ length: last - first + 1 }, (_none, place) => place)
    const periods = listWithText(places.map((place) => formatPeriod(frequency, first + place)))
    columns = {
      periods,
      of: { A: none, Q: none, M: none, [frequency]: { first, columns: places } },
      shared: true,
    }
    spans.set(name, columns)
  }
  return columns
}

/** The columns that the cells of some series need. */
export function columnsOf(series: readonly PanelSeries[]): Columns {
  const span = plainSpan(series)
  return span === undefined ? columnsOfAny(series) : columnsOfSpan(span)
}

function columnsOfAny(series: readonly PanelSeries[]): Columns {
  const periods: string[] = []
  const of: Record<Frequency, Columns['of']['A']> = { A: none, Q: none, M: none }
  const found: { frequency: Frequency; present: readonly number[]; columns: number[]; first: number }[] = []
  for (const frequency of frequencies) {
    const those = series.filter((one) => one.series.frequency === frequency)
    if (those.length === 0) continue
    const { first, present } = periodsOf(those)
    const columns = new Array<number>((present.at(-1) ?? first - 1) - first + 1).fill(-1)
    found.push({ frequency, present, columns, first })
    of[frequency] = { first, columns }
  }
  const [only] = found
  if (found.length === 1 && only !== undefined) {
    // They are in order already.
    const { frequency, first, present, columns } = only
    for (const ordinal of present)
      columns[ordinal - first] = periods.push(formatPeriod(frequency, ordinal)) - 1
    return { periods, of, shared: false }
  }
  const all = found.flatMap((one) => one.present.map((ordinal) => ({ ...one, ordinal })))
  all.sort(
    (a, b) =>
      firstMonth(a.frequency, a.ordinal) - firstMonth(b.frequency, b.ordinal) ||
      perYear[a.frequency] - perYear[b.frequency],
  )
  for (const { frequency, ordinal, columns, first } of all)
    columns[ordinal - first] = periods.push(formatPeriod(frequency, ordinal)) - 1
  return { periods, of, shared: false }
}
