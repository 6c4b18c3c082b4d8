import { inspect } from 'node:util'
import { IngestError } from '../item.ts'

/** What PostgreSQL cannot keep as text: NUL, and half of a surrogate pair. */
const unkeepable = /\0|\p{Surrogate}/u

/**
 * Checks that a value is a text that PostgreSQL keeps as it is.
 * @param what - names the value at the beginning of the sentence
 * @throws IngestError otherwise, or when it is empty and `filled` is asked for
 */
export function checkText(value: unknown, what: string, filled = false): asserts value is string {
  if (typeof value !== 'string')
    throw new IngestError(`${what} is ${describe(value)}, where a text is expected.`)
  if (filled && value === '') throw new IngestError(`${what} is empty.`)
  if (unkeepable.test(value)) {
    throw new IngestError(`${what} holds a NUL or half a character: ${describe(value)}.`)
  }
}

/** The same in a JSON text, where they are escaped. */
const unkeepableJson = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i

/**
 * Checks that PostgreSQL keeps a value as `jsonb`.
 * @throws IngestError when it has no JSON text, or one with a NUL or half a character
 */
export function checkJson(value: unknown, what: string): void {
  const text: unknown = JSON.stringify(value)
  if (typeof text === 'string' && !unkeepableJson.test(text)) return
  throw new IngestError(`${what} is ${describe(value)}, which is no JSON without NUL and half characters.`)
}

/** A value for a message, cut at 80 characters. */
export function describe(value: unknown): string {
  return value === undefined ? 'missing' : inspect(value, { depth: 1, breakLength: Infinity }).slice(0, 80)
}
