import { offGrid } from '../series/observation-status.ts'
import { float8Extent, readFloat8Array } from '../series/pack.ts'
import type { Frequency } from '../series/period.ts'
import { createSeriesSet } from '../series/series-set.ts'
import type { SeriesSet } from '../series/series-set.ts'
import { setBytes } from '../series/stored-series.ts'
import { separators } from './series-statement.ts'
import type { SeriesSubject, StoredSeries } from '../series/stored-series.ts'

/** What the statement of `series-statement.ts` gives for one ask; both are null when no series answers. */
export interface PackedRow {
  /** Which ask, counted from 1. */
  place: number
  series: string | null
  cells: string | null
}

type Attributes = StoredSeries['attributes']
const noAttributes: Attributes = new Map()

/** One copy of each id in memory: ids of areas, datasets and editions stand in thousands of series. */
const texts = new Map<string, string>()
const breakdowns = new Map<string, StoredSeries['dimensions']>()
const areas = new Map<string, SeriesSubject>()

/** A part of a long text would keep the whole text in memory; this is the part alone. */
const alone = (part: string): string => Buffer.from(part).toString()

function one(part: string): string {
  const known = texts.get(part)
  if (known !== undefined) return known
  const text = alone(part)
  texts.set(text, text)
  return text
}

function dimensionsOf(json: string): StoredSeries['dimensions'] {
  const known = breakdowns.get(json)
  if (known !== undefined) return known
  const parsed = Object.freeze(JSON.parse(json) as Record<string, string>)
  breakdowns.set(alone(json), parsed)
  return parsed
}

/** What is said of the cells, from `[[period, attribute, value], ...]`. */
function attributes(json: string | undefined): Attributes {
  if (json === undefined) return noAttributes
  const cells = new Map<number, Record<string, string>>()
  for (const [period, attribute, value] of JSON.parse(json) as [number, string, string][]) {
    const cell = cells.get(period)
    if (cell === undefined) cells.set(period, { [attribute]: value })
    else cell[attribute] = value
  }
  return cells
}

function area(id: string): SeriesSubject {
  const known = areas.get(id)
  if (known !== undefined) return known
  const areaId = one(id)
  const made = Object.freeze({ kind: 'AREA', areaId })
  areas.set(areaId, made)
  return made
}

/** What a series is about: one id for an area, two for a corridor. */
export function subjectOf(first: string, destinationId: string): SeriesSubject {
  if (first === '') throw new Error('A series has no subject.')
  return destinationId === ''
    ? area(first)
    : { kind: 'CORRIDOR', originId: one(first), destinationId: one(destinationId) }
}

/** The fields of a description, in the order of the statement; the attributes are often left out. */
type Fields = [string, string, string, string, string, string, string, string, string?, string?]

/**
 * A series by its description and its cells.
 * @param keep makes the key that is kept; of series that are soon let go, a part of the description will do
 */
export function describe(
  description: string,
  cells: Pick<StoredSeries, 'values' | 'statuses'>,
  keep: (key: string) => string = alone,
): StoredSeries {
  const [
    indicatorId,
    seriesKey,
    first,
    destinationId,
    frequency,
    dimensions,
    datasetId,
    editionId,
    firstPeriod,
    more,
  ] = description.split(separators.fields) as Fields
  if (firstPeriod === undefined) throw new RangeError('The description of a series is cut.')
  return {
    indicatorId: one(indicatorId),
    seriesKey: keep(seriesKey),
    subject: subjectOf(first, destinationId),
    frequency: one(frequency) as Frequency,
    dimensions: dimensionsOf(dimensions),
    datasetId: one(datasetId),
    editionId: one(editionId),
    firstPeriod: Number(firstPeriod),
    values: cells.values,
    statuses: cells.statuses,
    whole: !cells.statuses.includes(offGrid),
    attributes: attributes(more),
  }
}

/**
 * The cells of series that lie one behind the other in a text: for each series its values as `array_send` writes
 * them, then its statuses. They become one block of values and one of statuses, of which each series has its part.
 * @param count how many series there are
 * @throws RangeError when the text is not that
 */
function unpackCells(hex: string, count: number): { values: Float64Array; statuses: Uint8Array }[] {
  const bytes = Buffer.from(hex, 'hex')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts: number[] = []
  const lengths: number[] = []
  let cells = 0
  let offset = 0
  for (let place = 0; place < count; place += 1) {
    const { length, end } = float8Extent(view, offset)
    starts.push(offset)
    lengths.push(length)
    cells += length
    offset = end + length
  }
  if (offset !== bytes.length) throw new RangeError('The cells are not those of the series.')
  const allValues = new Float64Array(cells)
  const allStatuses = new Uint8Array(cells)
  let from = 0
  return starts.map((start, place) => {
    const to = from + (lengths[place] ?? 0)
    const values = allValues.subarray(from, to)
    readFloat8Array(view, start, values)
    const end = (starts[place + 1] ?? bytes.length) - (to - from)
    const statuses = allStatuses.subarray(from, to)
    statuses.set(bytes.subarray(end, end + to - from))
    from = to
    return { values, statuses }
  })
}

/** The series that a row describes, as a set. */
export function unpackSeries({ series, cells }: Pick<PackedRow, 'series' | 'cells'>): SeriesSet {
  if (series === null || cells === null) return createSeriesSet([], setBytes([]))
  const descriptions = series.split(separators.series)
  const unpacked = unpackCells(cells, descriptions.length)
  const all = unpacked.map((packed, place) => describe(descriptions[place] ?? '', packed))
  return createSeriesSet(all, setBytes(all))
}
