import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { connectDatabase } from '../database.ts'
import { openInProcess } from '../fixtures/open-in-process.ts'
import { scratchDirectory } from '../fixtures/scratch-directory.ts'
import { openDatabase } from '../open-database.ts'
import { findFreePort } from './free-port.ts'
import { findPostmaster, isAlive } from './postmaster.ts'

const clusterOf = (directory: string) => join(directory, 'postgresql')
const serverOf = (directory: string) => findPostmaster(clusterOf(directory))

it('makes a durable server, keeps the data, and stops it with the last who uses it', async () => {
  const dataDirectory = scratchDirectory()
  const first = await openDatabase({ dataDirectory, url: '' })
  await first.pool.query('CREATE TABLE kept AS SELECT 42 AS answer')
  const settings = await first.pool.query(
    `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')`,
  )
  expect(new Set(settings.rows.map(({ setting }) => String(setting)))).toEqual(new Set(['on']))
  await first.close()
  await first.close()
  expect(serverOf(dataDirectory)).toBeUndefined()
  await using again = await openDatabase({ dataDirectory, url: '' })
  expect((await again.pool.query('SELECT answer FROM kept')).rows).toEqual([{ answer: 42 }])
  expect(again.url).toBe(first.url)
  expect(readFileSync(join(dataDirectory, 'postgresql.log'), 'utf8')).not.toContain(
    'was not properly shut down',
  )
})

it('lets nobody in without the password', async () => {
  const dataDirectory = scratchDirectory()
  await using database = await openDatabase({ dataDirectory, url: '' })
  const address = new URL(database.url)
  address.password = ''
  await expect(connectDatabase(address.href)).rejects.toThrow()
})

it('serves a second process, and goes on for it when the first has gone', async () => {
  const dataDirectory = scratchDirectory()
  const first = await openDatabase({ dataDirectory, url: '' })
  const second = await openInProcess(dataDirectory)
  expect(second.url).toBe(first.url)
  const server = serverOf(dataDirectory)
  await first.close()
  expect(serverOf(dataDirectory)).toEqual(server)
  const third = await openDatabase({ dataDirectory, url: '' })
  await second.close()
  expect((await third.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  await third.close()
  expect(serverOf(dataDirectory)).toBeUndefined()
})

it('serves processes that start at the same moment, in a directory that is new', async () => {
  const dataDirectory = scratchDirectory()
  const all = await Promise.all([1, 2, 3].map(() => openInProcess(dataDirectory)))
  expect(new Set(all.map(({ url }) => url)).size).toBe(1)
  await Promise.all(all.map((process) => process.close()))
  expect(serverOf(dataDirectory)).toBeUndefined()
})

it('survives processes that come while others go', async () => {
  const dataDirectory = scratchDirectory()
  const visit = async (visitor: number) => {
    await sleep(visitor * 40)
    await using database = await openDatabase({ dataDirectory, url: '' })
    await database.pool.query('SELECT 1')
  }
  await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(visit))
  expect(serverOf(dataDirectory)).toBeUndefined()
})

it('takes over the server of a process that was killed', async () => {
  const dataDirectory = scratchDirectory()
  const killed = await openInProcess(dataDirectory)
  await killed.kill()
  const left = serverOf(dataDirectory)
  expect(left).toBeDefined()
  const next = await openDatabase({ dataDirectory, url: '' })
  expect(serverOf(dataDirectory)).toEqual(left)
  await next.close()
  expect(serverOf(dataDirectory)).toBeUndefined()
})

it('recovers when both the process and the server were killed', async () => {
  const dataDirectory = scratchDirectory()
  const killed = await openInProcess(dataDirectory)
  const writer = await connectDatabase(killed.url)
  await writer.pool.query('CREATE TABLE committed AS SELECT 1 AS one')
  await killed.kill()
  process.kill(serverOf(dataDirectory)?.pid ?? 0, 'SIGKILL')
  await writer.close()
  await using next = await openDatabase({ dataDirectory, url: '' })
  expect((await next.pool.query('SELECT * FROM committed')).rows).toEqual([{ one: 1 }])
})

it('starts the server again, at the same address, when it dies while it is used', async () => {
  const dataDirectory = scratchDirectory()
  await using database = await openDatabase({ dataDirectory, url: '' })
  const before = serverOf(dataDirectory)
  process.kill(before?.pid ?? 0, 'SIGKILL')
  await expect
    .poll(() => database.pool.query('SELECT 1 AS one').then(({ rows }) => rows, String), { timeout: 20_000 })
    .toEqual([{ one: 1 }])
  expect(serverOf(dataDirectory)?.pid).not.toBe(before?.pid)
  expect(serverOf(dataDirectory)?.port).toBe(before?.port)
})

it('is not deceived by a pid file whose process id belongs to another program', async () => {
  const dataDirectory = scratchDirectory()
  await (await openDatabase({ dataDirectory, url: '' })).close()
  const file = join(clusterOf(dataDirectory), 'postmaster.pid')
  const lines = [process.ppid, clusterOf(dataDirectory), 1, 1, '', '127.0.0.1', '1 1', 'ready   ', '']
  writeFileSync(file, lines.join('\n'))
  expect(isAlive(process.ppid)).toBe(true)
  await using database = await openDatabase({ dataDirectory, url: '' })
  expect((await database.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
})

it('takes another port when its own is taken', async () => {
  const dataDirectory = scratchDirectory()
  const preferred = await findFreePort(clusterOf(dataDirectory))
  expect(await findFreePort(clusterOf(dataDirectory))).toBe(preferred)
  const other = createServer().listen(preferred, '127.0.0.1')
  await once(other, 'listening')
  await using database = await openDatabase({ dataDirectory, url: '' })
  expect(Number(new URL(database.url).port)).not.toBe(preferred)
  other.close()
})
