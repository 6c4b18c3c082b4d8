import type { ObservationStatus } from '@opencorridor/schema'

/**
 * SDMX's code list of observation statuses (CL_OBS_STATUS 2.2, and _U of 2.3), each with ours. Most codes are the same. Of those
 * that OpenCorridor has no code for, the nearest stands here, and the publisher's own is kept beside the value as the
 * attribute OBS_STATUS.
 */
export const sdmxStatuses: Readonly<Record<string, ObservationStatus>> = {
  A: 'A',
  B: 'B',
  D: 'D',
  E: 'E',
  F: 'F',
  G: 'G',
  /** Missing: holiday or weekend. There can be no value. */
  H: 'M',
  I: 'I',
  /** Derogation: the publisher is allowed to depart from the definition. */
  J: 'D',
  K: 'K',
  L: 'L',
  M: 'M',
  N: 'N',
  O: 'O',
  P: 'P',
  Q: 'Q',
  /** Strike and other special events; the value is what was observed. */
  S: 'A',
  U: 'U',
  V: 'V',
  W: 'W',
  /** The status is not known; the value is. */
  _U: 'A',
}

/** What a cell says of its status. */
export interface ReadStatus {
  status: ObservationStatus
  /** The publisher's own text, where ours says less. */
  original?: string
}

const absent: ReadonlySet<ObservationStatus> = new Set(['L', 'O', 'Q', 'M'])

/**
 * Reads a status. Where a cell has several (`E;P`) the one that says why there is no value counts, else the first, and
 * the whole text is kept.
 * @param codes the publisher's codes and ours
 * @param separator between several statuses
 * @returns undefined when a code is not known
 */
export function readStatus(
  text: string,
  codes: Readonly<Record<string, ObservationStatus>>,
  separator?: string,
): ReadStatus | undefined {
  if (text === '') return { status: 'A' }
  const own = Object.hasOwn(codes, text) ? codes[text] : undefined
  if (own !== undefined) return own === text ? { status: own } : { status: own, original: text }
  if (separator === undefined || !text.includes(separator)) return undefined
  const parts = text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const read = parts.map((part) => (Object.hasOwn(codes, part) ? codes[part] : undefined))
  const known = read.filter((status) => status !== undefined)
  const [first] = known
  if (first === undefined || known.length < parts.length) return undefined
  return { status: known.find((status) => absent.has(status)) ?? first, original: text }
}
