import { randomUUID } from 'node:crypto'
import type { GraphQLSchema } from 'graphql'
import type { DocumentNode } from 'graphql'
import type { Plugin, YogaServerInstance } from 'graphql-yoga'
import { createYoga } from 'graphql-yoga'
import type { AnswerContext } from './answers/answer-context.ts'
import { createResponseCache } from './answers/response-cache.ts'
import type { Gate } from './clients/gate.ts'
import { createSpending } from './document/spending.ts'
import { docsViews } from './docs/docs-view.ts'
import { llmsPage } from './docs/llms.ts'
import { createAppraiser } from './document/appraise.ts'
import type { Appraise } from './document/appraise.ts'
import { createDocumentCache } from './document/cache.ts'
import { createDryRun } from './document/dry-run.ts'
import type { CostOf } from './document/dry-run.ts'
import { createPlans } from './document/plan.ts'
import { createReader } from './document/read-document.ts'
import { readExamples } from './graphiql/examples.ts'
import { createCompiler } from './lane/compile-document.ts'
import { createKnownAnswers } from './lane/known-answers.ts'
import type { KnownAnswers } from './lane/known-answers.ts'
import { createKnownDocuments } from './lane/known-documents.ts'
import { createLane } from './lane/lane.ts'
import type { LaneOptions } from './lane/lane.ts'
import type { Limits } from './limits.ts'
import { defaultLimits } from './limits.ts'
import type { Logger } from './logger.ts'
import { createLogger, describeError } from './logger.ts'
import type { FeedRelease } from './feeds/feed-release.ts'
import { chartPages } from './pages/charts.ts'
import { embedPages } from './pages/embed.ts'
import { feedPages } from './pages/feeds.ts'
import { explorerPages } from './explorer/explorer-pages.ts'
import { graphiqlPages } from './pages/graphiql.ts'
import type { ReadinessChecks } from './pages/health.ts'
import { alivePage, readyPage } from './pages/health.ts'
import { schemaPage } from './pages/schema.ts'
import { createPersistedDocuments } from './persisted/persisted-documents.ts'
import type { PersistedDocuments } from './persisted/persisted-documents.ts'
import { createAccessLog } from './plugins/access-log.ts'
import { createFactKeeper } from './plugins/answer-facts.ts'
import type { FactKeeper } from './plugins/answer-facts.ts'
import { useAppraisal } from './plugins/appraise.ts'
import { useBodyLimit } from './plugins/body-limit.ts'
import { useCacheHeaders } from './plugins/cache-headers.ts'
import { useOpenCors } from './plugins/cors.ts'
import { useDocumentLimits } from './plugins/document-limits.ts'
import { useClosedErrors } from './plugins/errors.ts'
import { useKnownOperations } from './plugins/known-operations.ts'
import { useKnownPaths } from './plugins/known-paths.ts'
import { usePages } from './plugins/pages.ts'
import { usePersistedDocuments } from './plugins/persisted-documents.ts'
import { useRequestErrors } from './plugins/request-errors.ts'
import { useRequestId } from './plugins/request-id.ts'
import { useSecurityHeaders } from './plugins/security-headers.ts'
import { useTimeLimit } from './plugins/time-limit.ts'
import { restPages } from './rest/rest-pages.ts'
import type { RestOptions } from './rest/rest-pages.ts'

export interface ServerOptions {
  schema: GraphQLSchema
  /**
   * Made for each request, before execution. It may say of the answer what `AnswerContext` has; for the rest it is the
   * resolvers'. It is given the dry run of questions, for a field that tells what they cost.
   */
  context: (costOf: CostOf) => (AnswerContext & object) | Promise<AnswerContext & object>
  /**
   * A text for the state of the data: whoever gets the same text twice would get the same answers, but for volatile
   * ones. Undefined while there are none. Default: nothing is known of it, and no answer is kept.
   */
  state?: () => string | undefined
  /** Bytes of answers that are kept. Default 64 MB; 0 for none. */
  responseCacheBytes?: number
  /**
   * Whether a document may be compiled: none of its resolvers may look ahead, or at anything else of its fourth
   * argument. Default: every document may.
   */
  compilable?: (document: DocumentNode) => boolean
  /** Whether there is a lane beside Yoga; default true. Answers are the same without. */
  lane?: boolean
  /** Documents that are asked for by their hash. Default: those that clients register, in memory. */
  persisted?: PersistedDocuments
  /** What `/readyz` asks, part by part; without it the service is ready as soon as it listens. */
  ready?: ReadinessChecks
  /** What the plain addresses need, `/v1/panel.csv` and others; without it there are none. */
  rest?: RestOptions
  /** The newest releases, the newest first, for the feeds; without it there are none. */
  releases?: () => Promise<readonly FeedRelease[]>
  /** The address of the service as its readers know it: `https://data.example.org`. Default: that of each request. */
  publicUrl?: string
  /** Who may ask how much, where the server has a port. Default: everybody anything. */
  gate?: Gate
  /** Told the code of each error that is answered. */
  erred?: (code: string) => void
  /** Default: nothing is logged. */
  logger?: Logger
  /** Single limits can be raised or lowered; see docs/limits.md for the others. */
  limits?: Partial<Limits>
  /** Further plugins of Yoga: after the pages and limits, before the errors. They see nothing that the lane answers. */
  plugins?: readonly Plugin[]
}

