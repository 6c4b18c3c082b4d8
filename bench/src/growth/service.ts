import type { Generator } from '../load/generator.ts'
import type { LoadResult, LoadTask } from '../load/generate-load.ts'
import type { RunningPeer } from '../peers/start-peer.ts'

/** Puts bodies to a server. */
export function load(
  generator: Generator,
  peer: RunningPeer,
  task: Pick<LoadTask, 'bodies' | 'connections' | 'seconds'> & Partial<Pick<LoadTask, 'from' | 'limit'>>,
): Promise<LoadResult> {
  return generator.run({ port: peer.port, pid: peer.child.pid, path: peer.path, from: 0, ...task })
}
