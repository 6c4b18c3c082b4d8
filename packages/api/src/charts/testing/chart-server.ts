import { createGraphContext, graphSchema } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import type { GraphServer, ServerOptions } from '../../server.ts'
import { createGraphServer } from '../../server.ts'
import { insertCharts } from './content.ts'

/** A server over a database of what charts are drawn of. */
export async function createChartServer(
  options: Pick<ServerOptions, 'publicUrl'> = {},
): Promise<{ server: GraphServer; close: () => Promise<void> }> {
  const database = await createTestDatabase({ content: { name: 'charts', fill: insertCharts } })
  const context = createGraphContext(database)
  const server = createGraphServer({
    schema: graphSchema,
    context: () => context.request(),
    state: () => context.state(),
    ...options,
  })
  return {
    server,
    async close() {
      await context.close()
      await database.close()
    },
  }
}
