import { connect } from 'node:net'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RunningServer } from './listen.ts'
import { listen } from './listen.ts'
import type { GraphServer } from './server.ts'
import { createGraphServer } from './server.ts'
import { get, post, send } from './testing/http.ts'
import { tinySchema } from './testing/tiny-schema.ts'

const lines: string[] = []
const logger = pino({ level: 'info' }, { write: (line: string) => lines.push(line) })
let started: () => void = () => undefined
let graph: GraphServer
let server: RunningServer

beforeAll(async () => {
  graph = createGraphServer({ schema: tinySchema, context: () => ({ started }), state: () => 'one', logger })
  await graph.prepare()
  server = await listen(graph, { port: 0, host: '127.0.0.1', logger })
})
afterAll(() => server.stop({ graceMs: 0 }))
beforeEach(() => lines.splice(0))

const slow = 'query ($ms: Int!) { slow(ms: $ms) }'

/** Makes the document known. */
async function warm(): Promise<void> {
  for (let time = 0; time < 3; time++) await send(server.port, post(slow, { ms: time }))
  const before = graph.known?.counts.lane ?? 0
  await send(server.port, post(slow, { ms: 3 }))
  expect(graph.known?.counts.lane).toBe(before + 1)
}

test('the log has a line for each answer, of whatever way, and no variables', async () => {
  for (let time = 0; time < 4; time++) {
    await send(
      server.port,
      post(
        'query ($name: String!) { hello(name: $name) }',
        { name: 'private' },
        { 'x-request-id': `request-${time}` },
      ),
    )
    await send(server.port, {
      ...get('query ($name: String!) { hello(name: $name) }', { name: 'private' }),
      headers: { 'x-request-id': `get-number-${time}` },
    })
  }
  const log = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(log.map(({ requestId }) => requestId)).toEqual(
    [0, 1, 2, 3].flatMap((time) => [`request-${time}`, `get-number-${time}`]),
  )
  for (const [at, line] of log.entries()) {
    expect(line).toMatchObject({
      method: at % 2 === 0 ? 'POST' : 'GET',
      path: '/graphql',
      status: 200,
      msg: 'answered',
    })
    expect(line['ms']).toBeGreaterThanOrEqual(0)
  }
  expect(lines.join('')).not.toContain('private')
})

test('the log has the name and the cost of an operation, and the name of a client, on both ways in', async () => {
  const asked = post('query Known($name: String!) { hello(name: $name) }', { name: 'private' })
  const other = get('query Known($name: String!) { hello(name: $name) }', { name: 'private' })
  for (let time = 0; time < 4; time++) {
    await send(server.port, { ...asked, path: '/graphql?client=atlas/2.1.0' })
    await send(server.port, { ...other, path: `${other.path ?? ''}&client=atlas/2.1.0` })
  }
  const log = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(log).toHaveLength(8)
  for (const line of log) expect(line).toMatchObject({ operation: 'Known', cost: 1, client: 'atlas/2.1.0' })
  expect(lines.join('')).not.toMatch(/private|query|\$name/)
})

test('the log has the status that was sent: 304', async () => {
  const { headers } = await send(server.port, get('{ hello }'))
  for (let time = 0; time < 2; time++) await send(server.port, get('{ hello }'))
  lines.splice(0)
  await send(server.port, { ...get('{ hello }'), headers: { 'if-none-match': headers.etag } })
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ status: 304 })
})

describe('a client who goes away', () => {
  /** Sends text, waits for a moment, and hangs up. */
  async function hangUp(text: string, until: Promise<unknown>): Promise<void> {
    const socket = connect(server.port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(text)
    await until
    socket.resetAndDestroy()
    await once(socket, 'close')
  }

  const request = (body: string, length = Buffer.byteLength(body)) =>
    [
      'POST /graphql HTTP/1.1',
      'Host: x',
      'Content-Type: application/json',
      `Content-Length: ${length}`,
      '',
      body,
    ].join('\r\n')

  test('while the lane answers harms nobody', async () => {
    await warm()
    const begun = new Promise<void>((resolve) => (started = resolve))
    const other = send(server.port, post(slow, { ms: 200 }))
    await hangUp(request(JSON.stringify({ query: slow, variables: { ms: 100 } })), begun)
    expect((await other).body.toString()).toBe(
      '{"data":{"slow":200},"extensions":{"cost":{"requested":1,"limit":1000000}}}',
    )
    await wait(100)
    expect((await send(server.port, post('{ hello }'))).status).toBe(200)
    // Those of `warm`, the other, and the last: who has gone was not answered.
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(Array(6).fill('answered'))
  })

  test('while Yoga answers is no error of ours', async () => {
    const begun = new Promise<void>((resolve) => (started = resolve))
    await hangUp(request(JSON.stringify({ query: 'query Once { slow(ms: 60) }' })), begun)
    await wait(150)
    expect((await send(server.port, post('{ hello }'))).status).toBe(200)
    expect(lines.filter((line) => line.includes('"level":50'))).toEqual([])
  })

  test('before the body is whole is forgotten', async () => {
    await hangUp(request('{"query":"{ he', 100), wait(50))
    expect((await send(server.port, post('{ hello }'))).status).toBe(200)
    expect(lines).toHaveLength(1)
  })
})

test('requests on one connection are answered in turn, whoever answers them', async () => {
  await warm()
  const socket = connect(server.port, '127.0.0.1')
  const bodies = [
    JSON.stringify({ query: slow, variables: { ms: 60 } }),
    JSON.stringify({ query: '{ hello(name: "first seen here") }' }),
    JSON.stringify({ query: slow, variables: { ms: 1 } }),
  ]
  const all = bodies.map((body, at) =>
    [
      'POST /graphql HTTP/1.1',
      'Host: x',
      ...(at === 2 ? ['Connection: close'] : []),
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
      '',
      body,
    ].join('\r\n'),
  )
  let text = ''
  socket.setEncoding('utf8').on('data', (part: string) => (text += part))
  socket.write(all.join(''))
  await once(socket, 'close')
  const places = [
    '{"data":{"slow":60},"extensions":{"cost":{"requested":1,"limit":1000000}}}',
    'first seen here',
    '{"data":{"slow":1},"extensions":{"cost":{"requested":1,"limit":1000000}}}',
  ].map((part) => text.indexOf(part))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
})
