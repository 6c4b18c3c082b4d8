import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { connectDatabase, tooOld } from './database.ts'
import { scratchDirectory } from './fixtures/scratch-directory.ts'
import { openDatabase } from './open-database.ts'
import { createTestDatabase } from './testing.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

const serverUrl = async () => {
  const database = await createTestDatabase()
  return {
    database,
    at: (change: (url: URL) => void) => {
      const url = new URL(database.url)
      change(url)
      return url.href
    },
  }
}

it('opens the server of DATABASE_URL, for Prisma and for raw SQL', async () => {
  const { database } = await serverUrl()
  vi.stubEnv('DATABASE_URL', database.url)
  await using opened = await openDatabase()
  expect(opened.embedded).toBe(false)
  expect(await opened.prisma.release.count()).toBe(0)
  expect((await opened.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  await database.close()
})

it('runs sessions in UTC and with time limits, whatever the database says', async () => {
  const { database } = await serverUrl()
  const name = new URL(database.url).pathname.slice(1)
  await database.pool.query(`ALTER DATABASE ${name} SET timezone TO 'Asia/Tokyo'`)
  await database.pool.query(`ALTER DATABASE ${name} SET datestyle TO 'German'`)
  await database.pool.query(`ALTER DATABASE ${name} SET statement_timeout TO '1h'`)
  const publishedAt = new Date('2026-01-02T03:04:05.678Z')
  await using opened = await connectDatabase(database.url, {
    statementTimeout: 0,
    idleInTransactionTimeout: 7000,
  })
  const settings = await opened.pool.query(
    `SELECT current_setting('timezone') AS zone, current_setting('statement_timeout') AS statement,
            current_setting('idle_in_transaction_session_timeout') AS idle`,
  )
  expect(settings.rows).toEqual([{ zone: 'UTC', statement: '0', idle: '7s' }])
  await opened.prisma.release.create({ data: { sequence: 1, name: '2026.01', digest: '', publishedAt } })
  const stored = await opened.pool.query(
    `SELECT to_char("publishedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS') AS stored FROM "Release"`,
  )
  expect(stored.rows).toEqual([{ stored: '2026-01-02 03:04:05.678' }])
  expect((await opened.prisma.release.findFirstOrThrow()).publishedAt).toEqual(publishedAt)
  await database.close()
})

it('keeps the options that DATABASE_URL gives', async () => {
  const { database, at } = await serverUrl()
  const url = at(({ searchParams }) => {
    searchParams.set('options', '-c work_mem=7MB')
  })
  await using opened = await openDatabase({ url })
  const { rows } = await opened.pool.query(
    `SELECT current_setting('work_mem') AS memory, current_setting('timezone') AS zone`,
  )
  expect(rows).toEqual([{ memory: '7MB', zone: 'UTC' }])
  await database.close()
})

it('tells the statements that Prisma sends', async () => {
  const statements: string[] = []
  await using database = await createTestDatabase({ onQuery: (sql) => statements.push(sql) })
  await database.prisma.release.findMany({ select: { name: true } })
  expect(statements).toEqual([
    'SELECT "public"."Release"."sequence", "public"."Release"."name" FROM "public"."Release" WHERE 1=1 OFFSET $1',
  ])
})

it('ends a statement at the time limit', async () => {
  await using database = await createTestDatabase({ statementTimeout: 50 })
  await expect(database.pool.query('SELECT pg_sleep(5)')).rejects.toMatchObject({ code: '57014' })
})

it('outlives its connections being cut, idle or in somebody’s hands', async () => {
  await using database = await createTestDatabase()
  const taken = await database.pool.connect()
  const idle = await database.pool.connect()
  const { rows } = await idle.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  idle.release()
  const own = await taken.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const pids = [...rows, ...own.rows].map(({ pid }) => pid)
  await using other = await connectDatabase(database.url)
  await other.pool.query('SELECT pg_terminate_backend(pid, 1000) FROM unnest($1::int[]) AS pid', [pids])
  await expect(taken.query('SELECT 1')).rejects.toThrow()
  taken.release(true)
  expect(await database.prisma.release.count()).toBe(0)
})

it('says in one sentence why a server cannot be used', async () => {
  const { database, at } = await serverUrl()
  const refusal = async (url: string) =>
    openDatabase({ url, connectionTimeout: 300 }).then(() => 'opened', String)
  expect(await refusal(at((url) => (url.pathname = '/nowhere')))).toMatch(
    /^DatabaseError: The server at 127\.0\.0\.1:\d+ has no database "nowhere": create it \(createdb nowhere\), or correct DATABASE_URL\.$/,
  )
  expect(await refusal(at((url) => (url.password = 'wrong')))).toMatch(
    /refuses the password of user "opencorridor"/,
  )
  expect(await refusal(at((url) => (url.port = '1')))).toBe(
    'DatabaseError: No PostgreSQL server answers at 127.0.0.1:1: start it, or correct DATABASE_URL.',
  )
  expect(await refusal('postgresql://someone@host.invalid/data')).toMatch(
    /host of host\.invalid:5432 (?:is not known|cannot be looked up)/,
  )
  expect(await refusal('mysql://localhost/data')).toMatch(
    /it should read postgresql:\/\/user:password@host:5432\/database/,
  )
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const address = silent.address()
  const port = typeof address === 'object' ? address?.port : undefined
  expect(await refusal(`postgresql://127.0.0.1:${port}/data`)).toMatch(/does not answer/)
  silent.close()
  await database.close()
})

it('never tells a password', async () => {
  const { database, at } = await serverUrl()
  const failure: unknown = await openDatabase({ url: at((url) => (url.port = '1')) }).catch(
    (error: unknown) => error,
  )
  expect(String(failure)).not.toContain(new URL(database.url).password)
  await database.close()
})

it.each([
  [130_022, '13.22', 'The server is PostgreSQL 13.22: OpenCorridor needs 14 or later'],
  [140_000, '14.0', undefined],
])('takes servers from version 14 on: %i', (number, name, message) => {
  expect(tooOld({ number, name })?.message.slice(0, message?.length)).toBe(message)
})

it('opens the embedded server of OPENCORRIDOR_DATA_DIR when there is no DATABASE_URL', async () => {
  const directory = scratchDirectory()
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('OPENCORRIDOR_DATA_DIR', join(directory, 'data'))
  await using database = await openDatabase()
  expect(database.embedded).toBe(true)
  expect((await database.pool.query('SELECT current_database() AS name')).rows).toEqual([
    { name: 'opencorridor' },
  ])
})
