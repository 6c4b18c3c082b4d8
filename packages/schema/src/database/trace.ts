import pg from 'pg'
import type { PrismaClient } from '../../generated/client/client.ts'

/**
 * Does a piece of work within a span of a trace, which ends with it; what it calls has spans below that one.
 *
 * @param attributes - Names and values by OpenTelemetry's semantic conventions; never values of those who ask.
 */
export type WithinSpan = <T>(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  work: () => T,
) => T

type Query = (...given: unknown[]) => unknown

/** The text of a statement; undefined for what is no plain one, such as COPY. */
function textOf(given: unknown): string | undefined {
  if (typeof given === 'string') return given
  if (typeof given !== 'object' || given === null) return undefined
  const text: unknown = Reflect.get(given, 'text')
  const plain = given instanceof pg.Query || !('submit' in given)
  return plain && typeof text === 'string' ? text : undefined
}

/** Longer statements are cut off; what they are can be seen before that. */
const longest = 2_000

/** Has each statement of a connection in a span of its own. Values are parameters, so no text has any. */
function traceClient(client: pg.PoolClient, within: WithinSpan): void {
  const query = (client.query as Query).bind(client)
  const traced: Query = (...given) => {
    const text = textOf(given[0])
    if (text === undefined) return query(...given)
    const verb = /\w+/.exec(text)?.[0].toUpperCase() ?? 'SQL'
    const attributes = { 'db.system.name': 'postgresql', 'db.query.text': text.slice(0, longest) }
    const last = given.at(-1)
    if (typeof last !== 'function') return within(`pg ${verb}`, attributes, () => query(...given))
    // As the pool itself asks: by a function that is called back.
    const done = last as (error: Error | null, result: unknown) => void
    const asked = () =>
      new Promise<void>((resolve, reject) => {
        query(...given.slice(0, -1), (error: Error | null, result: unknown) => {
          if (error instanceof Error) reject(error)
          else resolve()
          done(error, result)
        })
      })
    within(`pg ${verb}`, attributes, asked).catch(() => undefined)
    return undefined
  }
  Object.assign(client, { query: traced })
}

/** Has each statement of a pool in a span of its own. */
export function tracePool(pool: pg.Pool, within: WithinSpan): void {
  pool.on('connect', (client) => {
    traceClient(client, within)
  })
}

/** The same client, with each of its operations in a span of its own. */
export function tracePrisma(prisma: PrismaClient, within: WithinSpan): PrismaClient {
  const traced = prisma.$extends({
    query: {
      $allOperations: ({ model, operation, args, query }) =>
        within(`prisma ${[model, operation].filter(Boolean).join('.')}`, {}, () => query(args)),
    },
  })
  // It has everything but `$on`, which nobody asks for after this.
  return traced as unknown as PrismaClient
}
