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
 * those of one side alone.
 */
const pace = { rounds: 20, seconds: 0.5, warmUp: 2 }
/** Drawings for the warm-up, which may come again in it, and at most for a round. */
const most = 8_192

/**
 * Asks a question whose indicators are all equally likely, of the service and of the server of one SQL statement that
 * reads the same packed rows, in turns. Each round has drawings of its own, twice as many as either side came to in
 * the warm-up: what came again would be in memory, however little that may hold.
 */
export async function measureUniform(
  query: BenchQuery,
  { own, sql }: { own: RunningPeer; sql: RunningPeer },
  facts: Facts,
  connections: number,
  generator: Generator,
): Promise<UniformRow> {
  const random = seededRandom(98)
  const draw = (count: number) => Array.from({ length: count }, () => query.draw(facts, random).bodies)
  const sides = [
    { peer: own, name: 'opencorridor', p50: [] as number[] },
    { peer: sql, name: 'sql', p50: [] as number[] },
  ] as const
  const ask = async (
    { peer, name }: (typeof sides)[number],
    bodies: ReturnType<typeof draw>,
    seconds: number,
  ) => load(generator, peer, { bodies: bodies.map((of) => of[name] ?? ''), connections, seconds })

  const warmUp = draw(most)
  let requests = 0
  for (const side of sides) requests = Math.max(requests, (await ask(side, warmUp, pace.warmUp)).requests)
  const count = Math.min(most, Math.ceil((2 * requests * pace.seconds) / pace.warmUp))
  for (let round = 0; round < pace.rounds; round++) {
    const bodies = draw(count)
    for (const side of sides) side.p50.push((await ask(side, bodies, pace.seconds)).p50)
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
