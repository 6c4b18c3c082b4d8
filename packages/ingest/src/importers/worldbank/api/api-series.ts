import { absences, isObservationStatus } from '@opencorridor/schema'
import type { Observation, RejectItem } from '../../../item.ts'
import type { PlaceLookup } from '../../../places/place-lookup.ts'
import type { UnresolvedPlaces } from '../../../places/unresolved-places.ts'
import { readDecimal } from '../../../units/read-decimal.ts'
import type { ApiRow } from './api-rows.ts'

const year = /^\d{4}$/
const earliest = 1900
const latest = 2100

export interface ApiSeriesContext {
  /** Names the rows in rejects, where files have their name. */
  file: string
  places: PlaceLookup
  unresolved: UnresolvedPlaces
  /** SDMX `UNIT_MULT` of the values. */
  unitMult: number
}

export interface ApiSeries {
  series: { areaId: string; observations: Observation[] }[]
  rejects: RejectItem[]
  emptyRows: number
}

/**
 * Makes the rows of one indicator to one series for each place. A row names its place by a code of three letters, which
 * is empty for some aggregates, and by one of two. A null is no value, and no absence that anybody stated.
 */
export function apiSeries(rows: readonly ApiRow[], context: ApiSeriesContext): ApiSeries {
  const { file, unitMult } = context
  const rejects: RejectItem[] = []
  /** Null where rows contradict each other. */
  const areas = new Map<string, Map<number, Observation | null>>()
  let emptyRows = 0

  for (const row of rows) {
    const reject = (field: string, reason: string): void => {
      rejects.push({ type: 'reject', file, field, reason, raw: JSON.stringify(row) })
    }
    const written = row.value === null ? '' : String(row.value).trim()
    if (written === '') {
      emptyRows += 1
      continue
    }
    const areaId = placeOf(row, context, reject)
    if (areaId === undefined) continue
    const period = year.test(row.date) ? Number(row.date) : Number.NaN
    if (!(period >= earliest && period <= latest)) {
      reject(
        'date',
        `The date "${row.date}" is not a year from ${earliest} to ${latest}; the data set is annual.`,
      )
      continue
    }
    const value = readDecimal(written, unitMult)
    if (value === undefined) {
      reject('value', `The value "${written}" is not a decimal number; a missing value is null.`)
      continue
    }
    const cells = areas.get(areaId) ?? new Map<number, Observation | null>()
    areas.set(areaId, cells)
    const before = cells.get(period)
    if (before !== undefined) {
      const agrees = before?.value === value
      if (!agrees) cells.set(period, null)
      const verdict = agrees ? 'with the same value; that one is taken' : 'with another value; none is taken'
      reject('country', `Another row has ${areaId} and ${period} too, ${verdict}.`)
      continue
    }
    cells.set(period, { period, value, ...statusOf(row) })
  }
  const series = [...areas]
    .map(([areaId, cells]) => {
      const taken = [...cells.values()].filter((cell) => cell !== null)
      return { areaId, observations: taken.sort((a, b) => a.period - b.period) }
    })
    .filter(({ observations }) => observations.length > 0)
  return { series, rejects, emptyRows }
}

function placeOf(
  { countryiso3code, country }: ApiRow,
  { places, unresolved, file }: ApiSeriesContext,
  reject: (field: string, reason: string) => void,
): string | undefined {
  const three = countryiso3code ?? ''
  const [byThree, byTwo] = [places.resolve(three), places.resolve(country.id)]
  if (byThree !== undefined && byTwo !== undefined && byThree.id !== byTwo.id) {
    const reason = `The codes contradict each other: ${three} is ${byThree.id}, ${country.id} is ${byTwo.id}; the row is not taken.`
    reject('country', reason)
    return undefined
  }
  // A code of three letters that is not known is not helped by one of two: these were given to several places in time.
  const place = three === '' ? byTwo : byThree
  if (place !== undefined) return place.id
  const code = three === '' ? country.id : three
  if (unresolved.add(code, file)) {
    reject('country', `The area code "${code}" is not known as a code of the World Bank.`)
  }
  return undefined
}

/** The publisher's flag as a status, where it is one of a value; else beside the value, as it stands. */
function statusOf({ obs_status: flag }: ApiRow): Pick<Observation, 'status' | 'attributes'> {
  const text = flag?.trim() ?? ''
  if (text === '') return { status: 'A' }
  if (isObservationStatus(text) && !absences.has(text)) return { status: text }
  return { status: 'A', attributes: { OBS_STATUS: text } }
}
