import { builder } from './builder.ts'

export const FillMethodEnum = builder.enumType('FillMethod', {
  description:
    'How a period without a value that lies between two with one is given a value. Nothing is filled before the first value of a series or after its last, nor where the source says why there is none (L, O, Q, M).',
  values: {
    PREVIOUS: { description: 'x(t) = x(a), where a is the last period before t with a value.' },
    NEXT: { description: 'x(t) = x(b), where b is the first period after t with a value.' },
    LINEAR: {
      description:
        'x(t) = x(a) + (x(b) − x(a)) × (t − a) / (b − a), where a and b are the nearest periods with a value. Refused for datasets whose editions are models made anew each time.',
    },
  },
})

export const TimeAggregationEnum = builder.enumType('TimeAggregation', {
  description: 'How the values of the quarters or months of a longer period are put together.',
  values: {
    SUM: {
      description:
        'Their sum: only for amounts that are known to flow within a period. Of such it is the only one allowed.',
    },
    MEAN: { description: 'Their mean.' },
    FIRST: { description: 'The first of them.' },
    LAST: { description: 'The last of them.' },
    MIN: { description: 'The lowest of them.' },
    MAX: { description: 'The highest of them.' },
  },
})

/** Values of `TransformMethod` and of `DerivationMethod`. */
const transforms = {
  PER_CAPITA: {
    description:
      'x(t) / SP.POP.TOTL(t): divided by the population of the same area and period, of the preferred dataset, whatever the breakdown. For amounts that add up.',
  },
  SHARE_OF_GDP: {
    description:
      '100 × x(t) / NY.GDP.MKTP.CD(t): in percent of the gross domestic product of the same area and period. For amounts in current US dollars that add up.',
  },
  GROWTH: {
    description:
      '100 × (x(t) / x(t − 1 year) − 1): growth on the same period of the year before, in percent; absent where that value is missing or not above zero. Not for percentages, nor across editions of a modelled dataset.',
  },
  INDEX: {
    description:
      '100 × x(t) / x(base): the value of the base period is 100. A year as the base of quarters or months is their mean. A series without a value above zero in the base period has none at all. Not for percentages, nor across editions of a modelled dataset.',
  },
  DIFFERENCE: {
    description:
      'x(t) − x(t − 1 period): the change on the period before, which has to have a value. Not across editions of a modelled dataset.',
  },
  MOVING_AVERAGE: {
    description:
      '(x(t) + x(t − 1) + … + x(t − window + 1)) / window: the mean of the period and those before it, all of which have to have a value. Not across editions of a modelled dataset.',
  },
  RANK: {
    description:
      '1 + number of values in period t that are greater than x(t), among the series of the answer that are of the same indicator, breakdown and frequency; countries and regions each among themselves. 1 is the highest, and equal values share the smallest rank.',
  },
} as const

export const TransformMethodEnum = builder.enumType('TransformMethod', {
  description: 'What is computed of each series in place of its own values.',
  values: transforms,
})

export const DerivationMethodEnum = builder.enumType('DerivationMethod', {
  description: 'How the values of a series that no publisher gives came about.',
  values: {
    ALIGNED: { description: 'Values of quarters or months were put together to those of a longer period.' },
    FILLED: { description: 'Gaps between values were filled; each filled value is marked.' },
    ...transforms,
  },
})

export const CorridorRoleEnum = builder.enumType('CorridorRole', {
  description: 'One of the two countries of a corridor.',
  values: {
    ORIGIN: { description: 'The country that migrants come from; it receives the money.' },
    DESTINATION: { description: 'The country that migrants go to; it sends the money.' },
  },
})
