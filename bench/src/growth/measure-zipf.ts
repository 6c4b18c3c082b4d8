import type { Generator } from '../load/generator.ts'
import type { LoadResult } from '../load/generate-load.ts'
import { median, rounded } from '../measure/statistics.ts'
import type { RunningPeer } from '../peers/start-peer.ts'
import type { BenchQuery } from '../queries/bench-query.ts'
import type { Facts } from '../queries/facts.ts'
import { seededRandom } from '../seeded-random.ts'
import type { ZipfRow } from './growth-result.ts'
import { load } from './service.ts'

/** A service over a database of some size. */
export interface SizedService {
  label: string
  peer: RunningPeer
  facts: Facts
}

const pace = { rounds: 5, seconds: 1, warmUp: 2 }
/** Everything is asked once before, as far as these go: what is measured is a service that has run for a while. */
const once = { connections: 32, seconds: 60 }
const drawings = { small: 8_192, large: 128 }

/**
 * Asks a question of every size, whose indicators are drawn by Zipf's law, in turns.
 * @param services the smallest first
 */
export async function measureZipf(
  query: BenchQuery,
  services: readonly SizedService[],
  connections: number,
  generator: Generator,
): Promise<ZipfRow[]> {
  const asked = services.map(({ label, peer, facts }) => {
    const random = seededRandom(99)
    const size = drawings[query.large ? 'large' : 'small']
    const bodies = Array.from({ length: size }, () => query.draw(facts, random).bodies.opencorridor ?? '')
    return { label, peer, bodies, results: [] as LoadResult[] }
  })
  for (const { peer, bodies } of asked) {
    await load(generator, peer, { bodies, limit: bodies.length, ...once })
    await load(generator, peer, { bodies, connections, seconds: pace.warmUp })
  }
  for (let round = 0; round < pace.rounds; round++) {
    for (const { peer, bodies, results } of asked)
      results.push(
        await load(generator, peer, { bodies, connections, seconds: pace.seconds, from: round * 977 }),
      )
  }
  const smallest = asked[0]?.results ?? []
  return asked.map(({ label, results }) => ({
    query: query.name,
    connections,
    label,
    p50: rounded(median(results.map(({ p50 }) => p50))),
    p99: rounded(median(results.map(({ p99 }) => p99))),
    rps: rounded(median(results.map(({ requests, seconds }) => requests / seconds))),
    ratio: rounded(median(results.map(({ p50 }, round) => p50 / (smallest[round]?.p50 ?? p50)))),
  }))
}
