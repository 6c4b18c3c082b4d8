import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { isHttpError, isNetworkError, isRateLimitError, isResponseShapeError } from '../error-guards.ts'
import type { Answer } from '../testing/told-server.ts'
import { answerInTurn, answerJson, answerWith, startToldServer } from '../testing/told-server.ts'
import { memoryCache } from './answer-cache.ts'
import { fetchTransport } from './fetch-transport.ts'
import { graphqlRequestTransport } from './graphql-request-transport.ts'
import type { GraphResponse } from '../transport.ts'

const request = {
  operationName: 'Secret',
  document: 'query Secret($code: String!) { country(code: $code) { name } }',
  variables: { code: 'only-in-the-variables' },
}

/** What a transport makes of an answer: a result, or what it threw. */
async function outcome(
  make: typeof fetchTransport,
  answer: Answer,
  signal?: AbortSignal,
): Promise<GraphResponse | Error> {
  await using server = await startToldServer(answer)
  try {
    // Awaited here: the server is there until the outcome is.
    return await make(server.url)(request, { ...(signal && { signal }) })
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
}

describe.each([
  ['graphql-request', graphqlRequestTransport],
  ['fetch', fetchTransport],
])('by %s,', (_name, make) => {
  describe('an answer of something else', () => {
    const page = '<html><body>only-in-the-answer: Bad Gateway</body></html>'
    it.each([
      ['a page of HTML with 502', answerWith(502, 'text/html; charset=utf-8', page), 502, 'text/html'],
      ['a page of HTML with 200', answerWith(200, 'text/html', page), 200, 'text/html'],
      ['HTML that calls itself JSON', answerWith(200, 'application/json', page), 200, 'application/json'],
      ['JSON that is cut short', answerWith(200, 'application/json', '{"data":{"c'), 200, 'application/json'],
      [
        'JSON of another kind',
        answerJson({ only: 'only-in-the-answer' }),
        200,
        'application/graphql-response+json',
      ],
      ['JSON of another kind with 403', answerJson({ message: 'only-in-the-answer' }, 403), 403, undefined],
      ['no data and no errors', answerJson({ data: null }), 200, undefined],
      ['errors that are none', answerJson({ errors: ['only-in-the-answer'] }), 200, undefined],
      ['errors of another form', answerJson({ errors: 'only-in-the-answer' }), 200, undefined],
      ['a list', answerJson([{ data: { only: 'only-in-the-answer' } }]), 200, undefined],
      ['an empty body', answerWith(204, 'text/plain', ''), 204, undefined],
    ] as const)('%s is named', async (_case, answer, status, contentType) => {
      const error = await outcome(make, answer)
      if (!isHttpError(error)) throw new Error(`Expected an HttpError, got ${inspect(error)}`)
      expect(error.status).toBe(status)
      if (contentType !== undefined) expect(error.contentType).toBe(contentType)
      expect(error.message).toMatch(
        /^http:\/\/127\.0\.0\.1:\d+\/graphql answered \d+ with .+, which is no GraphQL result\.$/u,
      )
      for (const shown of [error.message, inspect(error)]) {
        expect(shown).not.toContain('only-in-the')
        expect(shown).not.toContain('<html>')
      }
    })
  })

  describe('no answer', () => {
    it('is a network error with the reason when nobody listens', async () => {
      const server = await startToldServer(answerJson({}))
      await server[Symbol.asyncDispose]()
      const error: unknown = await make(server.url)(request, {}).catch((it: unknown) => it)
      if (!isNetworkError(error)) throw error
      expect(error.message).toBe(`${server.url} was not reached (ECONNREFUSED).`)
      expect(error.cause).toBeInstanceOf(TypeError)
      expect(inspect(error)).not.toContain('only-in-the-variables')
    })

    it('is a network error when the connection is cut before the headers', async () => {
      const error = await outcome(make, (response) => response.destroy())
      if (!isNetworkError(error)) throw new Error(`Expected a NetworkError, got ${inspect(error)}`)
      expect(error.message).toContain('was not reached')
    })

    it('is a network error when the connection is cut in the body', async () => {
      const error = await outcome(make, (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
        response.write('{"data":{"only":"only-in-the-answer')
        setTimeout(() => response.destroy(), 20)
      })
      if (!isNetworkError(error)) throw new Error(`Expected a NetworkError, got ${inspect(error)}`)
      expect(error.message).toContain('broke off in the middle of its answer')
      expect(inspect(error)).not.toContain('only-in-the')
    })
  })

  describe('an abort', () => {
    const never: Answer = () => undefined
    const headersOnly: Answer = (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{')
    }

    it.each([
      ['before the headers', never],
      ['in the body', headersOnly],
    ])('%s gives the reason of the caller', async (_case, answer) => {
      const controller = new AbortController()
      const reason = new Error('The visitor left.')
      setTimeout(() => {
        controller.abort(reason)
      }, 50)
      expect(await outcome(make, answer, controller.signal)).toBe(reason)
    })

    it('by a time limit gives a TimeoutError', async () => {
      expect(await outcome(make, never, AbortSignal.timeout(50))).toMatchObject({ name: 'TimeoutError' })
    })

    it('before the question sends nothing', async () => {
      await using server = await startToldServer(answerJson({ data: {} }))
      const reason = new Error('The visitor left.')
      const asked = make(server.url)(request, { signal: AbortSignal.abort(reason) })
      await expect(asked).rejects.toBe(reason)
      expect(server.received).toEqual([])
    })
  })

  describe('an answer of the graph', () => {
    it('is given with its status and request id', async () => {
      const answer = answerJson({ data: { country: null } }, 200, { 'x-request-id': 'r-1' })
      expect(await outcome(make, answer)).toMatchObject({
        data: { country: null },
        status: 200,
        requestId: 'r-1',
      })
    })

    it('is understood as plain application/json too', async () => {
      const answer = answerWith(200, 'application/json', '{"data":{"country":null}}')
      expect(await outcome(make, answer)).toMatchObject({ data: { country: null }, status: 200 })
    })
  })

  it('names the place in messages without user, password and query', async () => {
    const refuse: typeof fetch = () => Promise.reject(new TypeError('fetch failed'))
    const transport = make('https://user:secret@example.org/graphql?key=secret', {
      fetch: refuse,
    })
    await expect(transport(request, {})).rejects.toThrow(
      /^https:\/\/example\.org\/graphql was not reached\.$/u,
    )
  })

  it('hands a mistake of the caller on as it is', async () => {
    const transport = make('http://127.0.0.1:9/graphql')
    await expect(transport({ ...request, variables: { big: 1n } }, {})).rejects.toThrow(TypeError)
  })

  describe('hints', () => {
    const page = '<html>Too many</html>'
    it.each([
      ['seconds', '7', 7000],
      ['a date', 'Sun, 29 Nov 2026 12:00:10 GMT', 10_000],
      ['a date that has passed', 'Sun, 29 Nov 2026 11:00:00 GMT', 0],
      ['nonsense', 'soon', undefined],
    ])('429 with Retry-After as %s', async (_case, retryAfter, expected) => {
      const headers = {
        'retry-after': retryAfter,
        date: 'Sun, 29 Nov 2026 12:00:00 GMT',
        'ratelimit-limit': '100',
      }
      const error = await outcome(make, answerWith(429, 'text/html', page, headers))
      if (!isRateLimitError(error)) throw new Error(`Expected a RateLimitError, got ${inspect(error)}`)
      expect(error).toMatchObject({
        retryAfterMs: expected,
        limit: 100,
        retryable: true,
        code: 'RATE_LIMITED',
      })
    })

    it.each([
      [502, true],
      [503, true],
      [504, true],
      [404, false],
      [500, false],
    ])('%i with a page of HTML: retryable %s', async (status, retryable) => {
      const error = await outcome(make, answerWith(status, 'text/html', page, { 'retry-after': '2' }))
      if (!isHttpError(error)) throw new Error(`Expected an HttpError, got ${inspect(error)}`)
      expect(error).toMatchObject({ status, retryable, retryAfterMs: 2000, name: 'HttpError' })
      expect(error.message).toContain('a page of HTML')
    })

    it('JSON that is none is an answer of the wrong shape', async () => {
      expect(isResponseShapeError(await outcome(make, answerWith(200, 'application/json', '{"data":')))).toBe(
        true,
      )
    })
  })

  describe('a document with a hash', () => {
    const hashed = { ...request, sha256: 'a'.repeat(64) }
    const unknown = answerJson(
      { errors: [{ message: 'Unknown.', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] },
      404,
    )
    const known = answerJson({ data: { country: null } })

    it('is asked by GET, without the document and without a header that costs a preflight', async () => {
      await using server = await startToldServer(known)
      await make(server.url, { client: 'atlas/2.1' })(hashed, {})
      const [received] = server.received
      expect(received).toMatchObject({ method: 'GET' })
      expect(received?.body).toEqual({
        documentId: `sha256:${hashed.sha256}`,
        variables: request.variables,
        operationName: 'Secret',
        client: 'atlas/2.1',
      })
      const platforms = [
        'accept',
        'accept-encoding',
        'accept-language',
        'connection',
        'host',
        'sec-fetch-mode',
        'user-agent',
      ]
      expect(Object.keys(received?.headers ?? {}).filter((name) => !platforms.includes(name))).toEqual([])
      expect(received?.headers.accept).toContain('application/graphql-response+json')
    })

    it('is sent by POST where the service does not know it, and by its hash again the next time', async () => {
      await using server = await startToldServer(answerInTurn(unknown, known, known))
      const transport = make(server.url)
      expect(await transport(hashed, {})).toMatchObject({ data: { country: null } })
      await transport(hashed, {})
      expect(server.received.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET'])
      expect(server.received[1]?.body).toMatchObject({
        documentId: `sha256:${hashed.sha256}`,
        query: request.document,
        variables: request.variables,
      })
    })

    it('goes by POST at once when a service does not keep it', async () => {
      await using server = await startToldServer(answerInTurn(unknown, known, unknown, known, known))
      const transport = make(server.url)
      for (let time = 0; time < 3; time += 1) await transport(hashed, {})
      expect(server.received.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET', 'POST', 'POST'])
    })

    it('goes by POST when the address would be too long', async () => {
      await using server = await startToldServer(known)
      await make(server.url)({ ...hashed, variables: { codes: 'x'.repeat(7000) } }, {})
      expect(server.received.map(({ method }) => method)).toEqual(['POST'])
    })

    it('keeps what stands in the address of the endpoint', async () => {
      await using server = await startToldServer(known)
      await make(`${server.url}?key=k`)(hashed, {})
      expect(server.received[0]?.body).toMatchObject({ key: 'k' })
    })
  })

  describe('a cache', () => {
    it('asks with the ETag, and gives each caller an answer of its own', async () => {
      const first = answerJson({ data: { list: [1] } }, 200, { etag: '"one"', 'x-request-id': 'r-1' })
      const same: Answer = (response) => response.writeHead(304, { 'x-request-id': 'r-2' }).end()
      await using server = await startToldServer(answerInTurn(first, same))
      const transport = make(server.url, { cache: memoryCache() })
      const one = await transport(request, {})
      const two = await transport(request, {})
      expect(server.received[1]?.headers['if-none-match']).toBe('"one"')
      expect(two).toMatchObject({ status: 200, data: { list: [1] }, requestId: 'r-2' })
      expect(two.data).not.toBe(one.data)
    })

    it('keeps no refusal', async () => {
      const refused = answerJson({ errors: [{ message: 'No.' }] }, 503, { etag: '"bad"' })
      await using server = await startToldServer(refused)
      const transport = make(server.url, { cache: memoryCache() })
      await transport(request, {})
      await transport(request, {})
      expect(server.received[1]?.headers['if-none-match']).toBeUndefined()
    })
  })
})
