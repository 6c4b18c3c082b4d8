import type { RecordInput } from '@opencorridor/schema'

/** A whole whose parts are counted once each: a share of it lies between nothing and everything. */
const wholes = [
  ...[
    'population',
    'people',
    'persons',
    'females',
    'males',
    'women',
    'men',
    'children',
    'adults',
    'households',
  ],
  ...['labou?r force', 'employment', 'migrants', 'land area', 'territorial area', 'firms'],
].join('|')
const shareOfWhole = new RegExp(
  `^% of (?:(?:total|urban|rural|female|male|married|world) )*(?:${wholes})\\b`,
  'i',
)

/** What leaves the whole, or compares two moments, is no part of it: emigrants may be more than who stayed. */
const noPart = /emigra|diaspora|growth|change|\bnet\b|gross|ratio|turnover/i

/**
 * The values that an indicator bears by its unit, where its importer says nothing of them: 0 to 100 for shares of
 * people, households, employment or land. Other percentages have no bound that holds: growth, shares of GDP (exports
 * of Singapore), gross enrolment, debt of exports.
 */
export function rangeByUnit({
  name,
  unitKind,
  unit,
}: Pick<RecordInput<'Indicator'>, 'name' | 'unitKind' | 'unit'>): {
  minimum: number | null
  maximum: number | null
} {
  const bounded = unitKind === 'PERCENT' && shareOfWhole.test(unit) && !noPart.test(name)
  return bounded ? { minimum: 0, maximum: 100 } : { minimum: null, maximum: null }
}
