import {
  connectRedis,
  createGate,
  createGraphServer,
  createLogger,
  createPersistedDocuments,
  listen,
  outliveRejections,
  stopOnSignals,
} from '@opencorridor/api'
import type { Logger, RunningServer, Stopping } from '@opencorridor/api'
import { keepDelivering } from '@opencorridor/ingest/webhooks'
import { createGraphContext, graphSchema, looksAhead, releaseNews } from '@opencorridor/schema'
import type { CountedChanges, Database } from '@opencorridor/schema'
import type { Config } from './config/config.ts'
import { feedRelease } from './feed-release.ts'
import { persistedManifest } from './persisted-manifest.ts'

/** A server over an open database. */
export interface Service extends Stopping {
  readonly server: RunningServer
  /** Name of the newest release. */
  readonly release: string
}

/** Releases that the feeds tell of. */
const feedReleases = 20

/**
 * Serves the graph on `HOST` and `PORT` until SIGTERM or SIGINT. The newest release is read before the port opens,
 * so that the first question does not wait for it.
 * @throws ListenError when the port cannot be taken
 */
export async function serve(
  database: Database,
  config: Config,
  logger: Logger = createLogger(config.LOG_LEVEL),
): Promise<Service> {
  const publicUrl = config.PUBLIC_URL
  // Where nothing else is said, it is the one that the server listens on, which is known later.
  const address: { url: string | undefined } = { url: publicUrl }
  const context = createGraphContext(database, {
    cacheBytes: config.CACHE_BYTES,
    publicUrl: () => address.url ?? '',
    onError: (error) => {
      logger.warn(
        { error: error instanceof Error ? error.message : String(error) },
        'looking for a new release failed',
      )
    },
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
  const graph = createGraphServer({
    schema: graphSchema,
    context: (costOf) => context.request(costOf),
    state: () => context.state(),
    compilable: (document) => !looksAhead(document, graphSchema),
    responseCacheBytes: config.RESPONSE_CACHE_BYTES,
    releases: async () =>
      (await releaseNews(database.prisma, { most: feedReleases, counted })).map(feedRelease),
    ...(publicUrl !== undefined && { publicUrl }),
    persisted: createPersistedDocuments({
      manifest: persistedManifest(config.PERSISTED_DOCUMENTS),
      ...(shared && { shared: shared.documents }),
    }),
    gate,
    ready: async () => {
      await database.prisma.$queryRaw`SELECT 1`
    },
    logger,
  })
  const endOutliving = outliveRejections(logger)
  const server = await listen(graph, { port: config.PORT, host: config.HOST, logger })
  address.url ??= server.url
  // Any number of workers and nodes may do so: each message is sent by one of them.
  const stopDelivering = keepDelivering(database, {
    onError: (error) => {
      logger.warn(
        { error: error instanceof Error ? error.message : String(error) },
        'looking for messages to hooks failed',
      )
    },
  })
  const stopping = stopOnSignals(async () => {
    await Promise.all([server.stop(), stopDelivering()])
    gate.close()
    endOutliving()
    await Promise.all([context.close(), shared?.close()])
  }, logger)
  return { server, release: release.name, ...stopping }
}
