import { firstNotBelow } from '../values/sorted-place.ts'

/**
 * The places of values in ascending order of value, equal ones in the order in which they stand. Sorting the numbers by
 * themselves and looking up where each went takes a fraction of what sorting places with a comparison does.
 * @param values numbers, none of them NaN.
 */
export function sortedOrder(values: Float64Array): Uint32Array {
  const sorted = values.slice().sort()
  const taken = new Uint32Array(values.length)
  const order = new Uint32Array(values.length)
  for (let place = 0; place < values.length; place += 1) {
    const first = firstNotBelow(sorted, values[place] ?? 0)
    const before = taken[first] ?? 0
    order[first + before] = place
    taken[first] = before + 1
  }
  return order
}
