import { graphError } from '../../errors.ts'

/**
 * The value that an argument gives, when records of the release have it: a value that none has would give an empty
 * list that says nothing.
 * @param argument name of the argument, for the message.
 * @param values those of the records that the list is made of.
 * @throws BAD_USER_INPUT when no record has the value; the message lists those that there are.
 */
export function knownValue(argument: string, value: string, values: Iterable<string | null>): string {
  const known = new Set(values)
  if (known.has(value)) return value
  known.delete(null)
  throw graphError(
    'BAD_USER_INPUT',
    `${argument}: "${value}" occurs nowhere in this release; it may be one of: ${[...known].sort().join(', ')}.`,
  )
}
