import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Database, ProcessContext } from '@opencorridor/schema'
import { createGraphContext, graphSchema } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RunningServer } from './listen.ts'
import { listen } from './listen.ts'
import { createGraphServer } from './server.ts'
import type { LockedTable } from './testing/locked-table.ts'
import { lockable } from './testing/locked-table.ts'

let database: Database
let context: ProcessContext
let server: RunningServer
let table: LockedTable

beforeAll(async () => {
  // Longer than a test may wait: what vanishes does not by itself.
  database = await createTestDatabase({ statementTimeout: 300_000 })
  const release = { sequence: 1, name: '2026.05', digest: 'x', publishedAt: new Date('2026-05-17T12:00:00Z') }
  await database.prisma.release.create({ data: release })
  context = createGraphContext(database)
  await context.releases.refresh()
  const graph = createGraphServer({ schema: graphSchema, context: () => context.request() })
  server = await listen(graph, { port: 0, host: '127.0.0.1', abandoned: () => void database.cancel() })
  table = await lockable(database, 'Release', `wait_event_type = 'Lock' AND query NOT LIKE '%ORDER BY%'`)
})
afterAll(async () => {
  await table.close()
  await server.stop({ graceMs: 0 })
  await context.close()
  await database.close()
})

beforeEach(() => table.lock())
afterEach(async () => {
  await table.unlock()
  await table.waiting(0)
})

/** Asks a question of which every statement is one of its own. */
async function ask(): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1')
  await once(socket, 'connect')
  const path = `/graphql?query=${encodeURIComponent('{ releases { nodes { name } } }')}`
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)
  return socket
}

describe('a statement', () => {
  test('is cancelled when its client has gone', async () => {
    const client = await ask()
    await table.waiting(1)
    client.destroy()
    await table.waiting(0)
  })

  test('goes on while somebody waits, and ends with the last one', async () => {
    const clients = [await ask(), await ask()]
    await table.waiting(2)
    clients[0]?.destroy()
    // Longer than it takes to end what nobody waits for.
    await wait(1_000)
    await table.waiting(2)
    clients[1]?.destroy()
    await table.waiting(0)
  })
})

test('one that only works for a moment is left alone', async () => {
  await table.unlock()
  const working = database.pool.query<{ done: number }>('SELECT 1 AS done FROM pg_sleep(0.1)')
  await database.cancel()
  expect((await working).rows).toEqual([{ done: 1 }])
})
