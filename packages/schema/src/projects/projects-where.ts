import { LRUCache } from 'lru-cache'
import { meetsAll } from '../conditions/meets-conditions.ts'
import type { MetSpan } from '../conditions/meets-conditions.ts'
import type { ValueColumn } from '../conditions/value-column.ts'
import { countryPlaces } from '../releases/country-places.ts'
import { noRecords, unionOf } from '../releases/record-set.ts'
import type { RecordSet } from '../releases/record-set.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { projectsByCountry } from './project-set.ts'

/** Bytes of unions that a release keeps for bounds of each kind: some 20,000 of 5,000 projects. */
const maxBytes = 16 * 1024 * 1024

/** From a place to the end of the column, for lower bounds; or from its beginning to before a place, for upper ones. */
type Kind = 'from' | 'until'

/** Of a column, whose values are in ascending order, the unions that were asked for, by place. */
interface Unions {
  readonly at: (RecordSet | undefined)[]
  count: number
}

/** In a box of its own each time: for a value that it has already, the cache would not look at the new size. */
type Kept = LRUCache<ValueColumn, { readonly unions: Unions }>

const keptUnions = (view: ReleaseView, kind: Kind): Kept =>
  view.once(`projects ${kind} values`, () => {
    const unionBytes = Math.ceil(view.all('Project').length / 8) + 150
    return new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ unions }) => 500 + unions.at.length * 8 + unions.count * unionBytes,
    })
  })

/**
 * The projects of the countries on one side of a place of a column. A bound differs with every question, but there are no
 * more places than countries: the union of each is kept, and made of the nearest one that is there.
 */
function projectsBeside(view: ReleaseView, column: ValueColumn, kind: Kind, place: number): RecordSet {
  const kept = keptUnions(view, kind)
  const { length } = column.values
  const unions = kept.get(column)?.unions ?? {
    at: new Array<RecordSet | undefined>(length + 1).fill(undefined),
    count: 0,
  }
  const known = unions.at[place]
  if (known !== undefined) return known
  const byCountry = projectsByCountry(view)
  const sets: RecordSet[] = []
  const [step, end] = kind === 'from' ? [1, length] : [-1, 0]
  for (let at = place; at !== end; at += step) {
    const nearest = unions.at[at]
    if (nearest !== undefined) {
      sets.push(nearest)
      break
    }
    const set = byCountry[column.ordinals[kind === 'from' ? at : at - 1] ?? -1]
    if (set !== undefined) sets.push(set)
  }
  const union = unionOf(sets)
  unions.at[place] = union
  unions.count += 1
  kept.set(column, { unions })
  return union
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
    if (end === column.values.length) return projectsBeside(view, column, 'from', start)
    if (start === 0) return projectsBeside(view, column, 'until', end)
  }
  const meets = meetsAll(spans)
  const byCountry = projectsByCountry(view)
  return unionOf(countryPlaces(view).flatMap((place) => (meets(place) ? (byCountry[place] ?? []) : [])))
}
