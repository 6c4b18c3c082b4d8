import type { Generator } from '../load/generator.ts'
import type { RunningPeer } from '../peers/start-peer.ts'
import type { BenchQuery } from '../queries/bench-query.ts'
import type { Facts } from '../queries/facts.ts'
import { seededRandom } from '../seeded-random.ts'
import type { MemoryRow } from './growth-result.ts'
import { watchMemory } from './memory-watch.ts'
import { load } from './service.ts'

const secondsAtEach = 10
const drawings = 4_096

/**
 * Asks a service with a bound and one that keeps nothing the same, in turns, and watches what their processes hold: of
 * one that serves a part is taken by serving.
 */
export async function measureMemory(
  query: BenchQuery,
  { bounded, keepingNothing }: { bounded: RunningPeer; keepingNothing: RunningPeer },
  facts: Facts,
  generator: Generator,
): Promise<MemoryRow> {
  const random = seededRandom(97)
  const bodies = Array.from({ length: drawings }, () => query.draw(facts, random).bodies.opencorridor ?? '')
  const ask = (peer: RunningPeer) =>
    watchMemory(peer, async () => {
      for (const connections of [1, 32])
        await load(generator, peer, { bodies, connections, seconds: secondsAtEach })
    })
  return { query: query.name, bounded: await ask(bounded), keepingNothing: await ask(keepingNothing) }
}
