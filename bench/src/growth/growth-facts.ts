import type { Facts } from '../queries/facts.ts'
import { sample, seededRandom } from '../seeded-random.ts'
import type { Choice } from '../seeded-random.ts'
import type { SyntheticPlan } from './synthetic-series.ts'

/** Bounds for made-up indicators, whose values are spread over seven orders of magnitude. */
const syntheticBounds = [100, 1e7] as const

/**
 * What variables are drawn from in a grown database: the real indicators and the made-up ones, shuffled together, so
 * that those that are asked for most are of both sorts.
 */
export function growthFacts(real: Facts, plan: SyntheticPlan, choice: Choice): Facts {
  const random = seededRandom(13)
  const shuffled = <T>(items: readonly T[]): T[] => sample(random, items, items.length)
  const { areaIndicators, corridorIndicators, areas } = plan
  const pairs = corridorIndicators.flatMap((ranked, at) => {
    const other = corridorIndicators[at + 1]
    return at % 2 === 0 && other !== undefined ? [[ranked, other] as const] : []
  })
  return {
    ...real,
    choice,
    indicators: shuffled([...real.indicators, ...areaIndicators]),
    fullIndicators: shuffled([...real.fullIndicators, ...areaIndicators]),
    series: shuffled([...real.series, ...areaIndicators.map((id) => [id, areas] as const)]),
    bilateral: shuffled([...real.bilateral, ...pairs]),
    bounds: { ...Object.fromEntries(areaIndicators.map((id) => [id, syntheticBounds])), ...real.bounds },
  }
}
