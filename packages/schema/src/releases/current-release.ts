/** What tells which release answers. */
interface Withdrawable {
  readonly withdrawnAt: Date | null
}

/**
 * The release that answers a question that names none: the newest that is not withdrawn. Where all are withdrawn the
 * newest answers, and says that it is.
 * @param releases the newest first.
 */
export function currentRelease<R extends Withdrawable>(releases: readonly R[]): R | undefined {
  return releases.find(({ withdrawnAt }) => withdrawnAt === null) ?? releases[0]
}
