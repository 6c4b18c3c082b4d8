import cluster from 'node:cluster'
import type { Worker } from 'node:cluster'
import { setTimeout as wait } from 'node:timers/promises'
import { figuresOfAll, listenMetrics, stopOnSignals } from '@opencorridor/api'
import type { Leaving, Logger } from '@opencorridor/api'
import type { Config } from '../config/config.ts'
import { shareMemory } from '../config/share-memory.ts'
import { isWorkerMessage } from './messages.ts'
import { sendAway, tell } from './send-away.ts'

/** Workers that serve one port. */
export interface Workers {
  readonly url: string
  /** Name of the release that answers. */
  readonly release: string
  /** Resolves when a signal has come and all workers have ended. */
  readonly stopped: Promise<void>
}

/** A worker that lived for less is not replaced at once. */
const shortLifeMs = 10_000

/** How long the next is waited for, after so many short lives in a row. */
const backoffMs = (shortLives: number): number =>
  shortLives === 0 ? 0 : Math.min(30_000, 500 * 2 ** (shortLives - 1))

/**
 * Starts workers, and replaces those that die: at once, or after a while that grows where they die soon. On SIGUSR2 each
 * is replaced by a new one in its turn, and no request is lost.
 *
 * @param count - At least 2.
 * @param logger - Told of each that dies and of its successor.
 * @returns once all serve.
 * @throws Error as a worker met it when it started: a `ListenError` for a port that is taken.
 */
export async function supervise(count: number, config: Config, logger: Logger): Promise<Workers> {
  // The bundle that runs here, where there is one: a worker that comes later is of the same sources.
  const exec = process.env['OPENCORRIDOR_MAIN']
  if (exec !== undefined) cluster.setupPrimary({ exec })
  const alive = new Set<Worker>()
  const share = shareMemory(config, count)
  const drainMs = config.DRAIN_SECONDS * 1_000
  const figures = figuresOfAll()
  const closeMetrics =
    config.METRICS_PORT === undefined
      ? undefined
      : await listenMetrics({ port: config.METRICS_PORT, host: config.HOST }, figures)
  /** Workers whose end is wanted. */
  const leaving = new Set<Worker>()
  let stopping = false
  let shortLives = 0

  /** Starts one, and waits until it serves. */
  async function start(): Promise<{ url: string; release: string }> {
    const worker = cluster.fork(share)
    const startedAt = performance.now()
    alive.add(worker)
    // A message that does not reach it any more: its exit says the rest.
    worker.on('error', () => undefined)
    const served = new Promise<{ url: string; release: string }>((resolve, reject) => {
      worker.on('message', (message: unknown) => {
        if (!isWorkerMessage(message)) return
        if (message.kind === 'serving') resolve(message)
        else if (message.kind === 'figures') answerFigures(worker, message.id)
        else reject(Object.assign(new Error(message.message), { name: message.name }))
      })
      worker.once('exit', (code, signal) => {
        alive.delete(worker)
        reject(new Error(`A worker ended before it served (${signal || `exit code ${code}`}).`))
      })
    })
    const { url, release } = await served
    logger.info({ worker: worker.id, pid: worker.process.pid }, 'a worker serves')
    worker.once('exit', (code: number, signal: string) => {
      if (stopping || leaving.delete(worker)) return
      shortLives = performance.now() - startedAt < shortLifeMs ? shortLives + 1 : 0
      logger.warn(
        { worker: worker.id, pid: worker.process.pid, code, signal },
        'a worker ended; another takes its place',
      )
      void replace()
    })
    return { url, release }
  }

  async function replace(): Promise<void> {
    await wait(backoffMs(shortLives))
    if (stopping) return
    try {
      await start()
    } catch (error) {
      shortLives++
      logger.error({ error: error instanceof Error ? error.message : String(error) }, 'a worker cannot start')
      void replace()
    }
  }

  function answerFigures(worker: Worker, id: number): void {
    figures().then(
      (text) => {
        tell(worker, { kind: 'figures', id, text })
      },
      () => {
        tell(worker, { kind: 'figures', id })
      },
    )
  }

  /** Puts a new worker in the place of each: one that cannot start leaves the others as they are. */
  async function renew(): Promise<void> {
    logger.info('all workers are renewed')
    for (const worker of [...alive]) {
      if (stopping) return
      try {
        await start()
      } catch (error) {
        logger.error({ error: error instanceof Error ? error.message : String(error) }, 'workers stay')
        return
      }
      leaving.add(worker)
      await sendAway(worker, 'retired', drainMs)
    }
    logger.info('all workers are new')
  }

  let renewing = Promise.resolve()
  process.on('SIGUSR2', () => {
    renewing = renewing.then(renew)
  })

  async function stop(how: Leaving): Promise<void> {
    stopping = true
    await Promise.all([...alive].map((worker) => sendAway(worker, how, drainMs)))
    await closeMetrics?.()
  }

  const { stopped } = stopOnSignals(stop, logger)
  try {
    // The first takes the port, or says why it cannot.
    const first = await start()
    await Promise.all(Array.from({ length: count - 1 }, start))
    return { ...first, stopped }
  } catch (error) {
    await stop('now')
    throw error
  }
}
