import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { connectDatabase } from '../database.ts'
import { openInProcess } from '../fixtures/open-in-process.ts'
import { scratchDirectory } from '../fixtures/scratch-directory.ts'
import { openDatabase } from '../open-database.ts'
import { findFreePort } from './free-port.ts'
import { findPostmaster, isAlive } from './postmaster.ts'

/** Each test begins and ends without a server in it. */
const dataDirectory = scratchDirectory(afterAll)
const cluster = join(dataDirectory, 'postgresql')

it('makes a durable server, keeps the data, and stops it with the last who uses it', async () => {
  const first = await openDatabase({ dataDirectory, url: '' })
  await first.pool.query('CREATE TABLE kept AS SELECT 42 AS answer')
  const settings = await first.pool.query(
    `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')`,
  )
  expect(new Set(settings.rows.map(({ setting }) => String(setting)))).toEqual(new Set(['on']))
  await first.close()
  await first.close()
  expect(findPostmaster(cluster)).toBeUndefined()
  await using again = await openDatabase({ dataDirectory, url: '' })
  expect((await again.pool.query('SELECT answer FROM kept')).rows).toEqual([{ answer: 42 }])
  expect(again.url).toBe(first.url)
  expect(readFileSync(join(dataDirectory, 'postgresql.log'), 'utf8')).not.toContain(
    'was not properly shut down',
  )
})

it('lets nobody in without the password', async () => {
  await using database = await openDatabase({ dataDirectory, url: '' })
  const address = new URL(database.url)
  address.password = ''
  await expect(connectDatabase(address.href)).rejects.toThrow()
})

it('serves a second process, and goes on for it when the first has gone', async () => {
  const first = await openDatabase({ dataDirectory, url: '' })
  const second = await openInProcess(dataDirectory)
  expect(second.url).toBe(first.url)
  const server = findPostmaster(cluster)
  await first.close()
  expect(findPostmaster(cluster)).toEqual(server)
  const third = await openDatabase({ dataDirectory, url: '' })
  await second.close()
  expect((await third.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  await third.close()
  expect(findPostmaster(cluster)).toBeUndefined()
})

it('serves processes that start at the same moment, in a directory that is new', async () => {
  const dataDirectory = scratchDirectory()
  const all = await Promise.all([1, 2, 3].map(() => openInProcess(dataDirectory)))
  expect(new Set(all.map(({ url }) => url)).size).toBe(1)
  await Promise.all(all.map((process) => process.close()))
  expect(findPostmaster(join(dataDirectory, 'postgresql'))).toBeUndefined()
})

it('survives processes that come while others go', async () => {
  const visit = async (visitor: number) => {
    await sleep(visitor * 40)
    await using database = await openDatabase({ dataDirectory, url: '' })
    await database.pool.query('SELECT 1')
  }
  await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(visit))
  expect(findPostmaster(cluster)).toBeUndefined()
})

it('takes over the server of a process that was killed', async () => {
  const killed = await openInProcess(dataDirectory)
  await killed.kill()
  const left = findPostmaster(cluster)
  expect(left).toBeDefined()
  const next = await openDatabase({ dataDirectory, url: '' })
  expect(findPostmaster(cluster)).toEqual(left)
  await next.close()
  expect(findPostmaster(cluster)).toBeUndefined()
})

it('recovers when both the process and the server were killed', async () => {
  const killed = await openInProcess(dataDirectory)
  const writer = await connectDatabase(killed.url)
  await writer.pool.query('CREATE TABLE committed AS SELECT 1 AS one')
  await killed.kill()
  process.kill(findPostmaster(cluster)?.pid ?? 0, 'SIGKILL')
  await writer.close()
  await using next = await openDatabase({ dataDirectory, url: '' })
  expect((await next.pool.query('SELECT * FROM committed')).rows).toEqual([{ one: 1 }])
})

it('starts the server again, at the same address, when it dies while it is used', async () => {
  await using database = await openDatabase({ dataDirectory, url: '' })
  const before = findPostmaster(cluster)
  process.kill(before?.pid ?? 0, 'SIGKILL')
  const restarted = () => {
    const now = findPostmaster(cluster)
    return now?.ready === true && now.pid !== before?.pid
  }
  await expect.poll(restarted, { timeout: 30_000 }).toBe(true)
  await expect.poll(() => database.pool.query('SELECT').then(() => 'answers', String)).toBe('answers')
  expect(findPostmaster(cluster)?.port).toBe(before?.port)
})

it('is not deceived by a pid file whose process id belongs to another program', async () => {
  await (await openDatabase({ dataDirectory, url: '' })).close()
  const file = join(cluster, 'postmaster.pid')
  const lines = [process.ppid, cluster, 1, 1, '', '127.0.0.1', '1 1', 'ready   ', '']
  writeFileSync(file, lines.join('\n'))
  expect(isAlive(process.ppid)).toBe(true)
  await using database = await openDatabase({ dataDirectory, url: '' })
  expect((await database.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
})

it('takes another port when its own is taken', async () => {
  const preferred = await findFreePort(cluster)
  expect(await findFreePort(cluster)).toBe(preferred)
  const other = createServer().listen(preferred, '127.0.0.1')
  await once(other, 'listening')
  await using database = await openDatabase({ dataDirectory, url: '' })
  expect(Number(new URL(database.url).port)).not.toBe(preferred)
  other.close()
})
