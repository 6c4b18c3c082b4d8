/** How much a packed file may unpack to, and an archive hold. */
export interface SourceLimits {
  /** Bytes of one file, unpacked. Default 16 GiB: more than any table of a publisher has. */
  unpackedBytes: number
  /**
   * Unpacked bytes for each packed byte, once a file has unpacked to more than 64 MiB. Default 200: a
   * table lies far below, and what is made to fill a disk near 1,000, which is the most that the method can do.
   */
  ratio: number
  /** Files in one archive. Default 10,000. */
  entries: number
}

export const defaultLimits: SourceLimits = {
  unpackedBytes: 16 * 1024 ** 3,
  ratio: 200,
  entries: 10_000,
}

/** Below this many unpacked bytes no ratio is too high: a column of one repeated text packs that well. */
export const ratioFrom = 64 * 1024 ** 2

/** Bytes for a reader: `512 bytes`, `1.5 MiB`. */
export function byteText(bytes: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB']
  let amount = bytes
  let unit = 0
  while (amount >= 1024 && unit < units.length - 1) {
    amount /= 1024
    unit += 1
  }
  return `${unit === 0 ? amount : Number(amount.toFixed(1))} ${units[unit] ?? ''}`
}
