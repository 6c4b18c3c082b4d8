import { createLogger, createYogaServer, listen, readAddress, stopOnSignals } from '@opencorridor/api'
import type { RunningServer } from '@opencorridor/api'
import { createGraphContext, graphSchema } from '@opencorridor/schema'
import type { Database } from '@opencorridor/schema'

/** A server over an open database. */
export interface Service {
  readonly server: RunningServer
  /** Name of the newest release. */
  readonly release: string
  /** Resolves when a signal has stopped the server and closed the database. */
  readonly stopped: Promise<void>
}

/**
 * Serves the graph on `HOST` and `PORT` until SIGTERM or SIGINT. The newest release is read before the port opens,
 * so that the first question does not wait for it.
 * @throws ListenError when the port cannot be taken
 */
export async function serve(database: Database, env: NodeJS.ProcessEnv = process.env): Promise<Service> {
  const logger = createLogger(env['LOG_LEVEL'] ?? 'warn')
  const context = createGraphContext(database, {
    ...cacheBytes(env),
    onError: (error) => {
      logger.warn(
        { error: error instanceof Error ? error.message : String(error) },
        'looking for a new release failed',
      )
    },
  })
  const { release } = await context.releases.view()
  const yoga = createYogaServer({
    schema: graphSchema,
    context: () => context.request(),
    ready: async () => {
      await database.prisma.$queryRaw`SELECT 1`
    },
    logger,
  })
  const server = await listen(yoga, { ...readAddress(env), logger })
  const stopped = stopOnSignals(async () => {
    await server.stop()
    await context.close()
  }, logger)
  return { server, release: release.name, stopped }
}

/** The bound of the cache in bytes, from `CACHE_BYTES`; 512 MB when it is not set or no number. */
function cacheBytes(env: NodeJS.ProcessEnv): { cacheBytes?: number } {
  const bytes = Number(env['CACHE_BYTES'])
  return Number.isInteger(bytes) && bytes > 0 ? { cacheBytes: bytes } : {}
}
