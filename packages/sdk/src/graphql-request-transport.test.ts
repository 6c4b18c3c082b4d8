import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { isHttpError, isNetworkError } from './errors.ts'
import { graphqlRequestTransport } from './graphql-request-transport.ts'
import type { Answer } from './testing/told-server.ts'
import { answerJson, answerWith, startToldServer } from './testing/told-server.ts'
import type { GraphResponse } from './transport.ts'

const request = {
  operationName: 'Secret',
  document: 'query Secret($code: String!) { country(code: $code) { name } }',
  variables: { code: 'only-in-the-variables' },
}

/** What the transport makes of an answer: a result, or what it threw. */
async function outcome(answer: Answer, signal?: AbortSignal): Promise<GraphResponse | Error> {
  await using server = await startToldServer(answer)
  try {
    // Awaited here: the server is there until the outcome is.
    return await graphqlRequestTransport(server.url)(request, { ...(signal && { signal }) })
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
}

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
    const error = await outcome(answer)
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
    const error: unknown = await graphqlRequestTransport(server.url)(request, {}).catch((it: unknown) => it)
    if (!isNetworkError(error)) throw error
    expect(error.message).toBe(`${server.url} was not reached (ECONNREFUSED).`)
    expect(error.cause).toBeInstanceOf(TypeError)
    expect(inspect(error)).not.toContain('only-in-the-variables')
  })

  it('is a network error when the connection is cut before the headers', async () => {
    const error = await outcome((response) => response.destroy())
    if (!isNetworkError(error)) throw new Error(`Expected a NetworkError, got ${inspect(error)}`)
    expect(error.message).toContain('was not reached')
  })

  it('is a network error when the connection is cut in the body', async () => {
    const error = await outcome((response) => {
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
    expect(await outcome(answer, controller.signal)).toBe(reason)
  })

  it('by a time limit gives a TimeoutError', async () => {
    expect(await outcome(never, AbortSignal.timeout(50))).toMatchObject({ name: 'TimeoutError' })
  })

  it('before the question sends nothing', async () => {
    await using server = await startToldServer(answerJson({ data: {} }))
    const reason = new Error('The visitor left.')
    const asked = graphqlRequestTransport(server.url)(request, { signal: AbortSignal.abort(reason) })
    await expect(asked).rejects.toBe(reason)
    expect(server.received).toEqual([])
  })
})

describe('an answer of the graph', () => {
  it('is given with its status and request id', async () => {
    const answer = answerJson({ data: { country: null } }, 200, { 'x-request-id': 'r-1' })
    expect(await outcome(answer)).toEqual({ data: { country: null }, status: 200, requestId: 'r-1' })
  })

  it('is understood as plain application/json too', async () => {
    const answer = answerWith(200, 'application/json', '{"data":{"country":null}}')
    expect(await outcome(answer)).toEqual({ data: { country: null }, status: 200 })
  })
})

it('names the place in messages without user, password and query', async () => {
  const refuse: typeof fetch = () => Promise.reject(new TypeError('fetch failed'))
  const transport = graphqlRequestTransport('https://user:secret@example.org/graphql?key=secret', {
    fetch: refuse,
  })
  await expect(transport(request, {})).rejects.toThrow(/^https:\/\/example\.org\/graphql was not reached\.$/u)
})

it('hands a mistake of the caller on as it is', async () => {
  const transport = graphqlRequestTransport('http://127.0.0.1:9/graphql')
  await expect(transport({ ...request, variables: { big: 1n } }, {})).rejects.toThrow(TypeError)
})
