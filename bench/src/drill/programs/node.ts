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
  /** Further variables of its environment: docs/operators/configuration.md. */
  readonly env?: Readonly<Record<string, string>>
  /** Arguments of `start`. */
  readonly args?: readonly string[]
}

/** Prepares a node. */
export function createNode(options: NodeOptions): ServiceNode {
  const url = `http://127.0.0.1:${options.port}`
  const program = createProgram({
    name: options.name,
    command: process.execPath,
    args: [opencorridor, 'start', ...(options.args ?? [])],
    env: {
      HOST: '127.0.0.1',
      PORT: String(options.port),
      DATABASE_URL: options.databaseUrl,
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
      ...options.env,
    },
    log: join(options.folder, `${options.name}.log`),
    ready: async () => (await fetch(`${url}/readyz`)).ok,
  })
  return { ...program, url }
}
