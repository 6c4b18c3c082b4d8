/** What tells which release answers. */
interface Withdrawable {
  readonly withdrawnAt: Date | null
  readonly takenDownAt: Date | null
}

/**
 * The release that answers a question that names none: the newest that is not withdrawn. Where all are withdrawn the
 * newest answers, and says that it is. One that was taken down answers nobody.
 * @param releases the newest first.
 */
export function currentRelease<R extends Withdrawable>(releases: readonly R[]): R | undefined {
  const there = releases.filter(({ takenDownAt }) => takenDownAt === null)
  return there.find(({ withdrawnAt }) => withdrawnAt === null) ?? there[0]
}
