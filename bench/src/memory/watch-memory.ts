import { memoryOf } from '../growth/service.ts'
import { median } from '../measure/statistics.ts'
import type { RunningPeer } from '../peers/start-peer.ts'
import type { HeldMemory } from './memory-result.ts'

const everyMilliseconds = 250

/**
 * Reads what a server's process holds, four times a second, until the work is done: a single reading hangs on when the
 * collector ran last.
 */
export async function watchMemory(peer: RunningPeer, work: () => Promise<void>): Promise<HeldMemory> {
  const readings: number[] = []
  const read = (): void => {
    const now = memoryOf(peer)
    if (now !== null) readings.push(now)
  }
  read()
  const timer = setInterval(read, everyMilliseconds)
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
  if (readings.length === 0) return { median: null, most: null }
  return { median: Math.round(median(readings)), most: Math.max(...readings) }
}
