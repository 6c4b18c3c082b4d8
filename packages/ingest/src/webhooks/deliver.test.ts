import { createTestDatabase } from '@opencorridor/schema/testing'
import type { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inSession, inTransaction } from '../stage/session.ts'
import { announce } from './announce.ts'
import { deliverDue } from './deliver.ts'
import type { DeliverOptions } from './deliver.ts'
import { listDeliveries, retryDelivery } from './deliveries.ts'
import { addEndpoint, listEndpoints, removeEndpoint } from './endpoints.ts'
import { keepDelivering } from './keep-delivering.ts'
import { pauseEndpoints, resumeEndpoints } from './pause.ts'
import { createReceiver, expectedSignature } from './testing/receiver.ts'

const database = await createTestDatabase()
let receiver: Awaited<ReturnType<typeof createReceiver>>
let secret: string

beforeAll(async () => {
  receiver = await createReceiver()
})
afterAll(async () => {
  await receiver.close()
  await database.close()
})
beforeEach(async () => {
  await database.pool.query('DELETE FROM "WebhookEndpoint"')
  secret = (await addEndpoint(database, receiver.url, { allowPrivate: true })).secret
})

const tell = (name: string) =>
  inSession(database, (client) =>
    announce(client, { type: 'release.published', timestamp: new Date(0), data: { release: { name } } }),
  )
/** Four attempts, one at once behind the other. */
const patient: DeliverOptions = { timeout: 300, delay: (attempts) => (attempts < 4 ? 0 : undefined) }
const deliver = (options = patient) => deliverDue(database, options)
const states = async () =>
  (await listDeliveries(database, false)).map(({ status, attempts, outcome }) => [status, attempts, outcome])

test('what there is to tell a paused hook waits, and is sent or given up when it is resumed', async () => {
  receiver.behave()
  expect(await pauseEndpoints(database)).toEqual([receiver.url])
  await tell('2026.05')
  expect(await deliver()).toBe(0)
  expect(await resumeEndpoints(database, { which: receiver.url })).toEqual({
    urls: [receiver.url],
    discarded: 0,
  })
  expect(await deliver()).toBe(1)
  await pauseEndpoints(database, receiver.url)
  await tell('2026.06')
  expect(await resumeEndpoints(database, { discard: true })).toMatchObject({ discarded: 1 })
  expect(await deliver()).toBe(0)
  expect((await listDeliveries(database, true)).map(({ outcome }) => outcome)).toEqual([
    'given up when the hook was resumed',
  ])
  await expect(pauseEndpoints(database, 'https://none.example/')).rejects.toThrow('There is no hook')
})

test('what is due now is sent now, also when its time was rounded up to a millisecond', async () => {
  receiver.behave()
  for (let n = 0; n < 20; n += 1) {
    // In a transaction the clock of the database stands still.
    await inSession(database, (client) =>
      inTransaction(client, async () => {
        await announce(client, { type: 'release.published', timestamp: new Date(0), data: {} })
        expect(await deliverDue({ pool: client as unknown as Pool }, patient)).toBe(1)
      }),
    )
  }
})

