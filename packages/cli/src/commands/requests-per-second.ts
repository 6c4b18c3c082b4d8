import { InvalidArgumentError } from 'commander'

/** Reads how many requests may begin in a second: `2`, `0.5`. */
export function requestsPerSecond(text: string): number {
  const number = /^\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : 0
  if (number >= 0.01 && number <= 100) return number
  throw new InvalidArgumentError('It should be a number from 0.01 to 100.')
}
