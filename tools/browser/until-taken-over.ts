/** Longest time in milliseconds until a running service has heard of a release. */
const limit = 60_000

/**
 * Waits until a running service has taken over what was published.
 * @param isThere whether it answers of the new release
 * @throws Error when it does not in time
 */
export async function untilTakenOver(isThere: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + limit
  while (!(await isThere())) {
    if (Date.now() > deadline) throw new Error('The service did not take the new release over.')
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}
