/** Rows of statuses that are kept at most; then they are gathered anew, and those that series have stay theirs. */
const most = 20_000

/** Bytes that a row takes besides its own, which are there twice. */
const bytesPerRow = 300

const known = new Map<string, Uint8Array>()
const texts = new WeakMap<Uint8Array, string>()

/**
 * The statuses of a series, of which there is one copy for all series that have the same: most of a publisher's have
 * nothing but normal values, and many of the others the same.
 *
 * @param cells bytes of which some are the statuses
 * @param charge is told of the bytes of memory that they take where there were none like them
 * @returns bytes that nobody may change
 */
export function sharedStatuses(
  cells: Buffer,
  from: number,
  to: number,
  charge: (bytes: number) => void,
): Uint8Array {
  const text = cells.toString('latin1', from, to)
  let statuses = known.get(text)
  if (statuses === undefined) {
    if (known.size >= most) known.clear()
    statuses = new Uint8Array(cells.subarray(from, to))
    known.set(text, statuses)
    texts.set(statuses, text)
    charge(2 * text.length + bytesPerRow)
  }
  return statuses
}

/** The statuses of a series from one index to another as a text, one character for each. */
export const statusText = (statuses: Uint8Array, first: number, last: number): string =>
  texts.get(statuses)?.slice(first, last + 1) ??
  Buffer.from(statuses.buffer, statuses.byteOffset + first, last - first + 1).toString('latin1')
