/** A value, or one that is waited for. */
export type Maybe<T> = T | Promise<T>

/**
 * Goes on with a value: at once where it is there. With everything in memory an answer waits for nothing, and a promise
 * at each step would let all requests under way take turns, with all that they hold kept meanwhile.
 */
export function when<T, R>(value: Maybe<T>, go: (value: T) => Maybe<R>): Maybe<R> {
  return value instanceof Promise ? value.then(go) : go(value)
}

/** The same for several values, which come together. */
export function whenAll<T, R>(values: readonly Maybe<T>[], go: (values: readonly T[]) => Maybe<R>): Maybe<R> {
  const here = values.filter((value): value is Awaited<T> & T => !(value instanceof Promise))
  return here.length === values.length ? go(here) : Promise.all(values).then(go)
}
