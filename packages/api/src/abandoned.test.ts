import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Database, ProcessContext } from '@opencorridor/schema'
import { createGraphContext, graphSchema } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RunningServer } from './listen.ts'
import { listen } from './listen.ts'
import { createGraphServer } from './server.ts'

let database: Database
let context: ProcessContext
let server: RunningServer
/** Connections beside those of the service: one holds a lock, the other looks at what waits for it. */
let holder: pg.Client
let watcher: pg.Client

beforeAll(async () => {
  // Longer than a test may wait: what vanishes does not by itself.
  database = await createTestDatabase({ statementTimeout: 300_000 })
  const release = { sequence: 1, name: '2026.05', digest: 'x', publishedAt: new Date('2026-05-17T12:00:00Z') }
  await database.prisma.release.create({ data: release })
  context = createGraphContext(database)
  await context.releases.refresh()
  const graph = createGraphServer({ schema: graphSchema, context: () => context.request() })
  server = await listen(graph, { port: 0, host: '127.0.0.1', abandoned: () => void database.cancel() })
  ;[holder, watcher] = [database.url, database.url].map(
    (url) => new pg.Client({ connectionString: url }),
  ) as [pg.Client, pg.Client]
  await Promise.all([holder.connect(), watcher.connect()])
})
afterAll(async () => {
  await Promise.all([holder.end(), watcher.end()])
  await server.stop({ graceMs: 0 })
  await context.close()
  await database.close()
})

beforeEach(() => holder.query('BEGIN; LOCK TABLE "Release" IN ACCESS EXCLUSIVE MODE'))
afterEach(async () => {
  await holder.query('ROLLBACK')
  await waiting(0)
})

/** Waits until so many statements of questions wait for the lock; those of the watch for releases have an order. */
async function waiting(count: number): Promise<void> {
  const look = async () => {
    const { rows } = await watcher.query<{ count: number }>(
      `SELECT count(*)::int FROM pg_stat_activity
       WHERE datname = current_database() AND state = 'active' AND wait_event_type = 'Lock'
         AND query NOT LIKE '%ORDER BY%'`,
    )
    return rows[0]?.count
  }
  await expect.poll(look, { timeout: 20_000 }).toBe(count)
}

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
    await waiting(1)
    client.destroy()
    await waiting(0)
  })

  test('goes on while somebody waits, and ends with the last one', async () => {
    const clients = [await ask(), await ask()]
    await waiting(2)
    clients[0]?.destroy()
    // Longer than it takes to end what nobody waits for.
    await wait(1_000)
    await waiting(2)
    clients[1]?.destroy()
    await waiting(0)
  })
})

test('one that only works for a moment is left alone', async () => {
  await holder.query('ROLLBACK')
  const working = database.pool.query<{ done: number }>('SELECT 1 AS done FROM pg_sleep(0.1)')
  await database.cancel()
  expect((await working).rows).toEqual([{ done: 1 }])
  await holder.query('BEGIN')
})
