import { InvalidArgumentError } from 'commander'

/**
 * Reads the label of an edition from the command line.
 * @throws InvalidArgumentError when it has other signs than letters, digits, `.`, `_` and `-`, or more than 40
 */
export function editionLabel(text: string): string {
  if (/^[\w.-]{1,40}$/.test(text)) return text
  throw new InvalidArgumentError(
    'It should be a label of letters, digits, ".", "_" and "-", such as 2026-07.',
  )
}
