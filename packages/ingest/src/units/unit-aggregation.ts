import type { AggregationReading, UnitReading } from './parsed-unit.ts'

const population = 'SP.POP.TOTL'

/** Shares and rates whose denominator is itself an indicator: the mean weighted with it is the whole's own figure. */
const denominators: readonly [RegExp, string][] = [
  [/^% of (?:the )?(?:total )?population$/, population],
  [/^% of urban population$/, 'SP.URB.TOTL'],
  [/^% of rural population$/, 'SP.RUR.TOTL'],
  [/^% of total labor force$/, 'SL.TLF.TOTL.IN'],
  [/\bper (?:[\d,]+ |(?:1 )?million )?(?:people|population|inhabitants)$/, population],
  // `% of GDP per capita` is a share of a rate, not a rate.
  [/^[^%]*(?:\bper |\/)(?:capita|person)$/, population],
]

/** Physical units that measure an extent, and so add up; days, years and concentrations do not. */
const extensive =
  /^(?:kt|Mt|(?:metric )?tons?|tonnes|sq\. km|hectares|cubic meters|(?:total )?(?:[a-z]+-)?km|TEU)\b/

/**
 * Suggests how values of several areas may be put together. A sum for people, things, money and extents that are no
 * rate; a weighted mean only where the weight is the very denominator of the rate, so that the result is exact;
 * nothing for all else (a mean of Gini indices is the Gini index of nothing).
 * @param title the indicator's title, which says `per capita` where the unit does not
 */
export function suggestAggregation(title: string, reading: UnitReading): AggregationReading {
  const { unitKind, unit, currency } = reading
  const weightId = denominators.find(([pattern]) => pattern.test(unit))?.[1]
  if (weightId !== undefined) return { aggregation: 'WEIGHTED_MEAN', weightId }

  switch (unitKind) {
    case 'PERSONS':
    case 'COUNT':
      return { aggregation: 'SUM' }
    case 'CURRENCY':
    case 'QUANTITY': {
      if (/\bper capita\b/i.test(title)) return { aggregation: 'WEIGHTED_MEAN', weightId: population }
      const rate = / per |\//.test(unit) || /\bper\b/.test(title)
      const adds = unitKind === 'CURRENCY' ? currency !== 'LCU' : extensive.test(unit)
      return { aggregation: adds && !rate ? 'SUM' : 'NONE' }
    }
    case 'PERCENT':
    case 'INDEX':
    case 'RATIO':
    case 'UNKNOWN':
      return { aggregation: 'NONE' }
    default:
      return unitKind satisfies never
  }
}
