/**
 * A record that must be there: publishing checks every reference of the release it makes.
 * @throws Error (INTERNAL for the client) when it is not.
 */
export function present<T>(record: T | undefined): T {
  if (record === undefined) throw new Error('A record that this release refers to is not in it.')
  return record
}
