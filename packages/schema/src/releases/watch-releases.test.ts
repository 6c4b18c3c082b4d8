import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { afterAll, expect, it } from 'vitest'
import { createTestDatabase } from '../database/testing.ts'
import { releaseChannel, watchReleases } from './watch-releases.ts'

const database = await createTestDatabase()
afterAll(() => database.close())

/** What a server says that is starting: an error of severity FATAL (protocol 3.0, message ErrorResponse). */
function startingUp(): Buffer {
  const fields = Buffer.from('SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0')
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(4 + fields.length, 1)
  return Buffer.concat([head, fields])
}

/** A way to the database that refuses the first who comes. */
async function refuseFirst(): Promise<{ url: string; close: () => void }> {
  const { hostname, port } = new URL(database.url)
  let came = 0
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    if (came++ === 0) {
      socket.once('data', () => socket.end(startingUp()))
      return
    }
    const through = connect(Number(port), hostname)
    through.on('error', () => socket.destroy())
    socket.pipe(through).pipe(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(database.url)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

it('listens again soon when a server that is starting refuses it once and answers otherwise', async () => {
  const way = await refuseFirst()
  let looks = 0
  const refresh = async (): Promise<void> => {
    await database.pool.query('SELECT 1')
    looks++
  }
  const watch = watchReleases({ ...database, url: way.url }, { refresh }, { pollInterval: 600_000 })
  // The first look finds the database, though nobody listens yet; the second is the one after which somebody does.
  await expect.poll(() => looks, { timeout: 20_000 }).toBeGreaterThanOrEqual(2)
  expect(watch.confirmed()).toBe(true)
  const before = looks
  await database.pool.query('SELECT pg_notify($1, $2)', [releaseChannel, '1'])
  await expect.poll(() => looks, { timeout: 20_000 }).toBeGreaterThan(before)
  await watch.close()
  way.close()
})
