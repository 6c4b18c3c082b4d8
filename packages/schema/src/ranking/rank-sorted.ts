import { firstAbove, firstNotBelow } from '../values/sorted-place.ts'
import type { Direction } from './rank-values.ts'

/** Rank and ties of a value among values in ascending order, as `rankValues` counts them. */
export function rankAmong(values: Float64Array, value: number, direction: Direction) {
  const from = firstNotBelow(values, value)
  const until = firstAbove(values, value)
  return {
    rank: 1 + (direction === 'TOP' ? values.length - until : from),
    tiedWith: until - from - 1,
  }
}

/**
 * Indices of the first so many of values in ascending order, as `rankValues` orders them: from the end for `TOP`, but
 * of equal values the smaller index first.
 */
export function firstOfSorted(values: Float64Array, direction: Direction, first: number): number[] {
  if (direction === 'BOTTOM') return Array.from({ length: Math.min(first, values.length) }, (_, at) => at)
  const indices: number[] = []
  for (let end = values.length; end > 0 && indices.length < first;) {
    const start = firstNotBelow(values, values[end - 1] ?? Number.NaN)
    for (let at = start; at < end && indices.length < first; at += 1) indices.push(at)
    end = start
  }
  return indices
}
