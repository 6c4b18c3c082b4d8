import { boundedList } from './bounds.ts'

interface Identified {
  readonly id: string
}

/** A condition of a filter: the ids that meet it; undefined when it was not given. */
export type Condition = ReadonlySet<string> | undefined

/** The condition to be one of these records. */
export const among = (records: Iterable<Identified>): ReadonlySet<string> =>
  new Set(Array.from(records, ({ id }) => id))

/**
 * The condition that one of several values asks for. An empty list is met by nothing: who computes the list of
 * areas to ask for, and has none, wants no projects and not all.
 * @param argument name of the argument, for the messages.
 * @param find the records of one value; it is given the name of the argument too.
 * @throws BAD_USER_INPUT for more than 300 values.
 */
export function anyOf<V>(
  argument: string,
  values: readonly V[] | null | undefined,
  find: (value: V, argument: string) => Iterable<Identified>,
): Condition {
  if (values == null) return undefined
  return among(boundedList(argument, values).flatMap((value) => [...find(value, argument)]))
}

/** Whether a record meets every condition that was given. */
export function meetsAll(conditions: readonly Condition[]): (record: Identified) => boolean {
  const given = conditions.filter((condition) => condition !== undefined)
  return ({ id }) => given.every((condition) => condition.has(id))
}
