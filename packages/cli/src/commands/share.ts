import { InvalidArgumentError } from 'commander'

/**
 * Reads a share of a command line: `1%`, `0.5 %`.
 * @returns the share from 0 to 1
 * @throws InvalidArgumentError when it has no percent sign, or is not from 0 to 100
 */
export function share(text: string): number {
  const [, digits] = /^(\d{1,3}(?:\.\d+)?) ?%$/.exec(text.trim()) ?? []
  if (digits !== undefined && Number(digits) <= 100) return Number(digits) / 100
  throw new InvalidArgumentError('It should be a share with its percent sign, from 0% to 100%.')
}
