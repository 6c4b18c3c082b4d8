import { offGrid } from './observation-status.ts'

/** A cell as it is read: an ordinal of a period, a value (null where it is absent) and a status code. */
export interface Cell {
  period: number
  value: number | null
  /** One ASCII character, see `observation-status.ts`. */
  status: string
}

/** The cells of a series, dense from the first to the last that its source speaks of. */
export interface PackedSeries {
  /** Ordinal of the first cell. */
  firstPeriod: number
  /** NaN where there is no value: at an absence, and off the grid. */
  values: Float64Array
  /** One ASCII code for each cell; a space off the grid. */
  statuses: Uint8Array
}

/**
 * Packs cells, which come in ascending order of period, into dense arrays.
 * @throws RangeError when there is no cell, or a period does not come after the one before it.
 */
export function packSeries(cells: readonly Cell[]): PackedSeries {
  const first = cells[0]
  const last = cells.at(-1)
  if (first === undefined || last === undefined) throw new RangeError('A series has at least one cell.')
  const length = last.period - first.period + 1
  if (!(length >= 1)) throw new RangeError(`Period ${last.period} does not come after ${first.period}.`)
  const values = new Float64Array(length).fill(NaN)
  const statuses = new Uint8Array(length).fill(offGrid)
  let before = -1
  for (const { period, value, status } of cells) {
    const at = period - first.period
    if (at <= before) throw new RangeError(`Period ${period} does not come after ${before + first.period}.`)
    values[at] = value ?? NaN
    statuses[at] = status.charCodeAt(0)
    before = at
  }
  return { firstPeriod: first.period, values, statuses }
}

/** The cells on the grid of a packed series, in order: what `packSeries` was given. */
export function unpackSeries({ firstPeriod, values, statuses }: PackedSeries): Cell[] {
  const cells: Cell[] = []
  for (const [at, code] of statuses.entries()) {
    if (code === offGrid) continue
    const value = values[at] ?? NaN
    const status = String.fromCharCode(code)
    cells.push({ period: firstPeriod + at, value: Number.isNaN(value) ? null : value, status })
  }
  return cells
}

/** The header of `array_send`: dimensions, has-null flag, element type, length, lower bound; 4 bytes each. */
const header = 20
const float8Oid = 701

/**
 * Reads a `float8[]` in PostgreSQL's binary format (`array_send(...)`): several times faster than its text.
 * @throws RangeError when the bytes are no one-dimensional array of float8 without nulls.
 */
export function decodeFloat8Array(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength >= 12 && view.getInt32(0) === 0) return new Float64Array(0)
  if (bytes.byteLength < header || view.getInt32(0) !== 1 || view.getInt32(8) !== float8Oid) {
    throw new RangeError('The bytes are no one-dimensional float8 array.')
  }
  const length = view.getInt32(12)
  if (bytes.byteLength !== header + length * 12)
    throw new RangeError('The float8 array holds nulls or is cut.')
  const values = new Float64Array(length)
  for (let at = 0; at < length; at++) values[at] = view.getFloat64(header + at * 12 + 4)
  return values
}
