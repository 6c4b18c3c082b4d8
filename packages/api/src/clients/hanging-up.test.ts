import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Plugin } from 'graphql-yoga'
import { afterEach, expect, test, vi } from 'vitest'
import type { RunningServer } from '../listen.ts'
import { listen } from '../listen.ts'
import { createGraphServer } from '../server.ts'
import { get, post, send } from '../testing/http.ts'
import type { WireAnswer } from '../testing/http.ts'
import { tinySchema } from '../testing/tiny-schema.ts'
import { createGate } from './gate.ts'
import type { GateOptions } from './gate.ts'

const client = '203.0.113.7'
const proxied = { 'x-forwarded-for': client }

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** A server behind a proxy on this machine. */
async function serve(options: GateOptions, plugins: readonly Plugin[] = []): Promise<RunningServer> {
  const gate = createGate({ trustedProxies: ['127.0.0.1'], windowMs: 3_600_000, ...options })
  const graph = createGraphServer({ schema: tinySchema, context: () => ({}), gate, plugins })
  const server = await listen(graph, { port: 0, host: '127.0.0.1' })
  ends.push(async () => {
    await server.stop({ graceMs: 0 })
    gate.close()
  })
  return server
}

/** Asks, and hangs up before there is an answer. */
async function hangUp({ port }: RunningServer, path: string, afterMs: number): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${client}\r\n\r\n`)
  await wait(afterMs)
  socket.destroy()
}

/** A plugin that holds the questions whose address asks for it, until they are let go. */
function holding(): { hold: Plugin; release: () => void } {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  return {
    hold: { onRequest: ({ url }) => (url.searchParams.has('hold') ? held : undefined) },
    release: () => {
      release()
    },
  }
}

const ask = ({ port }: RunningServer): Promise<WireAnswer> =>
  send(port, post('{ hello }', {}, { ...proxied }))

test('who hangs up before the answer pays what the question costs', async () => {
  const server = await serve({ addressPoints: 100_000 })
  const { path = '' } = get(
    '{ slow(ms: 2000) pages(first: 50) { nodes { pages(first: 50) { nodes { hello } } } } }',
  )
  await hangUp(server, path, 200)
  // 2,601 for the question, 1,000 for each that tells what is left.
  await vi.waitFor(async () => {
    const { headers } = await ask(server)
    expect((100_000 - Number(headers['ratelimit-remaining'])) % 1_000).toBe(601)
  })
})

test('who hangs up is counted until nobody works for it any more', async () => {
  const { hold, release } = holding()
  const server = await serve({ concurrent: 2 }, [hold])
  const { path = '' } = get('{ hello }')
  await hangUp(server, `${path}&hold=1`, 200)
  await hangUp(server, `${path}&hold=2`, 200)
  await wait(200)
  expect((await ask(server)).status).toBe(429)
  release()
  await vi.waitFor(async () => {
    expect((await ask(server)).status).toBe(200)
  })
})

test('who sends two questions at once and hangs up is not counted for ever', async () => {
  const { hold, release } = holding()
  const server = await serve({ concurrent: 2 }, [hold])
  const { path = '' } = get('{ hello }')
  const line = `GET ${path}&hold=1 HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${client}\r\n\r\n`
  const socket = connect(server.port, '127.0.0.1')
  await once(socket, 'connect')
  // Of the second it is not the turn yet when its sender goes.
  socket.write(line + line)
  await wait(200)
  expect((await ask(server)).status).toBe(429)
  socket.destroy()
  release()
  await vi.waitFor(async () => {
    const both = await Promise.all([ask(server), ask(server)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
  })
})

test('a key that cannot be looked up leaves its client what an address has', async () => {
  const findKey = (): Promise<never> => Promise.reject(new Error('the database is gone'))
  const server = await serve({ addressPoints: 3_000, findKey })
  const authorization = `Bearer ock_0123456789ab_${'x'.repeat(43)}`
  const statuses: number[] = []
  for (let time = 0; time < 4; time++) {
    const request = post(`{ a${time}: hello }`, {}, { ...proxied, authorization })
    statuses.push((await send(server.port, request)).status)
  }
  expect(statuses).toEqual([200, 200, 200, 429])
})
