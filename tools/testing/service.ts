import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Longest time in milliseconds for the first start, which makes the database and loads the starter data. */
const startLimit = 180_000
const stopLimit = 30_000

/** The service as an operator runs it: a process of its own, on a port of its own, with the starter data. */
export interface Service {
  /** Address of the graph: `http://127.0.0.1:49152/graphql`. */
  readonly endpoint: string
  /** Milliseconds from the start of the process until it said that it serves. */
  readonly startedInMs: number
  /** Runs a command of the program on the same data: `run('publish')`. */
  readonly run: (...argv: string[]) => Promise<string>
  /** Ends the process, by its id, and removes its data. */
  readonly stop: () => Promise<void>
}

/**
 * Runs `opencorridor start` on a new data directory, and waits until it serves.
 * @throws Error with what the process printed when it ended instead, or did not serve in time
 */
export async function startService(): Promise<Service> {
  const began = performance.now()
  const directory = mkdtempSync(join(tmpdir(), 'opencorridor-service-'))
  const env = { ...process.env, OPENCORRIDOR_DATA_DIR: join(directory, 'data'), PORT: '0', HOST: '127.0.0.1' }
  // Or the test would fill the database of whoever runs it.
  Reflect.deleteProperty(env, 'DATABASE_URL')
  const child = spawn(process.execPath, ['packages/cli/bin/opencorridor.mjs', 'start'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')

  async function stop(): Promise<void> {
    const kill = setTimeout(() => child.kill('SIGKILL'), stopLimit)
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await exited
    clearTimeout(kill)
    rmSync(directory, { recursive: true, force: true })
  }

  let printed = ''
  const serving = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text
        const endpoint = /serves release \S+ at (\S+)/u.exec(printed)?.[1]
        if (endpoint !== undefined) resolve(endpoint)
      })
    }
  })
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, startLimit, undefined).unref())
  const endpoint = await Promise.race([serving, late, exited.then(() => undefined)])
  if (endpoint === undefined) {
    await stop()
    throw new Error(`opencorridor start did not serve. It printed:\n${printed}`)
  }
  const command = (...argv: string[]): Promise<string> =>
    run(
      { cwd: root, env: { OPENCORRIDOR_DATA_DIR: join(directory, 'data') } },
      process.execPath,
      'packages/cli/bin/opencorridor.mjs',
      ...argv,
    )
  return { endpoint, startedInMs: Math.round(performance.now() - began), run: command, stop }
}
