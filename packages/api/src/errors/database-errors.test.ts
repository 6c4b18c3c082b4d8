import { createServer } from 'node:net'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { databaseOutage } from './database-errors.ts'

const error = (facts: object): Error => Object.assign(new Error('text'), facts)

test.each([
  ['a statement over its time', error({ code: '57014' }), 'TIMEOUT'],
  ['a server that shuts down', error({ code: '57P01' }), 'UNAVAILABLE'],
  ['too many connections', error({ code: '53300' }), 'UNAVAILABLE'],
  ['a lost connection by SQLSTATE', error({ code: '08006' }), 'UNAVAILABLE'],
  ['a deadlock, which may be tried again', error({ code: '40P01' }), 'UNAVAILABLE'],
  ['a socket that is not there', error({ code: 'ENOENT', syscall: 'connect' }), 'UNAVAILABLE'],
  [
    'a pool without a free connection',
    error({ message: 'timeout exceeded when trying to connect' }),
    'UNAVAILABLE',
  ],
  ["Prisma's word for it", error({ code: 'P2024' }), 'UNAVAILABLE'],
  [
    'Prisma around the adapter',
    error({ code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '57014' } } } }),
    'TIMEOUT',
  ],
  [
    'a server that is away, around a raw statement',
    error({ code: 'P2010', meta: { driverAdapterError: { cause: { kind: 'DatabaseNotReachable' } } } }),
    'UNAVAILABLE',
  ],
  [
    'a cause within causes',
    new Error('a', { cause: new Error('b', { cause: error({ code: 'ECONNRESET' }) }) }),
    'UNAVAILABLE',
  ],
  ['a file that is not there', error({ code: 'ENOENT', syscall: 'open' }), undefined],
  ['a broken unique key', error({ code: '23505' }), undefined],
  ['an error of the program', new TypeError('x is not a function'), undefined],
  ['no error at all', null, undefined],
])('%s', (_what, thrown, expected) => {
  expect(databaseOutage(thrown)).toBe(expected)
})

test('causes in a circle come to an end', () => {
  const circle = new Error('circle')
  circle.cause = circle
  expect(databaseOutage(circle)).toBeUndefined()
})

test('the driver itself, where nothing listens', async () => {
  const server = createServer()
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  await new Promise((resolve) => server.close(resolve))
  // `localhost` may stand for two addresses, and is then refused by an AggregateError.
  const attempt = new Client({ host: 'localhost', port }).connect()
  const thrown: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(databaseOutage(thrown)).toBe('UNAVAILABLE')
})

test('the driver itself, when the server hangs up', async () => {
  const server = createServer((socket) => socket.once('data', () => socket.destroy()))
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const attempt = new Client({ host: '127.0.0.1', port }).connect()
  const thrown: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  await new Promise((resolve) => server.close(resolve))
  expect(databaseOutage(thrown)).toBe('UNAVAILABLE')
})
