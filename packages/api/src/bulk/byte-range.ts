import parseRange from 'range-parser'

/** A part of a file: its first and last byte. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * The part of a file that a request wants (RFC 9110, section 14).
 *
 * @param header - `Range`.
 * @param ifRange - `If-Range`: the part is wanted only while the file has this entity tag; a date is never taken, since
 *   files here are told apart by their tags alone.
 * @returns undefined for the whole file (also where several parts are asked for, which a server may answer so), or
 *   'unsatisfiable' when the part begins behind its end.
 */
export function wantedRange(
  size: number,
  etag: string,
  header: string | null,
  ifRange: string | null,
): ByteRange | 'unsatisfiable' | undefined {
  if (header === null || (ifRange !== null && ifRange.trim() !== etag)) return undefined
  const found = parseRange(size, header)
  if (found === -1) return 'unsatisfiable'
  if (found === -2 || found.type !== 'bytes' || found.length !== 1) return undefined
  return found[0]
}
