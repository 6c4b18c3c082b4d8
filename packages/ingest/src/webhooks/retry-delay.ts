const [second, minute, hour] = [1000, 60_000, 3_600_000]

/** Milliseconds after each failed attempt, about three days in all: the schedule that Standard Webhooks recommends. */
const delays: readonly number[] = [
  ...[5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour],
  ...[10 * hour, 14 * hour, 20 * hour, 24 * hour],
]

/** A tenth more or less, so that hooks that failed together do not come back together. */
const jitter = 0.1

/**
 * How long to wait before the next attempt.
 * @param attempts that failed, from 1.
 * @param asked milliseconds that the receiver asked for (`Retry-After`); a day at most is waited.
 * @param random from 0 up to 1.
 * @returns milliseconds, or undefined when there is no next attempt
 */
export function retryDelay(attempts: number, asked = 0, random = Math.random()): number | undefined {
  const delay = delays[attempts - 1]
  if (delay === undefined) return undefined
  return Math.max(delay * (1 + jitter * (2 * random - 1)), Math.min(asked, 24 * hour))
}
