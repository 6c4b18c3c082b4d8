import { float8Extent, readFloat8Array } from '../series/pack.ts'
import { createKeptSet, createSeriesSet } from '../series/series-set.ts'
import type { SeriesSet } from '../series/series-set.ts'
import { sharedStatuses } from '../series/shared-statuses.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { separators } from './series-statement.ts'
import { describe } from './unpack-series.ts'

/** What a statement of `series-statement.ts` gives for one ask: a row for each series, or for each piece of the cells of all. */
export interface PackedRow {
  /** Which byte of the cells the row begins with, counted from 1; without it they follow those of the row before. */
  from?: number
  /** Of pieces, null behind the first one, and when no series answers. */
  series: string | null
  cells: string | null
}

/** A row of a statement that answers several asks. */
export interface PlacedRow extends PackedRow {
  /** Which ask, counted from 1. */
  place: number
}

/**
 * Series as they were read: the values of all in one block, and what describes them in one text. Of a large database most of
 * what is read is asked for once while it is in memory, so that it is kept like this, as few objects: the objects of
 * hundreds of series would be moved by the collector, and moved again, before they are let go.
 */
export interface PackedSet {
  /** Bytes of memory that it takes. */
  readonly bytes: number
  /** The set for one question. Its series have their parts of the block and of the text. */
  unpack(): SeriesSet
  /** The set for who keeps it beside this, for which it counts what it takes more. */
  keep(): SeriesSet
}

/** Where cells are decoded; those of a large set have a place of their own. */
const page = Buffer.allocUnsafeSlow(1 << 20)

/**
 * The bytes of all pieces, which lie in the page until the next ones are decoded.
 * @throws RangeError when one is missing
 */
function decode(rows: readonly PackedRow[]): Buffer {
  let most = 0
  for (const { from = most, cells } of rows) most = Math.max(most, from + (cells?.length ?? 0))
  const bytes = most <= page.length ? page : Buffer.allocUnsafeSlow(most)
  let [written, end] = [0, 0]
  for (const { from = end + 1, cells } of rows) {
    const length = bytes.write(cells ?? '', from - 1, 'base64')
    written += length
    end = Math.max(end, from - 1 + length)
  }
  if (written !== end) throw new RangeError('A piece of the cells is missing.')
  return bytes.subarray(0, end)
}

/** The cells of some series: the values of all, one behind the other, and the statuses of each. */
interface Cells {
  readonly values: Float64Array
  readonly statuses: readonly Uint8Array[]
  /** Bytes of memory that they take. */
  readonly bytes: number
}

/**
 * The cells of series that lie one behind the other: for each its values as `array_send` writes them, then its statuses.
 * @param count how many series there are
 * @throws RangeError when the bytes are not that
 */
function cellsOf(bytes: Buffer, count: number): Cells {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const statuses: Uint8Array[] = []
  let ofStatuses = count * 8
  const charge = (more: number) => {
    ofStatuses += more
  }
  let cells = 0
  let offset = 0
  for (let place = 0; place < count; place += 1) {
    const { length, end } = float8Extent(view, offset)
    cells += length
    offset = end + length
    statuses.push(sharedStatuses(bytes, end, offset, charge))
  }
  if (offset !== bytes.length) throw new RangeError('The cells are not those of the series.')
  const values = new Float64Array(cells)
  let from = 0
  let start = 0
  for (const { length } of statuses) {
    const { end } = float8Extent(view, start)
    readFloat8Array(view, start, values, from, length)
    from += length
    start = end + length
  }
  return { values, statuses, bytes: values.byteLength + ofStatuses }
}

function unpack(text: string, { values, statuses }: Cells): StoredSeries[] {
  const descriptions = text === '' ? [] : text.split(separators.series)
  let from = 0
  return descriptions.map((description, place) => {
    const ofSeries = statuses[place] ?? new Uint8Array()
    const ofValues = new Float64Array(values.buffer, from * 8, ofSeries.length)
    from += ofSeries.length
    return describe(description, { values: ofValues, statuses: ofSeries })
  })
}

/**
 * The series that the rows of one ask describe.
 * @throws RangeError when the rows do not belong together
 */
export function readPacked(rows: readonly PackedRow[]): PackedSet {
  const text = rows.flatMap(({ series }) => series ?? []).join(separators.series)
  const cells = cellsOf(decode(rows), text === '' ? 0 : text.split(separators.series).length)
  return {
    bytes: 1_500 + text.length + cells.bytes,
    unpack: () => createSeriesSet(unpack(text, cells)),
    keep: () => createKeptSet(cells.values.buffer, () => unpack(text, cells)),
  }
}
