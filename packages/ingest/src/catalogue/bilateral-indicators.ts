import type { RecordInput } from '@opencorridor/schema'
import { indicator } from './shared-indicators.ts'

/** What several publishers estimate for pairs of countries, always on the corridor of the people. */
export const bilateralIndicators: readonly RecordInput<'Indicator'>[] = [
  indicator({
    id: 'OC.REM.BILATERAL',
    name: 'Remittances by corridor (current US$)',
    subject: 'CORRIDOR',
    topics: ['Migration'],
    definition:
      'What migrants of the origin send home from the destination within a year, as a model shares out what each ' +
      'country receives; nobody counts it. The money runs against the corridor.',
    unitKind: 'CURRENCY',
    unit: 'current US$',
    currency: 'USD',
    prices: 'CURRENT',
    aggregation: 'SUM',
  }),
  indicator({
    id: 'OC.MIG.STOCK.BILATERAL',
    name: 'International migrant stock by origin and destination',
    subject: 'CORRIDOR',
    topics: ['Migration'],
    definition:
      'People from the origin who live in the destination: born in the origin or, where the destination has no such ' +
      'count, its citizens.',
    unitKind: 'PERSONS',
    unit: 'persons',
    aggregation: 'SUM',
  }),
]
