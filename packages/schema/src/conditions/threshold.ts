import { graphError } from '../errors.ts'
import { firstAbove, firstNotBelow } from '../values/sorted-place.ts'
import type { ValueColumn } from './value-column.ts'

/** Bounds of a value; all that are given must hold. */
export interface Threshold {
  above?: number | null | undefined
  below?: number | null | undefined
  atLeast?: number | null | undefined
  atMost?: number | null | undefined
}

const given = (bound: number | null | undefined): bound is number => bound != null

function checkBound(argument: string, name: keyof Threshold, bound: number | null | undefined): void {
  if (!given(bound) || Number.isFinite(bound)) return
  throw graphError('BAD_USER_INPUT', `${argument}.${name} is ${bound}; a bound is a finite number.`)
}

/**
 * Sees to it that a condition has a bound, and that a value could meet it.
 * @param argument where the condition stands, for the message: `where[0]`.
 * @throws BAD_USER_INPUT when no bound is given, one is no finite number (GraphQL reads `1e999` as such), or the lower
 * one leaves nothing below the upper one.
 */
export function checkThreshold(argument: string, { above, below, atLeast, atMost }: Threshold): void {
  checkBound(argument, 'above', above)
  checkBound(argument, 'below', below)
  checkBound(argument, 'atLeast', atLeast)
  checkBound(argument, 'atMost', atMost)
  if (!given(above) && !given(below) && !given(atLeast) && !given(atMost)) {
    throw graphError(
      'BAD_USER_INPUT',
      `${argument} has no bound; give above, below, atLeast or atMost. Values of 0 and more are atLeast: 0.`,
    )
  }
  const low = Math.max(above ?? -Infinity, atLeast ?? -Infinity)
  const high = Math.min(below ?? Infinity, atMost ?? Infinity)
  const strict = given(above) && above === low ? true : given(below) && below === high
  if (low < high || (low === high && !strict)) return
  throw graphError(
    'BAD_USER_INPUT',
    `${argument}: no value is ${given(above) && above === low ? 'above' : 'at least'} ${low} and ${
      given(below) && below === high ? 'below' : 'at most'
    } ${high}.`,
  )
}

/** The part of a column whose values meet a threshold: places from `start` to before `end`. */
export function placesWithin(
  { values }: Pick<ValueColumn, 'values'>,
  { above, below, atLeast, atMost }: Threshold,
): { start: number; end: number } {
  const start = Math.max(
    given(above) ? firstAbove(values, above) : 0,
    given(atLeast) ? firstNotBelow(values, atLeast) : 0,
  )
  const end = Math.min(
    given(below) ? firstNotBelow(values, below) : values.length,
    given(atMost) ? firstAbove(values, atMost) : values.length,
  )
  return { start, end: Math.max(start, end) }
}
