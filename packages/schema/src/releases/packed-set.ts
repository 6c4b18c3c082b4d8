import { float8Extent, readFloat8Array } from '../series/pack.ts'
import { createSeriesSet } from '../series/series-set.ts'
import type { SeriesSet } from '../series/series-set.ts'
import { sharedStatuses } from '../series/shared-statuses.ts'
import { setBytes } from '../series/stored-series.ts'
import { separators } from './series-statement.ts'
import { describe } from './unpack-series.ts'

/** What the statement of `series-statement.ts` gives for one ask: one row, or as many as its cells need. */
export interface PackedRow {
  /** Which ask, counted from 1. */
  place: number
  /** Which byte of the cells the row begins with, counted from 1. */
  from: number
  /** Null behind the first row, and when no series answers. */
  series: string | null
  cells: string | null
}

/**
 * Series as they were read: their cells in one block, and what describes them in one text. Of a large database most of
 * what is read is asked for once while it is in memory, so that it is kept like this, as few objects: the objects of
 * hundreds of series would be moved by the collector, and moved again, before they are let go.
 */
export interface PackedSet {
  /** Bytes of memory that it takes. */
  readonly bytes: number
  /**
   * Makes the set.
   * @param lasting whether the set takes the place of this: then it keeps no part of the text
   */
  unpack(lasting: boolean): SeriesSet
}

/** Where cells are decoded; those of a large set have a place of their own. */
const page = Buffer.allocUnsafeSlow(1 << 20)

/**
 * The bytes of all pieces, which lie in the page until the next ones are decoded.
 * @throws RangeError when one is missing
 */
function decode(rows: readonly PackedRow[]): Buffer {
  let most = 0
  for (const { from, cells } of rows) most = Math.max(most, from + (cells?.length ?? 0))
  const bytes = most <= page.length ? page : Buffer.allocUnsafeSlow(most)
  let [written, end] = [0, 0]
  for (const { from, cells } of rows) {
    const length = bytes.write(cells ?? '', from - 1, 'base64')
    written += length
    end = Math.max(end, from - 1 + length)
  }
  if (written !== end) throw new RangeError('A piece of the cells is missing.')
  return bytes.subarray(0, end)
}

/** The cells of some series in one block: the values of all, then the statuses of all, and how many each has. */
interface Block {
  readonly buffer: ArrayBuffer
  readonly lengths: readonly number[]
}

/**
 * The cells of series that lie one behind the other: for each its values as `array_send` writes them, then its statuses.
 * @param count how many series there are
 * @throws RangeError when the bytes are not that
 */
function blockOf(bytes: Buffer, count: number): Block {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const lengths: number[] = []
  let cells = 0
  let offset = 0
  for (let place = 0; place < count; place += 1) {
    const { length, end } = float8Extent(view, offset)
    lengths.push(length)
    cells += length
    offset = end + length
  }
  if (offset !== bytes.length) throw new RangeError('The cells are not those of the series.')
  const buffer = new ArrayBuffer(cells * 9)
  const values = new Float64Array(buffer, 0, cells)
  const statuses = new Uint8Array(buffer, cells * 8)
  let from = 0
  let start = 0
  for (const length of lengths) {
    const { end } = float8Extent(view, start)
    readFloat8Array(view, start, values, from, length)
    statuses.set(bytes.subarray(end, end + length), from)
    from += length
    start = end + length
  }
  return { buffer, lengths }
}

function unpack(text: string, { buffer, lengths }: Block, lasting: boolean): SeriesSet {
  const descriptions = text === '' ? [] : text.split(separators.series)
  const cells = buffer.byteLength / 9
  const ofValues = lasting ? buffer.slice(0, cells * 8) : buffer
  const bytes = Buffer.from(buffer)
  let from = 0
  const all = descriptions.map((description, place) => {
    const length = lengths[place] ?? 0
    const values = new Float64Array(ofValues, from * 8, length)
    const first = cells * 8 + from
    from += length
    return lasting
      ? describe(description, { values, statuses: sharedStatuses(bytes, first, first + length) })
      : describe(description, { values, statuses: new Uint8Array(buffer, first, length) }, (key) => key)
  })
  return createSeriesSet(all, lasting ? setBytes(all) : 0)
}

/**
 * The series that the rows of one ask describe.
 * @throws RangeError when the rows do not belong together
 */
export function readPacked(rows: readonly PackedRow[]): PackedSet {
  const text = rows.find(({ series }) => series !== null)?.series ?? ''
  const block = blockOf(decode(rows), text === '' ? 0 : text.split(separators.series).length)
  return {
    bytes: 1_000 + text.length + block.buffer.byteLength + block.lengths.length * 8,
    unpack: (lasting) => unpack(text, block, lasting),
  }
}
