import { graphql } from 'graphql'
import type { Database } from '../../database/database.ts'
import { createReleaseStore } from '../../releases/release-store.ts'
import { createRequestContext } from '../context.ts'
import { graphSchema } from '../query.ts'

/** Asks the graph over a database, as a server does. What it answers is given as plain data. */
export function asker(database: Database) {
  const releases = createReleaseStore(database)
  return async function ask(source: string, variableValues: Record<string, unknown> = {}) {
    const contextValue = createRequestContext(releases, database.prisma)
    const { data, errors } = await graphql({ schema: graphSchema, source, contextValue, variableValues })
    return {
      data: JSON.parse(JSON.stringify(data ?? null)) as Record<string, unknown> | null,
      codes: (errors ?? []).map(({ extensions }) => extensions['code']),
      messages: (errors ?? []).map(({ message }) => message),
    }
  }
}
