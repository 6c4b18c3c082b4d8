import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createProgram } from './program.ts'
import type { Program } from './program.ts'

/** The command as an operator runs it. */
export const opencorridor = fileURLToPath(
  new URL('../../../../packages/cli/bin/opencorridor.mjs', import.meta.url),
)

/** A node of the service. */
export interface ServiceNode extends Program {
  readonly url: string
}

/** What a node needs to know. */
export interface NodeOptions {
  readonly name: string
  readonly folder: string
  readonly port: number
  readonly databaseUrl: string
  readonly replicaUrl: string
  readonly redisUrl: string
  /** Address of what stands in front of it. */
  readonly publicUrl: string
}

/** Prepares a node. */
export function createNode(options: NodeOptions): ServiceNode {
  const url = `http://127.0.0.1:${options.port}`
  const program = createProgram({
    name: options.name,
    command: process.execPath,
    args: [opencorridor, 'start'],
    env: {
      HOST: '127.0.0.1',
      PORT: String(options.port),
      DATABASE_URL: options.databaseUrl,
      DATABASE_REPLICA_URLS: options.replicaUrl,
      REDIS_URL: options.redisUrl,
      PUBLIC_URL: options.publicUrl,
      // nginx, on whose word the load is of many clients.
      TRUSTED_PROXIES: '127.0.0.1',
      // Little, so that much has to be read again while parts are missing.
      CACHE_BYTES: '4000000',
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
    },
    log: join(options.folder, `${options.name}.log`),
    ready: async () => (await fetch(`${url}/readyz`)).ok,
  })
  return { ...program, url }
}