test('a message arrives once, signed with the secret of its hook', async () => {
  receiver.behave()
  await tell('2026.05')
  expect(await deliver()).toBe(1)
  expect(receiver.arrivals).toHaveLength(1)
  const [arrival] = receiver.arrivals
  if (arrival === undefined) throw new Error('Nothing arrived.')
  expect(JSON.parse(arrival.body)).toEqual({
    type: 'release.published',
    timestamp: '1970-01-01T00:00:00.000Z',
    data: { release: { name: '2026.05' } },
  })
  const { headers } = arrival
  expect(headers['content-type']).toBe('application/json')
  expect(headers['webhook-signature']).toBe(expectedSignature(secret, arrival))
  expect(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(10)
  const [delivery] = await listDeliveries(database, false)
  expect(delivery).toMatchObject({
    id: headers['webhook-id'],
    status: 'DELIVERED',
    attempts: 1,
    outcome: '204',
  })
  expect(await deliver()).toBe(0)
})

describe('a receiver that fails', () => {
  test('is tried again, with the same id, and a signature that is right each time', async () => {
    receiver.behave(500, 'hang up', 'silence')
    await tell('2026.05')
    expect(await deliver()).toBe(4)
    expect(await states()).toEqual([['DELIVERED', 4, '204']])
    expect(new Set(receiver.arrivals.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    for (const arrival of receiver.arrivals) {
      expect(arrival.headers['webhook-signature']).toBe(expectedSignature(secret, arrival))
    }
  })

  test('is given up after the last attempt, stands in the dead-letter list, and can be tried again', async () => {
    receiver.behave(500, 503, 404, { status: 302, headers: { location: 'http://127.0.0.1:1/' } })
    await tell('2026.05')
    expect(await deliver()).toBe(4)
    expect(await states()).toEqual([['DEAD', 4, '302: redirects are not followed']])
    expect(receiver.arrivals).toHaveLength(4)
    const [dead] = await listDeliveries(database, true)
    expect((await listEndpoints(database))[0]).toMatchObject({ pending: 0, dead: 1 })
    await retryDelivery(database, dead?.id ?? '')
    expect(await deliver()).toBe(1)
    expect(await states()).toEqual([['DELIVERED', 1, '204']])
    expect(await listDeliveries(database, true)).toEqual([])
    await expect(retryDelivery(database, 'msg_0')).rejects.toThrow('There is no delivery msg_0')
  })

  test('is waited for no longer than the time-out', async () => {
    receiver.behave('silence')
    await tell('2026.05')
    const before = performance.now()
    await deliver({ timeout: 200, delay: () => undefined })
    expect(performance.now() - before).toBeLessThan(3000)
    expect(await states()).toEqual([['DEAD', 1, 'no answer within 0.2 seconds']])
  })

  test('is not asked again when it says that the address is gone', async () => {
    receiver.behave(410)
    await tell('2026.05')
    await deliver()
    expect(await states()).toEqual([['DEAD', 1, '410']])
  })

  test('is asked again no sooner than it says', async () => {
    receiver.behave({ status: 429, headers: { 'retry-after': '120' } })
    await tell('2026.05')
    expect(await deliver({ ...patient, delay: (_, asked) => asked })).toBe(1)
    const [delivery] = await listDeliveries(database, false)
    const wait = (delivery?.nextAttemptAt.getTime() ?? 0) - Date.now()
    expect(wait).toBeGreaterThan(110_000)
    expect(wait).toBeLessThan(121_000)
  })
})

test('two services send each message once', async () => {
  receiver.behave()
  for (let n = 0; n < 30; n += 1) await tell(String(n))
  const made = await Promise.all([deliver(), deliver()])
  expect(made.reduce((sum, one) => sum + one, 0)).toBe(30)
  expect(new Set(receiver.arrivals.map(({ headers }) => headers['webhook-id'])).size).toBe(30)
  expect(receiver.arrivals).toHaveLength(30)
})

test('a message whose service died while it was sent is sent by another', async () => {
  receiver.behave()
  await tell('2026.05')
  // What the service left behind: the attempt is counted, and nobody wrote down what became of it.
  await database.pool.query(
    `UPDATE "WebhookDelivery" SET attempts = 1, "nextAttemptAt" = now() - interval '1 second'`,
  )
  expect(await deliver()).toBe(1)
  expect(await states()).toEqual([['DELIVERED', 2, '204']])
})

test('a service sends what is told while it runs, and ends', async () => {
  receiver.behave()
  const errors: unknown[] = []
  const stop = keepDelivering(database, { ...patient, interval: 20, onError: (error) => errors.push(error) })
  await tell('2026.05')
  await expect.poll(() => receiver.arrivals.length).toBe(1)
  await stop()
  await tell('2026.06')
  expect(errors).toEqual([])
  expect(await listDeliveries(database, false)).toHaveLength(2)
  expect(receiver.arrivals).toHaveLength(1)
})

test('a service that ends does not wait for all that is due', async () => {
  receiver.behave()
  for (let n = 0; n < 30; n += 1) await tell(String(n))
  const stop = keepDelivering(database, { ...patient, interval: 20 })
  await stop()
  expect(receiver.arrivals).toHaveLength(10)
  expect((await states()).filter(([status]) => status === 'PENDING')).toHaveLength(20)
})

test('nothing is sent to a private network that was not allowed, whatever the name', async () => {
  receiver.behave()
  const port = new URL(receiver.url).port
  // As if the name had pointed elsewhere when the hook was added.
  await database.pool.query(`UPDATE "WebhookEndpoint" SET url = $1, "allowPrivate" = false`, [
    `http://localhost:${port}/`,
  ])
  await tell('2026.05')
  await deliver({ ...patient, delay: () => undefined })
  expect(await states()).toEqual([['DEAD', 1, 'localhost is in a private network']])
  expect(receiver.arrivals).toEqual([])
})

test('a hook that is removed takes its deliveries along; an address is a hook once', async () => {
  await tell('2026.05')
  await expect(addEndpoint(database, receiver.url, { allowPrivate: true })).rejects.toThrow(
    'is a hook already',
  )
  await removeEndpoint(database, receiver.url)
  expect(await listEndpoints(database)).toEqual([])
  expect(await listDeliveries(database, false)).toEqual([])
  await expect(removeEndpoint(database, receiver.url)).rejects.toThrow('There is no hook')
})
