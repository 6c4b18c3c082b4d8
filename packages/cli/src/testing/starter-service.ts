import { createGraphServer } from '@opencorridor/api'
import { publish, stage } from '@opencorridor/ingest'
import type { Database } from '@opencorridor/schema'
import { createGraphContext, graphSchema } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { starterImporters } from '../starter-release.ts'

/** Day on which the tests' starter release was made: an answer does not change with the day it is asked on. */
const publishedAt = new Date('2026-05-04T12:00:00Z')

/** A database with the data that ship with the program, published as release `2026.05`. */
export function createStarterDatabase(): Promise<Database> {
  const fill = async (database: Database) => {
    for (const importer of starterImporters()) await stage(database, importer)
    await publish(database, { now: publishedAt })
  }
  return createTestDatabase({ content: { name: 'starter', fill } })
}

/** The answer of a question: data as the test declares them, and errors. */
export interface Answer<Data> {
  data: Data
  errors?: { message: string; extensions: { code: string } }[]
}

/** The service as it runs, every plugin on, without a port. */
export interface TestService {
  readonly database: Database
  /** Asks a question over HTTP. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Answer<Data>>
  /** Asks a plain address. */
  get(path: string, headers?: Record<string, string>, method?: 'GET' | 'HEAD'): Promise<Response>
  /** Looks for a newer release, as the watch does. */
  refresh(): Promise<void>
  close(): Promise<void>
}

/** Serves a database, by default one with the starter release; `close` closes that too. */
export async function createTestService(opened?: Database): Promise<TestService> {
  const database = opened ?? (await createStarterDatabase())
  const context = createGraphContext(database)
  const server = createGraphServer({
    schema: graphSchema,
    context: (costOf) => context.request(costOf),
    rest: { context: () => context.request() },
  })
  return {
    database,
    refresh: () => context.releases.refresh(),
    get: async (path, headers = {}, method = 'GET') =>
      server.fetch(`http://localhost${path}`, { method, headers }),
    async ask<Data>(query: string, variables: Record<string, unknown> = {}) {
      const response = await server.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })
      return (await response.json()) as Answer<Data>
    },
    async close() {
      await context.close()
      await database.close()
    },
  }
}
