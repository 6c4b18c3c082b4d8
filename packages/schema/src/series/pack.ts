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
/** The same of an empty array, which has no dimension: no length and no lower bound. */
const emptyHeader = 12
/** An element: its length in bytes, and the value. */
const element = 12
const float8Oid = 701

/** Where a `float8[]` in binary format ends, and how many values it has. */
export interface Float8Extent {
  length: number
  /** Offset of the byte after it. */
  end: number
}

/**
 * Measures a `float8[]` in PostgreSQL's binary format that begins at an offset; other bytes may follow it.
 * @throws RangeError when there is no one-dimensional array of float8 without nulls.
 */
export function float8Extent(view: DataView, offset: number): Float8Extent {
  const rest = view.byteLength - offset
  if (rest >= emptyHeader && view.getInt32(offset) === 0) return { length: 0, end: offset + emptyHeader }
  if (rest < header || view.getInt32(offset) !== 1 || view.getInt32(offset + 8) !== float8Oid) {
    throw new RangeError('The bytes are no one-dimensional float8 array.')
  }
  const length = view.getInt32(offset + 12)
  const end = offset + header + length * element
  if (view.getInt32(offset + 4) !== 0 || end > view.byteLength) {
    throw new RangeError('The float8 array holds nulls or is cut.')
  }
  return { length, end }
}

/** Reads a `float8[]` that `float8Extent` has measured, and puts its values into an array from an index on. */
export function readFloat8Array(
  view: DataView,
  offset: number,
  into: Float64Array,
  from: number,
  length: number,
): void {
  // The value of an element stands behind its length.
  const first = offset + header + 4
  for (let at = 0; at < length; at++) into[from + at] = view.getFloat64(first + at * element)
}

/**
 * Reads a `float8[]` in PostgreSQL's binary format (`array_send(...)`): several times faster than its text.
 * @throws RangeError when the bytes are no one-dimensional array of float8 without nulls.
 */
export function decodeFloat8Array(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { length, end } = float8Extent(view, 0)
  if (end !== bytes.byteLength) throw new RangeError('The float8 array holds nulls or is cut.')
  const values = new Float64Array(length)
  readFloat8Array(view, 0, values, 0, length)
  return values
}
