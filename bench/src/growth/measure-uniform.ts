import type { Generator } from '../load/generator.ts'
import { median, rounded } from '../measure/statistics.ts'
import type { RunningPeer } from '../peers/start-peer.ts'
import type { BenchQuery } from '../queries/bench-query.ts'
import type { Facts } from '../queries/facts.ts'
import { seededRandom } from '../seeded-random.ts'
import type { UniformRow } from './growth-result.ts'
import { load } from './service.ts'

/**
 * Many short rounds: a processor that is shared with others is at times half as fast for some seconds, which then are
 * those of one side alone. Those of the warm-up do not count: code that is not yet compiled is no server's speed.
 */
const pace = { warmUp: 10, rounds: 20, seconds: 0.5 }
/** Drawings of the first round, and of any other at most. */
const mostDrawings = 8_192

/**
 * Asks a question whose indicators are all equally likely, of the service and of the server of one SQL statement that
 * reads the same packed rows, in turns. Each round has drawings of its own, twice as many as either side came to in
 * the one before: what came again would be in memory, however little that may hold.
 */
export async function measureUniform(
  query: BenchQuery,
  { own, sql }: { own: RunningPeer; sql: RunningPeer },
  facts: Facts,
  connections: number,
  generator: Generator,
): Promise<UniformRow> {
  const random = seededRandom(98)
  const sides = [
    { peer: own, name: 'opencorridor', p50: [] as number[] },
    { peer: sql, name: 'sql', p50: [] as number[] },
  ] as const
  let drawings = mostDrawings
  for (let round = -pace.warmUp; round < pace.rounds; round++) {
    const draws = Array.from({ length: drawings }, () => query.draw(facts, random).bodies)
    let requests = 0
    for (const { peer, name, p50 } of sides) {
      const bodies = draws.map((of) => of[name] ?? '')
      const result = await load(generator, peer, { bodies, connections, seconds: pace.seconds })
      requests = Math.max(requests, result.requests)
      if (round >= 0) p50.push(result.p50)
    }
    drawings = Math.min(mostDrawings, 2 * requests)
  }
  const [service, reference] = sides
  const ratios = service.p50.map((p50, round) => p50 / (reference.p50[round] ?? NaN))
  return {
    query: query.name,
    connections,
    p50: rounded(median(service.p50)),
    sqlP50: rounded(median(reference.p50)),
    ratioMedian: rounded(median(ratios)),
    ratioMin: rounded(Math.min(...ratios)),
    ratioMax: rounded(Math.max(...ratios)),
  }
}
