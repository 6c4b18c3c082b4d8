import cluster from 'node:cluster'
import type { Database } from '@opencorridor/schema'
import { isEmpty } from '../is-empty.ts'
import { serve, serviceLogger } from '../serve.ts'
import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { welcome } from '../welcome.ts'
import { withDatabase } from '../with-database.ts'

export interface StartOptions {
  /** Processes that serve, from 1; one serves in this process. */
  workers: number
}

/** Makes the first release where there is none. */
async function fill(database: Database, terminal: Terminal): Promise<void> {
  if (!(await isEmpty(database))) return
  // The importers are loaded only now: a later start has no use for them.
  const { makeStarterRelease } = await import('../starter-release.ts')
  print(terminal, ['The first start loads the data that ships with the program; this takes some seconds.'])
  await makeStarterRelease(database, terminal)
}

async function serveHere(database: Database) {
  const { server, release, stopped } = await serve(database)
  return { url: server.url, release, stopped }
}

async function superviseWorkers(workers: number) {
  const { supervise } = await import('../workers/supervise.ts')
  return supervise(workers, process.env, serviceLogger(process.env))
}

/**
 * Prepares the database, loads the data that ships with the program where there is none, and serves until a signal
 * ends it. With several workers this process prepares and supervises, and they serve.
 */
export async function start({ workers }: StartOptions, terminal: Terminal): Promise<void> {
  if (cluster.isWorker) {
    const { work } = await import('../workers/work.ts')
    await work(workers)
    return
  }
  await withDatabase(async (database) => {
    await fill(database, terminal)
    const { url, release, stopped } =
      workers === 1 ? await serveHere(database) : await superviseWorkers(workers)
    print(terminal, welcome(url, release))
    await stopped
  })
}
