import { isObservationStatus } from '@opencorridor/schema'
import { IngestError } from '../item.ts'
import type { Observation } from '../item.ts'
import type { Place, PlacedCell } from './settle-series.ts'

const perChunk = 65_536
/** Stands in the column of statuses for a cell that is taken back. */
const taken = 0

/** Cells as columns of numbers: 27 bytes each. Attributes are kept once for all cells that have the same. */
export interface CellColumns {
  readonly length: number
  add(series: number, cell: Observation, place: Place): void
  /**
   * Sorts by group, which takes 4 bytes a cell more; then gives the cells of a group in the order of their rows.
   * @param groups for each series the number of its group; less than the number of series
   */
  byGroup(groups: readonly number[]): (group: number) => PlacedCell[]
}

/** Files that the column of files can number. */
const mostFiles = 65_536

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

/** @param mostCharacters of attributes that differ, written as JSON */
export function createCellColumns(mostCharacters: number): CellColumns {
  const chunks: ReturnType<typeof createChunk>[] = []
  const files = createPool<string>()
  const attributeSets = createPool<Observation['attributes']>()
  let length = 0
  let characters = 0

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

  function fileNumber({ file, line }: Place): number {
    const number = files.number(file, file)
    if (number < mostFiles) return number
    throw new IngestError(
      `${file}, line ${line}: there are more than ${mostFiles.toLocaleString('en-US')} files and tables, which is what one run takes; read them in several runs.`,
    )
  }

  function attributesNumber(attributes: Observation['attributes'], { file, line }: Place): number {
    if (attributes === undefined) return -1
    const text = JSON.stringify(attributes)
    const before = attributeSets.values.length
    const number = attributeSets.number(text, attributes)
    if (number < before) return number
    // Read from the text again: a cell of a parser keeps the piece of the file that it was cut out of in memory.
    attributeSets.values[number] = JSON.parse(text) as Observation['attributes']
    characters += text.length
    if (characters <= mostCharacters) return number
    throw new IngestError(
      `${file}, line ${line}: the attributes of the observations have more than ${mostCharacters.toLocaleString('en-US')} characters, the same ones counted once, which is what one run holds in memory; leave columns of long texts out in the mapping, or split the files by indicator, and read each in a run of its own.`,
    )
  }
  return {
    get length() {
      return length
    },
    add(series, { period, value, status, attributes, removed }, place) {
      const chunk = chunkOf(length)
      const at = length % perChunk
      length += 1
      chunk.series[at] = series
      chunk.period[at] = period
      chunk.line[at] = place.line
      chunk.value[at] = value ?? Number.NaN
      chunk.status[at] = removed === true ? taken : status.charCodeAt(0)
      chunk.file[at] = fileNumber(place)
      chunk.attributes[at] = attributesNumber(attributes, place)
    },
    byGroup(groups) {
      // Where each group begins in the order, by counting; rows of one group keep their order.
      const begins = new Uint32Array(groups.length + 1)
      const eachRow = (visit: (group: number, row: number) => void): void => {
        for (let row = 0; row < length; row += 1) {
          visit(groups[chunkOf(row).series[row % perChunk] ?? 0] ?? 0, row)
        }
      }
      eachRow((index) => {
        begins[index + 1] = (begins[index + 1] ?? 0) + 1
      })
      for (let at = 1; at <= groups.length; at += 1) begins[at] = (begins[at] ?? 0) + (begins[at - 1] ?? 0)
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
