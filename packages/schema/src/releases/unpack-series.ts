import { offGrid } from '../series/observation-status.ts'
import type { Frequency } from '../series/period.ts'
import { separators } from './series-statement.ts'
import type { SeriesSubject, StoredSeries } from '../series/stored-series.ts'

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

/** A series by its description, of which its key is a part, and its cells. */
export function describe(
  description: string,
  cells: Pick<StoredSeries, 'values' | 'statuses'>,
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
    seriesKey,
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
