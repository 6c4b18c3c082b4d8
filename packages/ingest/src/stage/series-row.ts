import { absences, formatPeriod, isObservationStatus, packSeries, seriesKey } from '@opencorridor/schema'
import type { Cell, PackedSeries } from '@opencorridor/schema'
import type { Observation, SeriesItem } from '../item.ts'
import { IngestError } from '../item.ts'
import { checkText } from './check-text.ts'

/** A series as it is staged. */
export interface SeriesRow extends PackedSeries {
  indicatorId: string
  seriesKey: string
  subjectKind: 'AREA' | 'CORRIDOR'
  areaId: string | null
  originId: string | null
  destinationId: string | null
  frequency: SeriesItem['frequency']
  /** Without totals. */
  dimensions: Record<string, string>
  datasetId: string
  editionId: string
  /** What else is said of cells; null where nothing is. */
  attributes: { period: number; attribute: string; value: string }[] | null
}

const dimensionName = /^[A-Z][A-Z0-9_]*$/
/** No `=`, `@` or white space: the key of a series could be read in two ways. */
const dimensionCode = /^[^\s=@]+$/
const latestYear = 9999
/** The status of a cell that the publisher takes back; only staged series have it. */
const takenBack = '-'
/** The same as a byte of the statuses. */
export const removedCell = takenBack.charCodeAt(0)

/**
 * Checks a series and packs it.
 * @throws IngestError that names the series and the period, when anything of it is not as `SeriesItem` says
 */
export function seriesRow(item: SeriesItem): SeriesRow {
  const { indicatorId, subject, frequency, datasetId, editionId } = item
  const corridor = 'originId' in subject
  const subjectId = corridor ? `${subject.originId}-${subject.destinationId}` : subject.areaId
  const dimensions = Object.fromEntries(Object.entries(item.dimensions).filter(([, code]) => code !== '_T'))
  const key = seriesKey({ subjectId, frequency, dimensions, datasetId })
  const name = `Series ${indicatorId} ${key}`
  const places = corridor ? [subject.originId, subject.destinationId] : [subject.areaId]
  for (const id of [indicatorId, datasetId, editionId, ...places]) checkText(id, `${name}: an id`, true)
  if (places[0] === places[1]) throw new IngestError(`${name}: a corridor joins two different places.`)
  if (!['A', 'Q', 'M'].includes(frequency)) {
    throw new IngestError(`${name}: the frequency "${frequency}" is none of A, Q and M.`)
  }
  for (const [dimension, code] of Object.entries(dimensions)) {
    checkText(code, `${name}: the code of ${dimension}`)
    if (dimensionName.test(dimension) && dimensionCode.test(code)) continue
    throw new IngestError(
      `${name}: ${dimension}=${code} is no dimension in capitals with a code without spaces, "=" and "@".`,
    )
  }
  checkObservations(name, item)
  return {
    indicatorId,
    seriesKey: key,
    subjectKind: corridor ? 'CORRIDOR' : 'AREA',
    areaId: corridor ? null : subject.areaId,
    originId: corridor ? subject.originId : null,
    destinationId: corridor ? subject.destinationId : null,
    frequency,
    dimensions,
    datasetId,
    editionId,
    attributes: attributesOf(name, item),
    ...packSeries(item.observations.map(cellOf)),
  }
}

function cellOf(observation: Observation): Cell {
  return observation.removed === true ? { ...observation, status: takenBack } : observation
}

function checkObservations(name: string, { frequency, observations }: SeriesItem): void {
  if (observations.length === 0) throw new IngestError(`${name} has no observation; leave it out.`)
  const perYear = { A: 1, Q: 4, M: 12 }[frequency]
  let before = perYear - 1
  for (const observation of observations) {
    const { period } = observation
    if (!Number.isInteger(period) || period < perYear || period >= (latestYear + 1) * perYear) {
      throw new IngestError(`${name}: ${period} is no period ordinal of the years 1 to ${latestYear}.`)
    }
    if (period <= before) {
      const wrong = period === before ? 'comes twice' : `comes after ${formatPeriod(frequency, before)}`
      throw new IngestError(
        `${name}: ${formatPeriod(frequency, period)} ${wrong}; periods come once each, in ascending order.`,
      )
    }
    before = period
    const fault = faultOf(observation)
    if (fault !== undefined) throw new IngestError(`${name}, ${formatPeriod(frequency, period)}: ${fault}`)
  }
}

function faultOf({ value, status, removed, attributes }: Observation): string | undefined {
  if (removed === true) {
    if (value !== null) return `the cell is taken back, but there is the value ${value}.`
    return attributes === undefined ? undefined : 'the cell is taken back, but there is more said of it.'
  }
  if (!isObservationStatus(status)) return `the status "${String(status)}" is no observation status.`
  if (absences.has(status)) {
    return value === null
      ? undefined
      : `the status ${status} says that there is no value, but there is ${value}.`
  }
  if (value === null) return `there is no value, but the status ${status} is not L, O, Q or M.`
  if (!Number.isFinite(value))
    return `the value ${String(value)} is no finite number; an absence is null with a status.`
  return undefined
}

function attributesOf(name: string, { frequency, observations }: SeriesItem): SeriesRow['attributes'] {
  const attributes: { period: number; attribute: string; value: string }[] = []
  for (const { period, attributes: said } of observations) {
    if (said === undefined) continue
    for (const [attribute, value] of Object.entries(said)) {
      const where = `${name}, ${formatPeriod(frequency, period)}: the attribute ${attribute}`
      if (!dimensionName.test(attribute)) throw new IngestError(`${where} is not named in capitals.`)
      checkText(value, where, true)
      attributes.push({ period, attribute, value })
    }
  }
  return attributes.length === 0 ? null : attributes
}
