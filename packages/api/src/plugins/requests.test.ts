import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../limits.ts'
import { createGraphServer } from '../server.ts'
import type { Answer } from '../testing/ask.ts'
import { readAnswer } from '../testing/ask.ts'
import { tinySchema } from '../testing/tiny-schema.ts'

const yoga = createGraphServer({ schema: tinySchema, context: () => ({}) })
const url = 'http://localhost/graphql'
const json = { 'content-type': 'application/json' }

interface Init extends RequestInit {
  headers?: Record<string, string>
  duplex?: 'half'
}

async function send(init: Init, address = url): Promise<Answer> {
  // A copy: the Request of Yoga's adapter writes the length of the body into the headers that it is given.
  return readAnswer(await yoga.fetch(address, { ...init, headers: { ...init.headers } }))
}

/** A question of exactly so many bytes. */
function question(bytes: number): string {
  const short = JSON.stringify({ query: '{ hello }#' })
  return short.replace('#', `#${'x'.repeat(bytes - short.length)}`)
}

/** A body that comes in pieces, without its length being known. */
function stream(text: string, piece = 65_536): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close()
      else controller.enqueue(bytes.subarray(at, (at += piece)))
    },
  })
}

describe('the body of a question', () => {
  const limit = defaultLimits.bodyBytes

  test.each([
    ['known', question(limit)],
    ['unknown', stream(question(limit))],
  ])('may have the published number of bytes, its length being %s', async (_length, body) => {
    const { status, data } = await send({ method: 'POST', body, headers: json, duplex: 'half' })
    expect([status, data]).toEqual([200, { hello: 'Hello you' }])
  })

  test.each([
    ['known', question(limit + 1)],
    ['unknown', stream(question(limit + 1))],
  ])('is refused with 413 when it has one more, its length being %s', async (_length, body) => {
    const { status, errors } = await send({ method: 'POST', body, headers: json, duplex: 'half' })
    expect(status).toBe(413)
    expect(errors[0]).toMatchObject({
      message: `The body of a request may have ${limit} bytes; send a shorter question.`,
      extensions: { code: 'COST_LIMIT_EXCEEDED', limit },
    })
  })

  test('is measured in bytes, not in characters', async () => {
    const body = JSON.stringify({ query: `{ hello } # ${'ж'.repeat(limit / 2)}` })
    expect(body.length).toBeLessThan(limit)
    expect((await send({ method: 'POST', body, headers: json })).status).toBe(413)
    expect((await send({ method: 'POST', body: stream(body), headers: json, duplex: 'half' })).status).toBe(
      413,
    )
  })

  test('is refused at the limit when it never ends', async () => {
    let sent = 0
    const piece = new Uint8Array(100_000).fill(32)
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += piece.length
        controller.enqueue(piece)
      },
    })
    const { status } = await send({ method: 'POST', body: endless, headers: json, duplex: 'half' })
    expect(status).toBe(413)
    expect(sent).toBeLessThan(limit + 1_000_000)
  })

  test.each(['gzip', 'deflate', 'br', 'zstd'])(
    'is refused with 415 when it is packed by %s',
    async (encoding) => {
      const headers = { ...json, 'content-encoding': encoding }
      const { status, errors } = await send({ method: 'POST', body: '{"query":"{hello}"}', headers })
      expect(status).toBe(415)
      expect(errors[0]?.message).toMatch(/without Content-Encoding/)
    },
  )

  test.each(['-1', '1e3', '12, 12', 'abc'])('is refused when its length is said to be %s', async (length) => {
    const headers = { ...json, 'content-length': length }
    const { status } = await send({ method: 'POST', body: '{"query":"{hello}"}', headers })
    expect(status).toBe(400)
  })
})

describe('a request that cannot be read', () => {
  test.each([
    ['broken JSON', 400, { method: 'POST', body: '{"query": "{ hello }"', headers: json }],
    ['no body', 400, { method: 'POST', headers: json }],
    ['a batch', 400, { method: 'POST', body: '[{"query":"{hello}"}]', headers: json }],
    ['another type', 415, { method: 'POST', body: '{hello}', headers: { 'content-type': 'text/plain' } }],
    ['a form with files', 415, { method: 'POST', body: new FormData() }],
    ['another method', 405, { method: 'PUT', body: '{"query":"{hello}"}', headers: json }],
    [
      'a foreign Accept',
      406,
      { method: 'POST', body: '{"query":"{hello}"}', headers: { ...json, accept: 'image/png' } },
    ],
  ])('%s: %i in a sentence', async (_what, status, init) => {
    const answer = await send(init)
    expect(answer.status).toBe(status)
    expect(answer.errors).toHaveLength(1)
    expect(answer.errors[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      requestId: answer.headers.get('x-request-id'),
    })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test.each(['variables={', 'variables=1', 'variables=[]', 'extensions={', 'extensions="x"'])(
    'an address with %s',
    async (part) => {
      const { status, errors } = await send({}, `${url}?query={hello}&${part}`)
      expect(status).toBe(400)
      expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT')
    },
  )
})

test.each([
  ['a form', 'application/x-www-form-urlencoded', 'query={hello}'],
  ['plain GraphQL', 'application/graphql', '{hello}'],
])('a question may come as %s', async (_what, type, body) => {
  const { data } = await send({ method: 'POST', body, headers: { 'content-type': type } })
  expect(data).toEqual({ hello: 'Hello you' })
})
