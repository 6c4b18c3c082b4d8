import cluster from 'node:cluster'
import { createLogger, startTraces } from '@opencorridor/api'
import type { Traces } from '@opencorridor/api'
import type { Database } from '@opencorridor/schema'
import { bulkFolder } from '../bulk-folder.ts'
import type { Config } from '../config/config.ts'
import { printConfig, readConfig } from '../config/config.ts'
import { databaseOf } from '../config/database-of.ts'
import { compileOnce, keepSmall, keepYoung } from '../heap.ts'
import { isEmpty } from '../is-empty.ts'
import { serve } from '../serve.ts'
import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { welcome } from '../welcome.ts'
import { withDatabase } from '../with-database.ts'

export interface StartOptions {
  /** Processes that serve, from 1; one serves in this process. */
  workers: number
  /** Prints what the environment says, and starts nothing. */
  printConfig: boolean
}

/** Makes the first release where there is none. */
async function fill(database: Database, terminal: Terminal): Promise<void> {
  if (!(await isEmpty(database))) return
  // The importers are loaded only now: a later start has no use for them.
  const { makeStarterRelease } = await import('../starter-release.ts')
  const { writeBulkAfterPublishing } = await import('../write-bulk.ts')
  print(terminal, ['The first start loads the data that ships with the program; this takes some seconds.'])
  const release = await makeStarterRelease(database, terminal)
  if (release !== null) await writeBulkAfterPublishing(database, release, bulkFolder(process.env), terminal)
}

async function serveHere(database: Database, config: Config, traces: Traces | undefined) {
  const { server, release, stopped } = await serve(database, config, undefined, { traces })
  return { url: server.url, release, stopped }
}

async function superviseWorkers(workers: number, config: Config) {
  const { supervise } = await import('../workers/supervise.ts')
  return supervise(workers, config, createLogger(config.LOG_LEVEL))
}

/**
 * Prepares the database, loads the data that ships with the program where there is none, and serves until a signal
 * ends it. With several workers this process prepares and supervises, and they serve.
 * @throws ConfigError for everything in the environment that is wrong, before anything is done
 */
export async function start(options: StartOptions, terminal: Terminal): Promise<void> {
  keepYoung()
  keepSmall(30)
  compileOnce()
  const { workers } = options
  const config = readConfig(process.env)
  if (options.printConfig) {
    print(terminal, printConfig(config))
    return
  }
  if (cluster.isWorker) {
    const { work } = await import('../workers/work.ts')
    await work(workers, config)
    return
  }
  // With several workers, these have traces of their own.
  const traces = workers === 1 ? await startTraces() : undefined
  await withDatabase(
    async (database) => {
      await fill(database, terminal)
      const { url, release, stopped } =
        workers === 1 ? await serveHere(database, config, traces) : await superviseWorkers(workers, config)
      print(terminal, welcome(url, release))
      await stopped
    },
    databaseOf(config, traces),
  )
}