/** The graph over HTTP; `listen` (listen.ts) puts it on a port. */
export interface GraphServer {
  /** Answers without a port and without the lane: for tests and other runtimes. */
  readonly fetch: (url: string, init?: RequestInit) => Response | Promise<Response>
  readonly yoga: YogaServerInstance<object, object>
  /** The graph's path. */
  readonly endpoint: string
  /** The longest body of a question, in bytes. */
  readonly bodyBytes: number
  readonly facts: FactKeeper
  readonly gate: Gate | undefined
  /** Milliseconds that one execution may take. */
  readonly executionMs: number
  /** What is answered beside Yoga; undefined when there is no lane. */
  readonly known: KnownAnswers | undefined
  /** Makes the lane ready, once; until then Yoga answers everything. `listen` does so when the port is open. */
  readonly prepare: () => Promise<void>
  /** See `ServerOptions.state`. */
  readonly state: () => string | undefined
}

/** Memory of compiled documents and of the texts of known ones, in bytes. */
const documentBytes = 64_000_000

const endpoint = '/graphql'

type LaneContext = Pick<LaneOptions, 'context'>

/** The lane and the cache before it, and where Yoga tells of the documents that it has passed. */
function createKnown(
  options: Omit<ServerOptions, 'context'> & LaneContext,
  logger: Logger,
  appraise: Appraise,
  persisted: PersistedDocuments,
) {
  const { schema, context, state, compilable = () => true } = options
  const report = (error: unknown, message: string): void => {
    logger.error({ error: describeError(error) }, message)
  }
  const documents = createKnownDocuments(documentBytes, (error) => {
    report(error, 'a document could not be compiled')
  })
  let prepared: Promise<void> | undefined
  const prepare = (): Promise<void> =>
    (prepared ??= createCompiler(schema, compilable).then(documents.compileWith, (error: unknown) => {
      report(error, 'documents cannot be compiled, and all are answered by Yoga')
    }))
  const bytes = options.responseCacheBytes ?? 64_000_000
  const cache = state && bytes > 0 ? createResponseCache(state, bytes) : undefined
  const known = createKnownAnswers({
    lane: createLane({ documents, context, appraise }),
    persisted,
    ...(cache && { cache }),
  })
  return { documents, known, prepare }
}

/**
 * The graph over HTTP. This file only lists: what a plugin or a page does, and which trap of Yoga it closes,
 * stands in its file.
 *
 * What a question costs depends on its variables, so it is appraised on every request on both ways in, and that is never
 * a validation rule (`addValidationRule`): Yoga keeps the outcome of validation by document alone.
 */
export function createGraphServer(options: ServerOptions): GraphServer {
  const logger = options.logger ?? createLogger('silent')
  const limits = { ...defaultLimits, ...options.limits }
  const { releases, publicUrl, state = () => undefined, persisted = createPersistedDocuments() } = options
  const plans = createPlans(options.schema)
  const appraise = createAppraiser(plans, limits.cost)
  const read = createReader(limits)
  const costOf = createDryRun(options.schema, read, plans, limits.cost)
  const context = () => options.context(costOf)
  const lane =
    options.lane === false ? undefined : createKnown({ ...options, context }, logger, appraise, persisted)
  const facts = createFactKeeper((text) => lane?.documents.passed(text))
  const log = createAccessLog(logger, (response) => facts.of(response)?.headers.counted)
  const spend = createSpending(options.schema, plans)
  const charts = { schema: options.schema, context, spend, state, publicUrl, logger }
  const yoga = createYoga<object, object>({
    schema: options.schema,
    context: async ({ request }) => {
      const made = await context()
      facts.uses(request, made)
      return made
    },
    graphqlEndpoint: endpoint,
    plugins: [
      useRequestId(),
      log.begin,
      useOpenCors(),
      useSecurityHeaders(),
      useCacheHeaders(endpoint),
      usePages([
        alivePage(),
        readyPage(options.ready ?? {}, logger),
        schemaPage(options.schema),
        ...(releases ? feedPages({ releases, state, publicUrl, logger }) : []),
        ...chartPages(charts),
        ...embedPages(charts),
        ...explorerPages(charts, docsViews(options.schema)),
        llmsPage(publicUrl),
        ...(options.rest ? restPages(options.rest, logger) : []),
        ...graphiqlPages(endpoint, readExamples()),
      ]),
      useKnownPaths(endpoint),
      useBodyLimit(limits.bodyBytes),
      usePersistedDocuments(persisted),
      useRequestErrors(),
      useDocumentLimits(read),
      useKnownOperations(),
      ...(options.plugins ?? []),
      useAppraisal(appraise, facts.appraised),
      useTimeLimit(limits.executionMs),
      useClosedErrors(logger, options.erred),
      facts.plugin,
      log.end,
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
    extraParamNames: ['documentId'],
    logging: false,
    // Yoga's own health check cannot be turned off, and answers any address that ends in this: one that nobody asks.
    healthCheckEndpoint: `/${randomUUID()}`,
  })
  return {
    fetch: (url, init = {}) => yoga.fetch(new URL(url), init),
    yoga,
    endpoint,
    bodyBytes: limits.bodyBytes,
    facts,
    gate: options.gate,
    executionMs: limits.executionMs,
    known: lane?.known,
    prepare: () => lane?.prepare() ?? Promise.resolve(),
    state,
  }
}
