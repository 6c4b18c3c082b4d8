import { graphError } from '../../errors.ts'

/** Entries that a list of an argument may have: each is looked up, and a page shows fewer. */
const mostEntries = 300

/** Characters that a text to be searched for may have: its words are compared with every record. */
const longestText = 200

/**
 * The entries of a list that an argument gives, each once.
 * @param argument name of the argument, for the message.
 * @throws BAD_USER_INPUT for a list of more than 300 entries, repeated ones counted.
 */
export function boundedList<V>(argument: string, list: readonly V[]): readonly V[] {
  if (list.length > mostEntries) {
    throw graphError('BAD_USER_INPUT', `${argument} has ${list.length} entries; it may have ${mostEntries}.`)
  }
  return [...new Set(list)]
}

/**
 * The text that an argument gives to be searched for.
 * @param argument name of the argument, for the message.
 * @throws BAD_USER_INPUT for a text of more than 200 characters.
 */
export function boundedText(argument: string, text: string): string {
  if (text.length > longestText) {
    throw graphError(
      'BAD_USER_INPUT',
      `${argument} has ${text.length} characters; it may have ${longestText}.`,
    )
  }
  return text
}
