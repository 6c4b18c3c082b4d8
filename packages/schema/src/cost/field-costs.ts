import { assumed } from './assumed.ts'
import { corridorConditionPoints } from './conditions.ts'
import type { FieldCost, Values } from './field-cost.ts'
import {
  cellPoints,
  count,
  matrixPoints,
  placesOf,
  pointsOf,
  sizeOf,
  valuesOf,
  wholePoints,
  wholeSeries,
} from './question-size.ts'

const first = ({ first: size }: Values): number => (typeof size === 'number' ? Math.max(0, size) : 0)

const ofPairs: FieldCost = { times: (_args, { pairs }) => pairs }
const ofPlaces: FieldCost = { times: (_args, { places }) => places }
const ofValues: FieldCost = { times: (_args, { values }) => pointsOf(values) }
const whole: FieldCost = { own: wholePoints }
const matrix: FieldCost = { own: matrixPoints }
const labels: FieldCost = { own: (_args, { pairs }) => pointsOf(pairs) }
const sized: FieldCost = { times: first }
const few = (items: number): FieldCost => ({ times: () => items })

/** Indicators times places are looked up; what is computed over time goes through every series as a whole. */
const panel: FieldCost = {
  own(args) {
    const { pairs } = sizeOf(args)
    const computed = ['transform', 'fill', 'align'].some((name) => args[name] != null)
    return pairs + (computed ? wholeSeries(pairs) : 0)
  },
  about: sizeOf,
}

/** One value of each place, sorted. */
const overPlaces: FieldCost = {
  own: (args) =>
    placesOf(args, assumed.anyPlaces) + (args['across'] === 'TIME' ? pointsOf(valuesOf(args)) : 0),
  about: (args, scope) => sizeOf(args, scope, assumed.anyPlaces),
}

/**
 * What a field costs where its type does not tell, by `Type.field`, or by `*.field` wherever it stands. All else: a
 * leaf 0, an object 1, a list of objects 10 or what its page size says.
 */
export const fieldCosts: Readonly<Record<string, FieldCost>> = {
  'Query.panel': panel,
  'Panel.values': matrix,
  'Panel.statuses': matrix,
  'Panel.filled': { own: cellPoints },
  'Panel.periods': { own: (_args, { columns }) => pointsOf(columns) },
  'Panel.series': ofPairs,
  'Panel.omitted': ofPairs,
  'Panel.indicatorCoverage': { times: (_args, { indicators }) => indicators },
  '*.subjectCoverage': ofPlaces,
  'Panel.observations': {
    own: (args, scope) => (args['orderBy'] === 'SERIES' ? 0 : wholePoints(args, scope)),
  },
  'PanelRows.indicators': labels,
  'PanelRows.subjects': labels,
  'PanelTable.indicators': whole,
  'PanelTable.subjects': whole,
  'PanelTable.series': whole,
  'PanelTable.periods': whole,
  'PanelTable.values': whole,
  'PanelTable.statuses': whole,
  'Query.series': { own: (args) => sizeOf(args).pairs },
  'Series.columns': {
    own: (args) => pointsOf(valuesOf(args)),
    about: (args, scope) => ({ ...scope, values: valuesOf(args) }),
  },

  'Query.ranking': {
    ...overPlaces,
    about: (args, scope) => ({
      ...sizeOf(args, scope, assumed.anyPlaces),
      page: first(args),
      others: count(args['others']),
    }),
  },
  'Ranking.entries': { times: (_args, { page }) => page },
  'Ranking.others': { times: (_args, { others }) => others },
  '*.withoutValue': sized,
  'Country.topCorridors': { own: () => pointsOf(assumed.places), times: first },

  'Query.aggregate': {
    own(args) {
      const { pairs, values } = sizeOf(args)
      return 2 * pairs + 2 * pointsOf(pairs * values)
    },
    about: sizeOf,
  },
  'Aggregate.members': ofPlaces,
  'Aggregate.excluded': ofPlaces,
  'Aggregate.series': ofPlaces,
  'Aggregate.weightSeries': ofPlaces,
  'Aggregate.points': ofValues,
  'AggregatePoint.missing': ofPlaces,

  'Query.statistics': overPlaces,
  'Statistics.quantiles': { times: ({ probabilities }) => count(probabilities) },
  'Statistics.correlation': { own: (_args, { places, values }) => places + pointsOf(values) },
  'Correlation.pairs': sized,

  'Query.compareReleases': {
    own(args) {
      const { pairs, values } = sizeOf(args)
      return 2 * pairs + 2 * pointsOf(pairs * values)
    },
    about: sizeOf,
  },

  'Query.claims': { about: sizeOf },
  'Claims.observations': ofValues,
  'MirrorStatistics.differences': ofValues,
  '*.mirror': { about: (args, scope) => ({ ...scope, values: valuesOf(args) }) },
  '*.transferCost': { about: (args, scope) => ({ ...scope, values: valuesOf(args) }) },
  'TransferCost.observations': ofValues,

  'Query.corridors': { own: corridorConditionPoints },
  'Query.resolve': { times: ({ texts }) => count(texts) },
  'Query.nodes': { times: ({ ids }) => count(ids) },
  'Query.search': { own: () => assumed.places, times: first },
  '*.names': few(30),
  '*.codes': few(20),
}
