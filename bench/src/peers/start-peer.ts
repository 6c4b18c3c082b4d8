import { fileURLToPath } from 'node:url'
import { startChild } from './child.ts'
import type { Child } from './child.ts'
import { node22 } from './node-22.ts'
import type { PeerName } from './peer-names.ts'
import { freePort, waitForPort } from './wait-for-port.ts'

/** A server that runs. */
export interface RunningPeer {
  readonly name: PeerName
  readonly port: number
  /** Path of its GraphQL. */
  readonly path: string
  readonly child: Child
}

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The service as an operator starts it. */
const service = file('../../../packages/cli/bin/opencorridor.mjs')

/**
 * Starts a server as a process of its own on a free port of 127.0.0.1, and waits until it listens.
 * @param url address of the prepared database
 * @param env settings of this server besides
 */
export async function startPeer(
  name: PeerName,
  url: string,
  env: NodeJS.ProcessEnv = {},
): Promise<RunningPeer> {
  const port = await freePort()
  const settings = {
    ...env,
    DATABASE_URL: url,
    HOST: '127.0.0.1',
    PORT: String(port),
    GRAPHILE_ENV: 'production',
  }
  const own = ['--import', 'tsx', file(`./${name}/server.ts`)]
  const child = startChild(name === 'opencorridor' ? [service, 'start'] : own, {
    env: settings,
    ...(name === 'postgraphile' && { node: node22() }),
  })
  try {
    await waitForPort(port, () => child.process.exitCode !== null)
  } catch (error) {
    await child.stop()
    throw error
  }
  return { name, port, path: '/graphql', child }
}
