/** A source of numbers from 0 (included) to 1 (excluded) that gives the same sequence for the same seed. */
export type Random = () => number

/** The mulberry32 generator (Tommy Ettinger, 2017): 32 bits of state, plenty for choosing variables. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Chooses a place in a list of some length. */
export type Choice = (random: Random, length: number) => number

/** Every place is as likely as any other. */
export const uniform: Choice = (random, length) => Math.floor(random() * length)

/**
 * Places by Zipf's law with exponent 1: the second is half as likely as the first, the third a third. Drawn by the
 * inverse of the distribution's continuous form, in which place k of n has the share ln((k + 1) / k) / ln(n + 1).
 */
export const zipf: Choice = (random, length) => Math.min(length - 1, Math.floor((length + 1) ** random()) - 1)

/** One of the items. @throws RangeError when there is none */
export function pick<T>(random: Random, items: readonly T[], choice: Choice = uniform): T {
  const item = items[choice(random, items.length)]
  if (item === undefined) throw new RangeError('There is nothing to choose from.')
  return item
}

/** So many different items. @throws RangeError when there are fewer */
export function pickSeveral<T>(random: Random, items: readonly T[], size: number, choice: Choice): T[] {
  if (items.length < size) throw new RangeError(`There are no ${size} items to choose from.`)
  const places = new Set<number>()
  while (places.size < size) places.add(choice(random, items.length))
  return [...places].flatMap((place) => items.slice(place, place + 1))
}

/** Some of the items, each once, in random order (Fisher and Yates); all of them when there are no more. */
export function sample<T>(random: Random, items: readonly T[], size: number): T[] {
  const rest = [...items]
  const taken = Math.min(size, rest.length)
  for (let at = 0; at < taken; at++) {
    const other = at + Math.floor(random() * (rest.length - at))
    ;[rest[at], rest[other]] = [rest[other] as T, rest[at] as T]
  }
  return rest.slice(0, taken)
}
