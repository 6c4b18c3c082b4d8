/** Rows of statuses that are kept at most; then they are gathered anew, and those that series have stay theirs. */
const most = 20_000

const known = new Map<string, Uint8Array>()
const texts = new WeakMap<Uint8Array, string>()

/**
 * The statuses of a series, of which there is one copy for all series that have the same: most of a publisher's have
 * nothing but normal values, and many of the others the same.
 *
 * @param cells bytes of which some are the statuses
 * @returns bytes that nobody may change
 */
export function sharedStatuses(cells: Buffer, from: number, to: number): Uint8Array {
  const text = cells.toString('latin1', from, to)
  let statuses = known.get(text)
  if (statuses === undefined) {
    if (known.size >= most) known.clear()
    statuses = new Uint8Array(cells.subarray(from, to))
    known.set(text, statuses)
    texts.set(statuses, text)
  }
  return statuses
}

/** Statuses as a text, one character for each. */
export const statusText = (statuses: Uint8Array): string =>
  texts.get(statuses) ?? Buffer.from(statuses.buffer, statuses.byteOffset, statuses.length).toString('latin1')
