import type { Observation } from '../item.ts'
import { isObservationStatus } from '@opencorridor/schema'
import type { Place, PlacedCell } from './settle-series.ts'

const perChunk = 65_536
/** Stands in the column of statuses for a cell that is taken back. */
const taken = 0

/** Cells as columns of numbers: 27 bytes each. */
export interface CellColumns {
  readonly length: number
  add(series: number, cell: Observation, place: Place): void
  /** Sorts by series, which takes 4 bytes a cell more; then gives the cells of a series in the order of their rows. */
  bySeries(series: number): (index: number) => PlacedCell[]
}

function createChunk() {
  return {
    series: new Int32Array(perChunk),
    period: new Int32Array(perChunk),
    line: new Int32Array(perChunk),
    attributes: new Int32Array(perChunk),
    value: new Float64Array(perChunk),
    status: new Uint8Array(perChunk),
    file: new Uint16Array(perChunk),
  }
}

/** Values that repeat, kept once; the number of one. */
function createPool<T>() {
  const values: T[] = []
  const numbers = new Map<string, number>()
  return {
    values,
    number(key: string, value: T): number {
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, values.length)
      return values.push(value) - 1
    },
  }
}

export function createCellColumns(): CellColumns {
  const chunks: ReturnType<typeof createChunk>[] = []
  const files = createPool<string>()
  const attributeSets = createPool<Observation['attributes']>()
  let length = 0

  function chunkOf(row: number): ReturnType<typeof createChunk> {
    const at = Math.floor(row / perChunk)
    return (chunks[at] ??= createChunk())
  }

  function cellAt(row: number): PlacedCell {
    const chunk = chunkOf(row)
    const at = row % perChunk
    const value = chunk.value[at] ?? Number.NaN
    const code = chunk.status[at] ?? taken
    const status = String.fromCharCode(code)
    const attributes = attributeSets.values[chunk.attributes[at] ?? -1]
    return {
      cell: {
        period: chunk.period[at] ?? 0,
        value: Number.isNaN(value) ? null : value,
        status: isObservationStatus(status) ? status : 'O',
        ...(attributes === undefined ? {} : { attributes }),
        ...(code === taken ? { removed: true as const } : {}),
      },
      place: { file: files.values[chunk.file[at] ?? 0] ?? '', line: chunk.line[at] ?? 0 },
    }
  }
  return {
    get length() {
      return length
    },
    add(series, { period, value, status, attributes, removed }, { file, line }) {
      const chunk = chunkOf(length)
      const at = length % perChunk
      length += 1
      chunk.series[at] = series
      chunk.period[at] = period
      chunk.line[at] = line
      chunk.value[at] = value ?? Number.NaN
      chunk.status[at] = removed === true ? taken : status.charCodeAt(0)
      chunk.file[at] = files.number(file, file)
      chunk.attributes[at] =
        attributes === undefined ? -1 : attributeSets.number(JSON.stringify(attributes), attributes)
    },
    bySeries(series) {
      // Where each series begins in the order, by counting; rows of one series keep their order.
      const begins = new Uint32Array(series + 1)
      const eachRow = (visit: (series: number, row: number) => void): void => {
        for (let row = 0; row < length; row += 1) visit(chunkOf(row).series[row % perChunk] ?? 0, row)
      }
      eachRow((index) => {
        begins[index + 1] = (begins[index + 1] ?? 0) + 1
      })
      for (let at = 1; at <= series; at += 1) begins[at] = (begins[at] ?? 0) + (begins[at - 1] ?? 0)
      const next = begins.slice()
      const order = new Uint32Array(length)
      eachRow((index, row) => {
        order[next[index] ?? 0] = row
        next[index] = (next[index] ?? 0) + 1
      })
      return (index) => Array.from(order.subarray(begins[index], begins[index + 1]), cellAt)
    },
  }
}
