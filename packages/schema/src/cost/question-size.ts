import { mostCells } from '../panel/panel-limits.ts'
import { assumed } from './assumed.ts'
import { noScope } from './field-cost.ts'
import type { Scope, Values } from './field-cost.ts'

/** How many entries an argument names; 0 where it is not given. */
export const count = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

/**
 * How many places a question is about.
 * @param unnamed what it is where none is named.
 */
export function placesOf(args: Values, unnamed: number = assumed.places): number {
  const { areas, corridors, origins, destinations, region, originRegion, destinationRegion } = args
  const membersOf = (one: unknown) => (one == null ? 0 : assumed.places)
  const named = count(areas) + count(corridors) + membersOf(region)
  const ends = [
    [origins, originRegion],
    [destinations, destinationRegion],
  ]
    .filter((given) => given.some((value) => value != null))
    .map(([countries, ofRegion]) => count(countries) + membersOf(ofRegion))
  const [one, other = assumed.places] = ends
  const between = one === undefined ? 0 : one * other
  const nothingNamed = ends.length === 0 && [areas, corridors, region].every((value) => value == null)
  return nothingNamed ? unnamed : named + between
}

function yearOf(period: unknown, otherwise: number): number {
  const year = typeof period === 'string' ? Number(period.slice(0, 4)) : NaN
  return Number.isInteger(year) ? year : otherwise
}

/** How many years lie between `from` and `to`. */
export function yearsOf({ from, to }: Values): number {
  const first = yearOf(from, Math.min(assumed.firstYear, yearOf(to, assumed.firstYear)))
  const last = yearOf(to, Math.max(assumed.lastYear, yearOf(from, assumed.lastYear)))
  return Math.max(1, last - first + 1)
}

/** How many values one series has in an answer, were it monthly. */
export function valuesOf(args: Values): number {
  const whole = yearsOf(args) * assumed.valuesPerYear
  if (args['latest'] === true) return 1
  const { lastN } = args
  return typeof lastN === 'number' ? Math.min(whole, Math.max(1, lastN)) : whole
}

/** How many breakdowns are asked for: one, unless a dimension is left open. */
function breakdownsOf({ dimensions }: Values): number {
  if (!Array.isArray(dimensions)) return 1
  const open = (dimensions as readonly { code?: unknown }[]).some(({ code }) => code === '*')
  return open ? assumed.breakdowns : 1
}

/**
 * How many columns the matrix of an answer has: series of one frequency share their periods, unless each has those of its own
 * newest values. Then there are as many as such values, most cells of a row being empty.
 */
function columnsOf(
  args: Values,
  { indicators, pairs, values }: Pick<Scope, 'indicators' | 'pairs' | 'values'>,
) {
  if (args['samePeriod'] === true) return indicators
  const ofYear = pairs > 1 ? assumed.columnsPerYear : assumed.valuesPerYear
  return Math.min(yearsOf(args) * ofYear, pairs * values)
}

/** What a question about indicators, places and periods is about. */
export function sizeOf(args: Values, scope: Scope = noScope, unnamed?: number): Scope {
  const indicators = Array.isArray(args['indicators']) ? args['indicators'].length : 1
  const places = placesOf(args, unnamed)
  const pairs = indicators * places * breakdownsOf(args)
  const values = valuesOf(args)
  return {
    ...scope,
    indicators,
    places,
    pairs,
    values,
    columns: columnsOf(args, { indicators, pairs, values }),
  }
}

/** Points of so many values. */
export const pointsOf = (values: number): number => values / assumed.valuesPerPoint

/** Points of all values that the question around has. */
export const cellPoints = (_args: Values, { pairs, values }: Scope): number => pointsOf(pairs * values)

/**
 * The same of what is given whole: of more than may be given nothing is made, so that is the most that it can take. Whether a
 * year has one value or twelve is known to the data alone.
 */
export const wholePoints = (_args: Values, { pairs, values }: Scope): number =>
  pointsOf(Math.min(pairs * values, mostCells))

/** The same of a matrix: its rows are the pairs, and it has a cell for each of its columns in every row. */
export const matrixPoints = (_args: Values, { pairs, columns }: Scope): number =>
  pointsOf(Math.min(pairs * columns, mostCells))

/** Points of going once through the whole length of every series, as what is computed over time does. */
export const wholeSeries = (pairs: number): number => pairs * pointsOf(assumed.years * assumed.valuesPerYear)
