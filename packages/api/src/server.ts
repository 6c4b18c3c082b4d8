import { randomUUID } from 'node:crypto'
import type { GraphQLSchema } from 'graphql'
import type { Plugin, YogaInitialContext, YogaServerInstance } from 'graphql-yoga'
import { createYoga } from 'graphql-yoga'
import { createDocumentCache } from './document/cache.ts'
import { readExamples } from './graphiql/examples.ts'
import type { Limits } from './limits.ts'
import { defaultLimits } from './limits.ts'
import type { Logger } from './logger.ts'
import { createLogger } from './logger.ts'
import { graphiqlPages } from './pages/graphiql.ts'
import type { ReadinessCheck } from './pages/health.ts'
import { alivePage, readyPage } from './pages/health.ts'
import { schemaPage } from './pages/schema.ts'
import { useAccessLog } from './plugins/access-log.ts'
import { useBodyLimit } from './plugins/body-limit.ts'
import { useCacheHeaders } from './plugins/cache-headers.ts'
import { useOpenCors } from './plugins/cors.ts'
import { useDocumentLimits } from './plugins/document-limits.ts'
import { useClosedErrors } from './plugins/errors.ts'
import { useKnownOperations } from './plugins/known-operations.ts'
import { useKnownPaths } from './plugins/known-paths.ts'
import { usePages } from './plugins/pages.ts'
import { useRequestErrors } from './plugins/request-errors.ts'
import { useRequestId } from './plugins/request-id.ts'

export interface ServerOptions {
  schema: GraphQLSchema
  /** Made for each request, before execution. */
  context: (initial: YogaInitialContext) => object | Promise<object>
  /** What `/readyz` asks; without it the service is ready as soon as it listens. */
  ready?: ReadinessCheck
  /** Default: nothing is logged. */
  logger?: Logger
  /** Single limits can be raised or lowered; see docs/limits.md for the others. */
  limits?: Partial<Limits>
  /** Further plugins: after the pages and limits, before the errors. */
  plugins?: readonly Plugin[]
}

const endpoint = '/graphql'

/**
 * The graph over HTTP. This file only lists: what a plugin or a page does, and which trap of Yoga it closes,
 * stands in its file.
 *
 * The cost of a question depends on its variables, so it is computed in a plugin's `onExecute`, on every request, and
 * never by a validation rule (`addValidationRule`): Yoga keeps the outcome of validation by document alone.
 *
 * @returns Yoga's server: `fetch` for tests and other runtimes; `listen` (listen.ts) puts it on a port.
 */
export function createYogaServer(options: ServerOptions): YogaServerInstance<object, object> {
  const logger = options.logger ?? createLogger('silent')
  const limits = { ...defaultLimits, ...options.limits }
  return createYoga<object, object>({
    schema: options.schema,
    context: options.context,
    graphqlEndpoint: endpoint,
    plugins: [
      useRequestId(),
      useAccessLog(logger),
      useOpenCors(),
      useCacheHeaders(endpoint),
      usePages([
        alivePage(),
        readyPage(options.ready ?? (() => Promise.resolve()), logger),
        schemaPage(options.schema),
        ...graphiqlPages(endpoint, readExamples()),
      ]),
      useKnownPaths(endpoint),
      useBodyLimit(limits.bodyBytes),
      useRequestErrors(),
      useDocumentLimits(limits),
      useKnownOperations(),
      ...(options.plugins ?? []),
      useClosedErrors(logger),
    ],
    parserAndValidationCache: {
      documentCache: createDocumentCache(500_000),
      errorCache: createDocumentCache(200_000),
    },
    // Each is replaced by a plugin above, or not wanted.
    cors: false,
    graphiql: false,
    landingPage: false,
    maskedErrors: false,
    maxRequestBodySize: false,
    multipart: false,
    batching: false,
    logging: false,
    // Yoga's own health check cannot be turned off, and answers any address that ends in this: one that nobody asks.
    healthCheckEndpoint: `/${randomUUID()}`,
  })
}
