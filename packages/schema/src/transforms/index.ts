import { derivedSeries } from '../series/derivation.ts'
import type { DerivedCells } from '../series/derivation.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { checkBears, checkModelled } from './check-transform.ts'
import { describeTransform } from './describe-transform.ts'
import { difference } from './difference.ts'
import { divideSeries } from './divide-series.ts'
import { growth } from './growth.ts'
import { indexToBase } from './index-to-base.ts'
import { movingAverage } from './moving-average.ts'
import { rank } from './rank.ts'
import type { OwnTransform, Transform, Transformed, TransformTask } from './transform.ts'

function cellsOf(task: TransformTask, transform: OwnTransform): readonly (DerivedCells | string)[] {
  const { series, indicator } = task
  switch (transform.method) {
    case 'GROWTH':
      return series.map(growth)
    case 'DIFFERENCE':
      return series.map(difference)
    case 'INDEX':
      return series.map((one) => indexToBase(one, transform.base))
    case 'MOVING_AVERAGE':
      return series.map((one) => movingAverage(one, transform.window))
    case 'RANK':
      return rank(indicator.view, series)
    default:
      return transform satisfies never
  }
}

/**
 * Puts in place of each series of an indicator the one that a transform makes of it, over its whole length.
 * @throws NOT_AGGREGABLE when the indicator or a dataset does not bear the transform, with the reason.
 */
export async function transformSeries(task: TransformTask, transform: Transform): Promise<Transformed[]> {
  const { indicator, series } = task
  checkBears(indicator, transform)
  const datasets = new Set(series.map(({ datasetId }) => datasetId))
  checkModelled(indicator.view, indicator.id, datasets, transform.method)
  if ('of' in transform) return divideSeries(task, transform)
  const { formula, unit, suffix } = describeTransform(transform, task)
  return cellsOf(task, transform).map((cells, place) => {
    if (typeof cells === 'string') return { series: undefined, reason: cells }
    const one = series[place] as StoredSeries
    const derivation = { method: transform.method, formula, inputs: [one], unit }
    return { series: derivedSeries(one, suffix, derivation, cells) }
  })
}
