import { LRUCache } from 'lru-cache'
import { meetsAll } from '../conditions/meets-conditions.ts'
import type { MetSpan } from '../conditions/meets-conditions.ts'
import type { ValueColumn } from '../conditions/value-column.ts'
import { countryPlaces } from '../releases/country-places.ts'
import { noRecords, unionOf } from '../releases/record-set.ts'
import type { RecordSet } from '../releases/record-set.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { projectsByCountry } from './project-set.ts'

/** Countries of a column from one union that is kept to the next: fewer sets than these are joined for a question. */
const step = 16

/** Bytes of unions that a release keeps for bounds of each kind: those of some thousand indicators and 5,000 projects. */
const maxBytes = 16 * 1024 * 1024

/** Of a column, whose values are in ascending order, the unions that were asked for, by place divided by `step`. */
type Unions = (RecordSet | undefined)[]

/** From a place to the end of the column, for lower bounds; or from its beginning to before a place, for upper ones. */
type Kind = 'from' | 'until'

function unionsOf(view: ReleaseView, column: ValueColumn, kind: Kind): Unions {
  const steps = Math.ceil(column.values.length / step) + 1
  const kept = view.once(`projects ${kind} values`, () => {
    const unionBytes = Math.ceil(view.all('Project').length / 8) + 150
    // Counted as if all were there already, for they are made one by one.
    const sizeCalculation = ({ length }: Unions) => 500 + length * unionBytes
    return new LRUCache<ValueColumn, Unions>({ maxSize: maxBytes, sizeCalculation })
  })
  let unions = kept.get(column)
  if (unions === undefined) kept.set(column, (unions = new Array<undefined>(steps).fill(undefined)))
  return unions
}

/** The projects of the countries at some places of a column. */
function projectsOf(view: ReleaseView, { ordinals }: ValueColumn, start: number, end: number): RecordSet[] {
  const byCountry = projectsByCountry(view)
  const sets: RecordSet[] = []
  for (let place = start; place < Math.min(end, ordinals.length); place += 1) {
    const set = byCountry[ordinals[place] ?? -1]
    if (set !== undefined) sets.push(set)
  }
  return sets
}

/** The same as one union, which is put together from one that is kept and a few more. */
function projectsFrom(view: ReleaseView, column: ValueColumn, start: number): RecordSet {
  const next = Math.ceil(start / step)
  const kept = (unionsOf(view, column, 'from')[next] ??= unionOf(
    projectsOf(view, column, next * step, Infinity),
  ))
  return unionOf([kept, ...projectsOf(view, column, start, next * step)])
}

function projectsUntil(view: ReleaseView, column: ValueColumn, end: number): RecordSet {
  const next = Math.floor(end / step)
  const kept = (unionsOf(view, column, 'until')[next] ??= unionOf(projectsOf(view, column, 0, next * step)))
  return unionOf([kept, ...projectsOf(view, column, next * step, end)])
}

/**
 * The projects that name any country for which conditions hold. For one condition with a bound on one side, as most have,
 * they are found from unions that are kept with the values.
 * @param spans what meets each condition, see `spansThatMeet`.
 */
export function projectsWhereMet(view: ReleaseView, spans: readonly MetSpan[]): RecordSet {
  const [only] = spans
  if (only !== undefined && spans.length === 1 && only.since === -Infinity) {
    const { column, start, end } = only
    if (start === end) return noRecords
    if (end === column.values.length) return projectsFrom(view, column, start)
    if (start === 0) return projectsUntil(view, column, end)
  }
  const meets = meetsAll(spans)
  const byCountry = projectsByCountry(view)
  return unionOf(countryPlaces(view).flatMap((place) => (meets(place) ? (byCountry[place] ?? []) : [])))
}
