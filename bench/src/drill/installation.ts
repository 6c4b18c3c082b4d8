import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../peers/wait-for-port.ts'
import type { FoundPrograms } from './programs/find-programs.ts'
import { startNginx } from './programs/nginx.ts'
import { createNode, opencorridor } from './programs/node.ts'
import type { ServiceNode } from './programs/node.ts'
import { startPrimary, startStandby } from './programs/postgres.ts'
import type { PostgresServer } from './programs/postgres.ts'
import type { Program } from './programs/program.ts'
import { startRedis } from './programs/redis.ts'
import { runCommand } from './programs/run-command.ts'

/** A whole installation on this machine, each part in a process of its own. */
export interface Installation {
  readonly primary: PostgresServer
  readonly standby: PostgresServer
  readonly redis: Program
  readonly nodes: readonly [ServiceNode, ServiceNode]
  /** Address of what stands in front of the nodes. */
  readonly url: string
  /** Runs a command of the operator's: `publish --as NAME`. */
  readonly run: (...args: string[]) => Promise<string>
  /** Stops everything and removes the folder. */
  close(): Promise<void>
}

/** Ports, each for one part. */
async function ports(count: number): Promise<number[]> {
  const all = new Set<number>()
  while (all.size < count) all.add(await freePort())
  return [...all]
}

/**
 * Starts PostgreSQL with a standby, Redis, two nodes, and nginx in front of them.
 *
 * @param fill - Publishes a first release, before there is a standby or a node.
 */
export async function startInstallation(
  programs: FoundPrograms,
  fill: (run: Installation['run']) => Promise<void>,
): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'opencorridor-drill-'))
  // PostgreSQL may run as somebody else, who has to get through.
  chmodSync(folder, 0o755)
  const started: Program[] = []
  const begin = <T extends Program>(program: T): T => {
    started.push(program)
    return program
  }
  async function close(): Promise<void> {
    for (const program of started.reverse()) await program.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const [primaryPort = 0, standbyPort = 0, redisPort = 0, portA = 0, portB = 0, port = 0] = await ports(6)
    const place = { programs: programs.postgres, folder }
    const primary = begin(await startPrimary({ ...place, port: primaryPort }))
    const run: Installation['run'] = (...args) =>
      runCommand(process.execPath, [opencorridor, ...args], { env: { DATABASE_URL: primary.url } })
    await fill(run)
    const standby = begin(await startStandby({ ...place, port: standbyPort }, primaryPort))
    const redis = begin(await startRedis(programs.redis, folder, redisPort))
    const url = `http://127.0.0.1:${port}`
    const env = {
      DATABASE_REPLICA_URLS: standby.url,
      REDIS_URL: `redis://127.0.0.1:${redisPort}`,
      PUBLIC_URL: url,
      // nginx, on whose word the load is of many clients.
      TRUSTED_PROXIES: '127.0.0.1',
      // Little, so that much has to be read again while parts are missing.
      CACHE_BYTES: '4000000',
    }
    const node = (name: string, own: number): ServiceNode =>
      begin(createNode({ name, folder, port: own, databaseUrl: primary.url, env }))
    const nodes = [node('node-a', portA), node('node-b', portB)] as const
    for (const one of nodes) await one.start()
    begin(await startNginx(programs.nginx, { folder, port }, [portA, portB]))
    return { primary, standby, redis, nodes, url, run, close }
  } catch (error) {
    await close()
    throw error
  }
}
