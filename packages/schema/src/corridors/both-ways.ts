import { corridorOf } from '../graph/corridors.ts'
import type { InView } from '../releases/release-view.ts'
import type { ObservationNode } from '../series/series-node.ts'
import { inUnitOf } from '../values/in-unit.ts'
import { valueOf } from '../values/value-of.ts'

/** The values of an indicator in both directions of a pair of countries. */
export interface BothWays {
  readonly corridor: InView<'Corridor'>
  readonly reverse: InView<'Corridor'>
  readonly value: ObservationNode | null
  readonly reverseValue: ObservationNode | null
  /** The value minus that of the opposite direction; null unless both are amounts of one period, dataset and unit. */
  readonly net: number | null
}

/** What goes one way more than the other: only amounts that add up, of one period, dataset and unit, have a balance. */
function netOf(there: ObservationNode | null, back: ObservationNode | null): number | null {
  if (there === null || back === null || there.value === null || back.value === null) return null
  const [a, b] = [there.node.series, back.node.series]
  const alike = there.period === back.period && a.frequency === b.frequency && a.datasetId === b.datasetId
  const indicator = there.node.view.find('Indicator', a.indicatorId)
  if (!alike || indicator?.aggregation !== 'SUM') return null
  const inUnit = inUnitOf(indicator)
  const both = inUnit(a, there.period - a.firstPeriod) && inUnit(b, back.period - b.firstPeriod)
  return both ? there.value - back.value : null
}

/**
 * The values of a corridor and of the one in the opposite direction, side by side.
 * @throws BAD_USER_INPUT for an indicator that there is not, or that is about areas.
 */
export async function bothWays(
  corridor: InView<'Corridor'>,
  indicator: string,
  period: string | null | undefined,
): Promise<BothWays> {
  const reverse = corridorOf(corridor.view, corridor.destinationId, corridor.originId)
  const [value, reverseValue] = await Promise.all(
    [corridor, reverse].map(async (one) => valueOf(one, indicator, period)),
  )
  const [there, back] = [value ?? null, reverseValue ?? null]
  return {
    corridor,
    reverse,
    value: there,
    reverseValue: back,
    net: netOf(there, back),
  }
}
