import { Agent, get } from 'node:http'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RunningServer } from './listen.ts'
import { listen } from './listen.ts'
import { createGraphServer } from './server.ts'
import { readAnswer } from './testing/ask.ts'
import { rawRequest } from './testing/raw-request.ts'
import { tinySchema } from './testing/tiny-schema.ts'

let started: () => void = () => undefined
const yoga = createGraphServer({ schema: tinySchema, context: () => ({ started }) })
const host = '127.0.0.1'
const json = { 'content-type': 'application/json' }

let server: RunningServer

beforeEach(async () => {
  server = await listen(yoga, { port: 0, host })
})
afterEach(() => server.stop({ graceMs: 0 }))

/** Sends a question that takes so many milliseconds, and waits until it is being answered. */
async function slow(ms: number): Promise<{ answer: Promise<Response> }> {
  const begun = new Promise<void>((resolve) => (started = resolve))
  const answer = fetch(`${server.url}/graphql?query={slow(ms:${ms})}`)
  await begun
  return { answer }
}

const failed = (reason: unknown): unknown => reason
const head = (lines: string[]): string => `${lines.join('\r\n')}\r\n\r\n`

test('questions are answered on the port', async () => {
  const post = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: json,
    body: '{"query":"{ hello }"}',
  })
  expect(await post.json()).toMatchObject({ data: { hello: 'Hello you' } })
  expect(post.headers.get('access-control-allow-origin')).toBe('*')
  expect(post.headers.get('x-request-id')).toMatch(/^[A-Za-z0-9]{16}\.[0-9a-z]+$/)
  const alive = await fetch(`${server.url}/healthz`, { method: 'HEAD' })
  expect([alive.status, await alive.text()]).toEqual([200, ''])
})

test('a taken port is told in a sentence', async () => {
  await expect(listen(yoga, { port: server.port, host })).rejects.toThrow(
    `Port ${server.port} is taken by another program: stop that one, or choose another port, such as PORT=${server.port + 1}.`,
  )
})

describe('stopping', () => {
  test('lets a request in flight finish, and takes no new one', async () => {
    const inFlight = await slow(300)
    const stopped = server.stop()
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
    const answer = await inFlight.answer
    expect(await answer.json()).toMatchObject({ data: { slow: 300 } })
    expect(answer.headers.get('connection')).toBe('close')
    await stopped
  })

  test('closes connections that clients keep open', async () => {
    const agent = new Agent({ keepAlive: true })
    const [response] = (await once(get(`${server.url}/healthz`, { agent }), 'response')) as [
      NodeJS.ReadableStream,
    ]
    response.resume()
    await once(response, 'end')
    const begun = performance.now()
    await server.stop()
    expect(performance.now() - begun).toBeLessThan(5_000)
    agent.destroy()
  })

  test('cuts off what does not finish in time', async () => {
    const endless = (await slow(60_000)).answer.catch(failed)
    const begun = performance.now()
    await server.stop({ graceMs: 100 })
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(await endless).toBeInstanceOf(Error)
  })

  test('twice is stopping once', async () => {
    await Promise.all([server.stop(), server.stop()])
  })
})

describe('a hostile client', () => {
  const post = ['POST /graphql HTTP/1.1', 'Host: x', 'Content-Type: application/json']

  test.each([
    ['whose body trickles on for ever', 'Transfer-Encoding: chunked', '1\r\n \r\n'],
    ['who promises a body and sends none', 'Content-Length: 100', ''],
  ])('%s is cut off', async (_who, length, piece) => {
    const impatient = await listen(yoga, { port: 0, host, requestTimeoutMs: 500 })
    const answer = await rawRequest(impatient.port, head([...post, length]), () => piece)
    await impatient.stop()
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  })

  test('whose chunks never end hears 413 and is hung up on', async () => {
    const chunk = `10000\r\n${' '.repeat(65_536)}\r\n`
    // A byte past the limit, and it never says that this was the last one. Who still writes when hung up on may not hear why.
    const pieces = [chunk.repeat(8), chunk.repeat(8), '1\r\n \r\n']
    const answer = await rawRequest(
      server.port,
      head([...post, 'Transfer-Encoding: chunked']),
      () => pieces.shift() ?? '',
    )
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).toContain('COST_LIMIT_EXCEEDED')
    expect(answer).toMatch(/connection: close/i)
  })

  test('who sends 2 MB at once hears why not', async () => {
    const body = JSON.stringify({ query: `{ hello } #${'x'.repeat(2_000_000)}` })
    const { status, errors } = await readAnswer(
      await fetch(`${server.url}/graphql`, { method: 'POST', headers: json, body }),
    )
    expect([status, errors[0]?.extensions['code']]).toEqual([413, 'COST_LIMIT_EXCEEDED'])
  })

  test.each([
    ['a malformed Host', ['GET /graphql?query={hello} HTTP/1.1', 'Host: [']],
    ['a Host with a path', ['GET /graphql?query={hello} HTTP/1.1', 'Host: a b/c?d']],
    ['a malformed address', ['GET http://[ HTTP/1.1', 'Host: x']],
  ])('with %s hears so, and sees no stack', async (_what, lines) => {
    const answer = await rawRequest(server.port, head([...lines, 'Connection: close']))
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toContain('BAD_USER_INPUT')
    expect(answer).not.toMatch(/ at |node_modules|TypeError/)
  })

  test('who sends the absolute form of an address, as proxies may, is answered', async () => {
    const lines = [
      'GET http://example.org/graphql?query={hello} HTTP/1.1',
      'Host: example.org',
      'Connection: close',
    ]
    expect(await rawRequest(server.port, head(lines))).toContain('Hello you')
  })
})

test('an error of a plugin outside the graph shows no stack', async () => {
  const broken = createGraphServer({
    schema: tinySchema,
    context: () => ({}),
    plugins: [
      {
        onResponse() {
          throw new Error('a secret')
        },
      },
    ],
  })
  const running = await listen(broken, { port: 0, host })
  const answer = await readAnswer(await fetch(`${running.url}/graphql?query={hello}`))
  await running.stop()
  expect(answer.status).toBe(500)
  expect(answer.errors[0]?.extensions['code']).toBe('INTERNAL')
  expect(answer.text).not.toMatch(/secret| at /)
})
