import { setTimeout as wait } from 'node:timers/promises'
import { releaseNames } from './editions.ts'
import type { Editions } from './editions.ts'
import type { Installation } from './installation.ts'
import { probeOutage } from './probes.ts'
import type { Probed } from './probes.ts'
import type { Question } from './questions/question.ts'
import type { Item, Span } from './timetable.ts'

/** What was noted while parts of the installation were away. */
export interface Notes {
  /** When the primary was down: from its stop until it answered again. */
  readonly primaryDown: Span[]
  /** When the second release was out. */
  publishedAt: number
  /** What was asked of the nodes themselves while the primary was down. */
  readonly probes: Probed[]
}

/**
 * All that is done to an installation, in its order.
 *
 * @param kept - Questions whose answers the nodes have in memory.
 * @param outage - Milliseconds that the primary stays down.
 */
export function disturbances(
  installation: Installation,
  editions: Editions,
  kept: readonly Question[],
  outage: number,
): { items: Item[]; notes: Notes } {
  const { primary, standby, redis, nodes, run } = installation
  const [nodeA, nodeB] = nodes
  const notes: Notes = { primaryDown: [], publishedAt: Infinity, probes: [] }

  async function restartPrimary(): Promise<void> {
    const from = performance.now()
    await primary.stop()
    await wait(1_000)
    for (const node of nodes) notes.probes.push(...(await probeOutage(node, kept)))
    await wait(Math.max(0, from + outage - performance.now()))
    await primary.start()
    notes.primaryDown.push({ from, to: performance.now() })
  }

  async function publish(): Promise<void> {
    await run('ingest', 'wdi', editions.folders[1], '--edition', releaseNames[1])
    await run('publish', '--as', releaseNames[1])
    notes.publishedAt = performance.now()
  }

  const items: Item[] = [
    { at: 0.08, what: 'node b is killed', act: () => nodeB.kill() },
    { at: 0.16, what: 'node b is started', act: () => nodeB.start() },
    { at: 0.25, what: 'the standby is stopped', act: () => standby.stop() },
    { at: 0.32, what: 'the standby is started', act: () => standby.start() },
    { at: 0.38, what: 'Redis is stopped', act: () => redis.stop() },
    { at: 0.46, what: 'Redis is started', act: () => redis.start() },
    { at: 0.5, what: 'the primary is stopped, and started', act: restartPrimary },
    { at: 0.64, what: 'a release is published', act: publish },
    { at: 0.78, what: 'node a is killed', act: () => nodeA.kill() },
    { at: 0.84, what: 'node a is started', act: () => nodeA.start() },
  ]
  return { items, notes }
}
