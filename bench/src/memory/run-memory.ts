import type { BenchServer } from '../database/bench-server.ts'
import { dropGrown, growDatabase } from '../growth/grow.ts'
import { growthFacts } from '../growth/growth-facts.ts'
import { load, memoryOf } from '../growth/service.ts'
import { startGenerator } from '../load/generator.ts'
import { describeMachine } from '../machine.ts'
import { startPeer } from '../peers/start-peer.ts'
import { seriesQueries } from '../queries/index.ts'
import { readFacts } from '../queries/facts.ts'
import { seededRandom, uniform } from '../seeded-random.ts'
import type { MemoryResult, ServiceMemory } from './memory-result.ts'
import { watchMemory } from './watch-memory.ts'

const target = 50e6
const megabyte = 2 ** 20
/** The service's own default, a tenth of what the database would take, and nothing. */
const bounds = [512, 64, 0]
const seconds = 10
const drawings = 4_096

/**
 * Measures what services hold whose caches are bounded differently, while they are asked for all indicators of a database
 * of 50 million values, which it makes and drops: each question of one after the other, since of one that keeps
 * nothing serving takes memory too.
 * @param prepared address of the prepared database
 */
export async function runMemory(
  server: BenchServer,
  prepared: string,
  tell: (line: string) => void,
): Promise<MemoryResult> {
  const stops: (() => Promise<void>)[] = []
  const real = await readFacts(prepared)
  const { name, url, values, plan } = await growDatabase(
    server,
    new URL(prepared).pathname.slice(1),
    real,
    target,
  )
  try {
    const generator = await startGenerator()
    stops.push(() => generator.stop())
    const started = []
    for (const bound of bounds) {
      const env = { RESPONSE_CACHE_BYTES: '0', CACHE_BYTES: String(Math.max(1, bound * megabyte)) }
      const peer = await startPeer('opencorridor', url, env)
      stops.push(() => peer.child.stop())
      const held: ServiceMemory = { bound, atStart: memoryOf(peer), rows: [] }
      started.push({ peer, held })
    }
    for (const query of seriesQueries) {
      const random = seededRandom(97)
      const facts = growthFacts(real, plan, uniform)
      const bodies = Array.from(
        { length: drawings },
        () => query.draw(facts, random).bodies.opencorridor ?? '',
      )
      for (const { peer, held } of started) {
        const row = await watchMemory(peer, async () => {
          for (const connections of [1, 32]) await load(generator, peer, { bodies, connections, seconds })
        })
        held.rows.push({ query: query.name, ...row })
        tell(`${query.name}, a bound of ${held.bound} MB: ${row.median} MB, at most ${row.most} MB`)
      }
    }
    const services = started.map(({ held }) => held)
    return { machine: describeMachine(server.version), values, seconds, services }
  } finally {
    await Promise.all(stops.map((stop) => stop()))
    await dropGrown(server, [name])
  }
}
