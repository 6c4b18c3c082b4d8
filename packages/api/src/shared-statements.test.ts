import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Database, ProcessContext } from '@opencorridor/schema'
import { createGraphContext, graphSchema, openDatabase } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RunningServer } from './listen.ts'
import { listen } from './listen.ts'
import { createGraphServer } from './server.ts'
import type { LockedTable } from './testing/locked-table.ts'
import { lockable } from './testing/locked-table.ts'

/** A service over a database, and what ends it. */
interface Served {
  readonly server: RunningServer
  readonly close: () => Promise<void>
}

let database: Database
let served: Served
let table: LockedTable

const stem = { validFrom: 1, datasetId: 'd' }

async function serve(over: Database): Promise<Served> {
  const context: ProcessContext = createGraphContext(over)
  await context.releases.refresh()
  const graph = createGraphServer({ schema: graphSchema, context: () => context.request() })
  const server = await listen(graph, { port: 0, host: '127.0.0.1', abandoned: () => void over.cancel() })
  return {
    server,
    close: async () => {
      await server.stop({ graceMs: 0 })
      await context.close()
    },
  }
}

beforeAll(async () => {
  // Longer than a test may wait: what vanishes does not by itself.
  database = await createTestDatabase({ statementTimeout: 300_000 })
  const { prisma } = database
  await prisma.release.create({
    data: { sequence: 1, name: '2026.05', digest: 'x', publishedAt: new Date('2026-05-17T12:00:00Z') },
  })
  await prisma.area.createMany({
    data: ['AUT', 'KGZ', 'RUS', 'TJK', 'UZB'].map((id) => ({ id, kind: 'COUNTRY' as const, ...stem })),
  })
  await prisma.indicator.create({
    data: {
      ...{ id: 'I', name: 'I', subject: 'AREA', frequency: 'A', unitKind: 'COUNT', unit: 'units' },
      ...{ aggregation: 'SUM', status: 'ACTIVE', ...stem },
    },
  })
  served = await serve(database)
  table = await lockable(database, 'SeriesVersion', `query LIKE 'SELECT ask."place"%'`)
})
afterAll(async () => {
  await table.close()
  await served.close()
  await database.close()
})

beforeEach(() => table.lock())
afterEach(async () => {
  await table.unlock()
  await table.waiting(0)
})

/** Asks for the same series under another name: another question, and the same statement. */
async function ask({ server }: Served, alias: string): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1')
  await once(socket, 'connect')
  const query = `{ ${alias}: panel(indicators: ["I"]) { count } }`
  socket.write(`GET /graphql?query=${encodeURIComponent(query)} HTTP/1.1\r\nHost: x\r\n\r\n`)
  return socket
}

describe('a statement that several wait for', () => {
  test('goes on when one of them leaves, and answers the others', async () => {
    const [leaving, staying] = [await ask(served, 'one'), await ask(served, 'two')]
    await table.waiting(1)
    leaving.destroy()
    // Longer than it takes to end what nobody waits for.
    await wait(1_000)
    await table.waiting(1)
    const answered = once(staying, 'data') as Promise<[Buffer]>
    await table.unlock()
    const [answer] = await answered
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 200 /)
    expect(answer.toString()).toContain('{"data":{"two":{"count":0}}')
    staying.destroy()
  })

  test('is cancelled when all of them have left, and begun anew for the next', async () => {
    const fresh = await serve(database)
    try {
      const clients = [await ask(fresh, 'one'), await ask(fresh, 'two'), await ask(fresh, 'three')]
      await table.waiting(1)
      for (const client of clients) client.destroy()
      await table.waiting(0)
      const next = await ask(fresh, 'four')
      await table.waiting(1)
      next.destroy()
      await table.waiting(0)
    } finally {
      await fresh.close()
    }
  })
})

test('a statement that runs over the time limit vanishes, and who waits is told TIMEOUT', async () => {
  await using limited = await openDatabase({ url: database.url, statementTimeout: 1_000 })
  const slow = await serve(limited)
  try {
    const client = await ask(slow, 'one')
    const answered = once(client, 'data') as Promise<[Buffer]>
    await table.waiting(1)
    await table.waiting(0)
    expect((await answered)[0].toString()).toContain('"code":"TIMEOUT"')
    client.destroy()
  } finally {
    await slow.close()
  }
})
