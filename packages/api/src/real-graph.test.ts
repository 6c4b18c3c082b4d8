import type { Database, ProcessContext } from '@opencorridor/schema'
import { createGraphContext, graphSchema } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { serverAudits } from 'graphql-http'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunningServer } from './listen.ts'
import { listen } from './listen.ts'
import type { GraphServer } from './server.ts'
import { createGraphServer } from './server.ts'
import { ask } from './testing/ask.ts'

let database: Database
let context: ProcessContext
let yoga: GraphServer
let server: RunningServer

beforeAll(async () => {
  // One connection and little patience, so that the tests can take it away.
  database = await createTestDatabase({ maxConnections: 1, connectionTimeout: 300, statementTimeout: 1_500 })
  const release = { sequence: 1, name: '2026.05', digest: 'x', publishedAt: new Date('2026-05-17T12:00:00Z') }
  await database.prisma.release.create({ data: release })
  context = createGraphContext(database)
  yoga = createGraphServer({
    schema: graphSchema,
    context: () => context.request(),
    ready: { database: () => database.prisma.$queryRaw`SELECT 1` },
  })
  server = await listen(yoga, { port: 0, host: '127.0.0.1' })
})

afterAll(async () => {
  await server.stop()
  await context.close()
  await database.close()
})

const inner = /prisma|SELECT|node_modules|\.ts\b|at \w+ \(|127\.0\.0\.1|invocation/i

describe('GraphQL over HTTP, the real graph on a port', () => {
  const audits = serverAudits({ url: () => `${server.url}/graphql` })
  test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' })
  })
})

test('/schema.graphql is the definition of the graph as it is kept with the source', async () => {
  const served = await (await fetch(`${server.url}/schema.graphql`)).text()
  expect(served).toBe(`${printSchema(lexicographicSortSchema(graphSchema))}\n`)
})

describe('what a question can have wrong', () => {
  test.each([
    ['a release that is not there', '{ countries(release: "1999.01") { totalCount } }', 'RELEASE_NOT_FOUND'],
    ['a cursor that nobody made', '{ countries(after: "garbage") { totalCount } }', 'CURSOR_INVALID'],
    ['a page beyond the limit', '{ countries(first: 100000) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['a negative page', '{ countries(first: -1) { nodes { id } } }', 'BAD_USER_INPUT'],
    [
      'a cursor of the releases that nobody made',
      '{ releases(after: "garbage") { nodes { name } } }',
      'CURSOR_INVALID',
    ],
    ['an id that nobody made', '{ node(id: "garbage") { id } }', undefined],
    ['an id of a type that is not there', `{ node(id: "${btoa('Nothing:1')}") { id } }`, undefined],
    ['ids that nobody made', '{ nodes(ids: ["", "💥", "VHlwZTp4"]) { id } }', undefined],
    ['NUL in a text', '{ country(code: "\\u0000") { id } }', undefined],
    ['a date that is none', '{ country(code: "TJ", at: "2020-13-45") { id } }', 'BAD_USER_INPUT'],
  ])('%s', async (_what, query, code) => {
    const { status, errors, text } = await ask(yoga, query)
    expect(status).toBeLessThan(500)
    for (const { extensions } of errors) expect(['BAD_USER_INPUT', code]).toContain(extensions['code'])
    if (code !== undefined) expect(errors[0]?.extensions['code']).toBe(code)
    expect(text).not.toMatch(inner)
  })
})

describe('a database in trouble', () => {
  /** A connection beside the service's own. */
  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    return client
  }

  const question = '{ releases { nodes { name } } }'

  test('that holds a statement back: TIMEOUT', async () => {
    const other = await connect()
    try {
      await other.query('BEGIN; LOCK TABLE "Release" IN ACCESS EXCLUSIVE MODE')
      const { status, errors, text } = await ask(yoga, question)
      expect(errors[0]?.extensions['code']).toBe('TIMEOUT')
      expect(status).toBe(504)
      expect(text).not.toMatch(inner)
    } finally {
      await other.end()
    }
  })

  test('that hangs up in the middle of a statement: UNAVAILABLE', async () => {
    const [other, killer] = [await connect(), await connect()]
    const hangUp = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE wait_event_type = 'Lock' AND datname = current_database()`
    try {
      await other.query('BEGIN; LOCK TABLE "Release" IN ACCESS EXCLUSIVE MODE')
      const asked = ask(yoga, question)
      const state = { answered: false }
      void asked.finally(() => (state.answered = true))
      while (!state.answered && (await killer.query(hangUp)).rowCount === 0);
      const { status, errors, text, headers } = await asked
      expect(errors[0]?.extensions['code']).toBe('UNAVAILABLE')
      expect([status, headers.get('retry-after')]).toEqual([503, '5'])
      expect(text).not.toMatch(inner)
    } finally {
      await other.end()
      await killer.end()
    }
  })

  test('without a free connection: UNAVAILABLE, not ready, and alive', async () => {
    const taken = await database.pool.connect()
    try {
      const { errors, text } = await ask(yoga, question)
      expect(errors[0]?.extensions['code']).toBe('UNAVAILABLE')
      expect(text).not.toMatch(inner)
      expect((await fetch(`${server.url}/readyz`)).status).toBe(503)
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    } finally {
      taken.release()
    }
  })

  test('that is well again answers again', async () => {
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
    expect((await ask(yoga, question)).data).toEqual({ releases: { nodes: [{ name: '2026.05' }] } })
  })
})
