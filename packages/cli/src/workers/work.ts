import cluster from 'node:cluster'
import { createLogger, startTraces } from '@opencorridor/api'
import type { Leaving } from '@opencorridor/api'
import { openDatabase } from '@opencorridor/schema'
import type { Config } from '../config/config.ts'
import { databaseOf } from '../config/database-of.ts'
import { serve } from '../serve.ts'
import { askFigures } from './ask-figures.ts'
import { isMainMessage } from './messages.ts'
import type { WorkerMessage } from './messages.ts'

function tell(message: WorkerMessage): void {
  if (process.connected) process.send?.(message)
}

/** How this worker is to go, once it is: it was told to, or nobody is there any more who could. */
function toldToLeave(): Promise<Leaving> {
  return new Promise((resolve) => {
    process.on('message', (message) => {
      if (isMainMessage(message) && message.kind === 'leave') resolve(message.leaving)
    })
    process.once('disconnect', () => {
      resolve('now')
    })
  })
}

/** Connections of a worker at most: all together stay below what a PostgreSQL takes when nothing is set (100). */
const connections = (workers: number): number => Math.max(3, Math.floor(40 / workers))

async function serveUntilStopped(workers: number, config: Config, told: Promise<Leaving>): Promise<void> {
  const traces = await startTraces()
  await using database = await openDatabase({
    ...databaseOf(config, traces),
    maxConnections: connections(workers),
  })
  const logger = createLogger(config.LOG_LEVEL).child({ worker: cluster.worker?.id })
  const service = await serve(database, config, logger, { figures: askFigures(), traces })
  void told.then((leaving) => {
    service.begin(leaving)
  })
  tell({ kind: 'serving', url: service.server.url, release: service.release })
  await service.stopped
}

/**
 * What a worker does: serves the port that all workers share, until it is told to stop or a signal comes. The database is
 * there already, and its tables are up to date.
 *
 * @param workers - How many there are.
 */
export async function work(workers: number, config: Config): Promise<void> {
  const told = toldToLeave()
  try {
    await serveUntilStopped(workers, config, told)
  } catch (error) {
    // Said once, by the process that started all workers.
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    tell({ kind: 'failed', name, message })
    process.exitCode = 1
  }
  // An open channel would keep the process.
  if (process.connected) process.disconnect()
}
