import type { Generator } from '../load/generator.ts'
import { rounded } from '../measure/statistics.ts'
import type { RunningPeer } from '../peers/start-peer.ts'
import { sample, seededRandom } from '../seeded-random.ts'
import type { FirstTouchRow } from './growth-result.ts'
import { load } from './service.ts'
import type { SyntheticPlan } from './synthetic-series.ts'

const touches = 500
const warmUps = 100

// Of every country: about a few of them, their series alone would be read.
const areaDocument = 'query One($it: String!) { panel(indicators: [$it], latest: true) { count } }'
const corridorDocument =
  'query One($it: String!, $of: String!) { country(code: $of) { topCorridors(indicator: $it, as: ORIGIN, first: 1) { observation { value } } } }'

const body = (query: string, variables: object) => JSON.stringify({ query, variables })

/**
 * Asks a service that has just started for one value of many indicators, and of many origins' corridors, each for the
 * first time: what the answer takes is what the first touch takes. Others were asked for before, so that the program
 * itself is warm.
 */
export async function measureFirstTouch(
  peer: RunningPeer,
  plan: SyntheticPlan,
  generator: Generator,
): Promise<FirstTouchRow[]> {
  const random = seededRandom(97)
  const origins = [...new Set(plan.corridors.map(({ originId }) => originId))]
  const ofAreas = plan.areaIndicators.map((it) => body(areaDocument, { it }))
  const ofOrigins = plan.corridorIndicators.flatMap((it) =>
    origins.map((of) => body(corridorDocument, { it, of })),
  )
  const rows: FirstTouchRow[] = []
  for (const [what, all] of [
    [`an indicator (${plan.areas.length} series of 60 values)`, ofAreas],
    ["one origin's corridors (some 200 series of 30 values)", ofOrigins],
  ] as const) {
    const bodies = sample(random, all, touches + warmUps)
    const each = (some: readonly string[]) =>
      load(generator, peer, { bodies: some, connections: 1, seconds: 600, limit: some.length })
    await each(bodies.slice(0, warmUps))
    const { requests, p50, p99 } = await each(bodies.slice(warmUps))
    rows.push({ what, touches: requests, p50: rounded(p50), p99: rounded(p99) })
  }
  return rows
}
