/** From which end ranks are counted: the highest value is first, or the lowest. */
export type Direction = 'TOP' | 'BOTTOM'

/** The places of some values, each value known by its index. */
export interface Ranks {
  /** Indices from the first place to the last; of equal values the smaller index stands first. */
  readonly order: Uint32Array
  /** By index: the rank, counted from 1. */
  readonly ranks: Uint32Array
  /** By index: how many other values equal this one. */
  readonly ties: Uint32Array
}

/**
 * Standard competition ranking ("1224"): the rank of a value is one more than the number of values before it, so
 * that equal values share the smallest rank, and the ranks that they take up are not given. Values are equal when the
 * stored numbers are, to the last digit.
 * @param values numbers, none of them NaN: what has no value has no rank.
 */
export function rankValues(values: ArrayLike<number>, direction: Direction): Ranks {
  const { length } = values
  const at = (index: number): number => values[index] ?? Number.NaN
  const order = Uint32Array.from({ length }, (_, index) => index)
  const sign = direction === 'TOP' ? -1 : 1
  order.sort((a, b) => {
    const [left, right] = [at(a), at(b)]
    return left === right ? a - b : left < right ? -sign : sign
  })
  const ranks = new Uint32Array(length)
  const ties = new Uint32Array(length)
  for (let start = 0; start < length;) {
    const value = at(order[start] ?? 0)
    let end = start + 1
    while (end < length && at(order[end] ?? 0) === value) end += 1
    for (const index of order.subarray(start, end)) {
      ranks[index] = start + 1
      ties[index] = end - start - 1
    }
    start = end
  }
  return { order, ranks, ties }
}
