import { setTimeout as wait } from 'node:timers/promises'
import {
  connectRedis,
  createGate,
  createGraphServer,
  createLogger,
  createPersistedDocuments,
  listen,
  listenMetrics,
  metricsPage,
  outliveRejections,
  stopOnSignals,
  tellFigures,
} from '@opencorridor/api'
import type { GraphServer, Leaving, Logger, RunningServer, Stopping, Traces } from '@opencorridor/api'
import { keepDelivering } from '@opencorridor/ingest/webhooks'
import { createGraphContext, graphSchema, looksAhead, releaseNews } from '@opencorridor/schema'
import type { CountedChanges, Database } from '@opencorridor/schema'
import type { Config } from './config/config.ts'
import { feedRelease } from './feed-release.ts'
import { persistedManifest } from './persisted-manifest.ts'
import { servedBulk } from './served-bulk.ts'
import { readiness } from './readiness.ts'
import { serviceMetrics } from './service-metrics.ts'

/** A server over an open database. */
export interface Service extends Stopping {
  readonly server: RunningServer
  /** Name of the newest release. */
  readonly release: string
}

/** What a worker is given by the process that started it, and what is made before the database is open. */
export interface ServiceParts {
  /** The figures of all workers together. */
  figures?: () => Promise<string>
  /** Traces, where they are wanted. */
  traces?: Traces | undefined
}

/** Releases that the feeds tell of. */
const feedReleases = 20

/** How long an open connection may bring one more request, where other workers go on. */
const lastRequestMs = 5_000

/**
 * Serves the graph on `HOST` and `PORT` until SIGTERM or SIGINT. The newest release is read before the port opens,
 * so that the first question does not wait for it.
 * @param parts for one of several workers, and for traces
 * @throws ListenError when the port cannot be taken
 */
export async function serve(
  database: Database,
  config: Config,
  logger: Logger = createLogger(config.LOG_LEVEL),
  { figures: ofAll, traces }: ServiceParts = {},
): Promise<Service> {
  const warn = (message: string) => (error: unknown) => {
    logger.warn({ error: error instanceof Error ? error.message : String(error) }, message)
  }
  const publicUrl = config.PUBLIC_URL
  // Where nothing else is said, it is the one that the server listens on, which is known later.
  const address: { url: string | undefined } = { url: publicUrl }
  const context = createGraphContext(database, {
    cacheBytes: config.CACHE_BYTES,
    publicUrl: () => address.url ?? '',
    onError: warn('looking for a new release failed'),
  })
  const { release } = await context.releases.view()
  const shared = config.REDIS_URL === undefined ? undefined : connectRedis(config.REDIS_URL, logger)
  const gate = createGate({
    trustedProxies: config.TRUSTED_PROXIES,
    addressPoints: config.RATE_LIMIT,
    keyPoints: config.RATE_LIMIT_KEY,
    findKey: (id) => database.prisma.apiKey.findUnique({ where: { id } }),
    ...(shared && { counter: shared.counter }),
  })
  const counted: CountedChanges = new Map()
  const documents = persistedManifest(config.PERSISTED_DOCUMENTS)
  let isLeaving = false
  let graph: GraphServer | undefined = undefined
  const metrics = serviceMetrics(database, context, documents, () => graph, { gate, shared })
  const figures = ofAll ?? (() => metrics.read())
  if (ofAll !== undefined) tellFigures(metrics)
  graph = createGraphServer({
    schema: graphSchema,
    context: (costOf) => context.request(costOf),
    state: () => context.state(),
    compilable: (document) => !looksAhead(document, graphSchema),
    responseCacheBytes: config.RESPONSE_CACHE_BYTES,
    releases: async () =>
      (await releaseNews(database.prisma, { most: feedReleases, counted })).map(feedRelease),
    rest: { context: () => context.request(), bulk: servedBulk(database, config) },
    ...(publicUrl !== undefined && { publicUrl }),
    persisted: createPersistedDocuments({
      manifest: documents,
      ...(shared && { shared: shared.documents }),
    }),
    gate,
    ready: readiness(database, context, () => isLeaving),
    erred: (code) => {
      metrics.erred(code)
    },
    logger,
    ...(traces && { plugins: [traces.plugin] }),
  })
  const endOutliving = outliveRejections(logger)
  const letGo = async (): Promise<void> => {
    gate.close()
    endOutliving()
    await Promise.all([context.close(), shared?.close()])
  }
  const server = await listen(graph, {
    port: config.PORT,
    host: config.HOST,
    logger,
    metrics,
    confirmed: () => context.confirmed(),
    abandoned: () => void database.cancel(),
    ...(traces && { around: traces.around }),
    ...(config.METRICS_PORT === undefined && { beside: metricsPage(figures, false) }),
  }).catch(async (error: unknown) => {
    // The database is closed next, and nobody is to ask it then.
    await letGo()
    throw error
  })
  address.url ??= server.url
  const closeMetrics =
    config.METRICS_PORT !== undefined && ofAll === undefined
      ? await listenMetrics({ port: config.METRICS_PORT, host: config.HOST }, figures)
      : undefined
  // Any number of workers and nodes may do so: each message is sent by one of them.
  const stopDelivering = keepDelivering(database, { onError: warn('looking for messages to hooks failed') })

  async function leave(leaving: Leaving): Promise<void> {
    isLeaving = true
    server.drain()
    if (leaving === 'drained') await wait(config.DRAIN_SECONDS * 1_000)
    await Promise.all([
      server.stop({ idleMs: leaving === 'retired' ? lastRequestMs : 0 }),
      stopDelivering(),
      closeMetrics?.(),
    ])
    await letGo()
    await traces?.close().catch(warn('the last spans could not be sent'))
  }
  return { server, release: release.name, ...stopOnSignals(leave, logger) }
}
