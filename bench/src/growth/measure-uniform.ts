import type { Generator } from '../load/generator.ts'
import { median, rounded } from '../measure/statistics.ts'
import type { RunningPeer } from '../peers/start-peer.ts'
import type { BenchQuery } from '../queries/bench-query.ts'
import type { Facts } from '../queries/facts.ts'
import { seededRandom } from '../seeded-random.ts'
import type { UniformRow } from './growth-result.ts'
import { load } from './service.ts'

const pace = { rounds: 5, seconds: 2, warmUp: 2 }
const drawings = 4_096

/**
 * Asks a question whose indicators are all equally likely, of the service and of the server of one SQL statement that
 * reads the same packed rows, in turns.
 */
export async function measureUniform(
  query: BenchQuery,
  { own, sql }: { own: RunningPeer; sql: RunningPeer },
  facts: Facts,
  connections: number,
  generator: Generator,
): Promise<UniformRow> {
  const random = seededRandom(98)
  const draws = Array.from({ length: drawings }, () => query.draw(facts, random).bodies)
  const sides = [
    { peer: own, bodies: draws.map(({ opencorridor }) => opencorridor ?? ''), p50: [] as number[] },
    { peer: sql, bodies: draws.map((bodies) => bodies.sql ?? ''), p50: [] as number[] },
  ] as const
  for (const { peer, bodies } of sides)
    await load(generator, peer, { bodies, connections, seconds: pace.warmUp })
  for (let round = 0; round < pace.rounds; round++) {
    for (const { peer, bodies, p50 } of sides) {
      const result = await load(generator, peer, {
        bodies,
        connections,
        seconds: pace.seconds,
        from: round * 811,
      })
      p50.push(result.p50)
    }
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
