/**
 * What a list has under a key that a publisher wrote; undefined where it has nothing. Every object also answers to
 * `constructor` and other names that nobody put there.
 */
export function entryOf<T>(list: Readonly<Record<string, T>>, key: string | undefined): T | undefined {
  return key !== undefined && Object.hasOwn(list, key) ? list[key] : undefined
}
