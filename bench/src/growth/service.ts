import type { Generator } from '../load/generator.ts'
import type { LoadResult, LoadTask } from '../load/generate-load.ts'
import { memoryBytes } from '../load/process-usage.ts'
import type { RunningPeer } from '../peers/start-peer.ts'

/** Megabytes that a server's process holds; null where it is not known. */
export function memoryOf(peer: RunningPeer): number | null {
  const memory = memoryBytes(peer.child.pid)
  return memory === undefined ? null : Math.round(memory.now / 2 ** 20)
}

/** Puts bodies to a server. */
export function load(
  generator: Generator,
  peer: RunningPeer,
  task: Pick<LoadTask, 'bodies' | 'connections' | 'seconds'> & Partial<Pick<LoadTask, 'from' | 'limit'>>,
): Promise<LoadResult> {
  return generator.run({ port: peer.port, pid: peer.child.pid, path: peer.path, from: 0, ...task })
}
