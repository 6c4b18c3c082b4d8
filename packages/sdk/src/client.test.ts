import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { Countries, Country, createClient, isGraphQLRequestError, isOpenCorridorError } from './index.ts'
import { answerJson, startToldServer } from './testing/told-server.ts'

const tajikistan = { country: { code: 'TJK', name: 'Tajikistan' } }

/** The error of a promise; a test that gets an answer fails. */
async function errorOf(promise: Promise<unknown>): Promise<Error> {
  const result = await promise.then(
    () => 'an answer',
    (error: unknown) => error,
  )
  if (!(result instanceof Error)) throw new Error(`Expected an error, got ${String(result)}.`)
  return result
}

describe('a question', () => {
  it('goes out with its name, document and variables, and its data comes back', async () => {
    await using server = await startToldServer(answerJson({ data: tajikistan }))
    const client = createClient({ endpoint: server.url })
    expect(await client.query(Country, { code: 'TJK' })).toEqual(tajikistan)
    const [request] = server.received
    expect(request?.body).toMatchObject({
      operationName: 'Country',
      documentId: `sha256:${Country.sha256 ?? ''}`,
      variables: { code: 'TJK' },
    })
    expect(request?.headers.accept).toContain('application/graphql-response+json')
  })

  it('needs no variables where none is required', async () => {
    await using server = await startToldServer(answerJson({ data: { countries: { totalCount: 0 } } }))
    await createClient({ endpoint: server.url }).query(Countries)
    expect(server.received[0]?.body.variables).toEqual({})
  })

  it('carries the headers of the client', async () => {
    await using server = await startToldServer(answerJson({ data: tajikistan }))
    await createClient({ endpoint: server.url, headers: { 'x-own': 'yes' } }).query(Country, { code: 'TJK' })
    expect(server.received[0]?.headers['x-own']).toBe('yes')
  })

  it('goes through a transport of the user', async () => {
    const client = createClient({
      transport: ({ operationName, variables }) =>
        Promise.resolve({ status: 200, data: { operationName, variables } }),
    })
    expect(await client.query(Country, { code: 'TJK' })).toEqual({
      operationName: 'Country',
      variables: { code: 'TJK' },
    })
  })

  it('goes through the fetch of the user, called without an owner as browsers want it', async () => {
    await using server = await startToldServer(answerJson({ data: tajikistan }))
    const owners: unknown[] = []
    const client = createClient({
      endpoint: server.url,
      fetch(this: unknown, input, init) {
        owners.push(this)
        return fetch(input, init)
      },
    })
    expect(await client.query(Country, { code: 'TJK' })).toEqual(tajikistan)
    expect(owners).toEqual([undefined])
  })
})

describe('the release of the client', () => {
  it.each([
    ['is asked of when the variables name none', { code: 'TJK' }, '2026.05'],
    ['is asked of when the variables leave it undefined', { code: 'TJK', release: undefined }, '2026.05'],
    ['gives way to a release in the variables', { code: 'TJK', release: '2025.11' }, '2025.11'],
    ['gives way to null, which is the newest', { code: 'TJK', release: null }, null],
  ])('%s', async (_case, variables, sent) => {
    await using server = await startToldServer(answerJson({ data: tajikistan }))
    await createClient({ endpoint: server.url, release: '2026.05' }).query(Country, variables)
    expect(server.received[0]?.body.variables['release']).toBe(sent)
  })
})

describe('errors of the service', () => {
  const errors = [
    {
      message: 'Release 1999.01 does not exist.',
      path: ['country'],
      locations: [{ line: 1, column: 1 }],
      extensions: { code: 'RELEASE_NOT_FOUND', requestId: 'in-extensions' },
    },
  ]

  it('are an error with code, request id, the errors and the data beside them', async () => {
    const answer = answerJson({ data: tajikistan, errors }, 200, { 'x-request-id': 'in-header' })
    await using server = await startToldServer(answer)
    const error = await errorOf(createClient({ endpoint: server.url }).query(Country, { code: 'TJK' }))
    if (!isGraphQLRequestError(error)) throw error
    expect(error).toMatchObject({
      name: 'GraphQLRequestError',
      message: 'Country: Release 1999.01 does not exist.',
      code: 'RELEASE_NOT_FOUND',
      requestId: 'in-header',
      data: tajikistan,
    })
    const [{ message, path, extensions } = {}] = errors
    expect(error.errors).toEqual([{ message, path, extensions }])
  })

  it.each([400, 404, 429, 500, 503])('are understood with status %i as with 200', async (status) => {
    await using server = await startToldServer(answerJson({ errors }, status))
    const client = createClient({ endpoint: server.url, retries: 0 })
    const error = await errorOf(client.query(Country, { code: 'TJK' }))
    expect(error).toMatchObject({ code: 'RELEASE_NOT_FOUND', requestId: 'in-extensions', data: null, status })
  })

  it('without a code are INTERNAL', async () => {
    await using server = await startToldServer(answerJson({ data: null, errors: [{ message: 'Broken.' }] }))
    const error = await errorOf(createClient({ endpoint: server.url }).query(Country, { code: 'TJK' }))
    expect(error).toMatchObject({ code: 'INTERNAL', message: 'Country: Broken.', requestId: undefined })
  })

  it('show neither the response nor the variables, in their message or where they are logged', async () => {
    const secretAnswer = 'only-in-the-answer'
    const data = { country: { name: secretAnswer.repeat(1000) } }
    await using server = await startToldServer(answerJson({ data, errors }))
    const client = createClient({ endpoint: server.url })
    const error = await errorOf(client.query(Country, { code: 'only-in-the-variables' }))
    for (const shown of [error.message, error.stack ?? '', inspect(error), JSON.stringify(error)]) {
      expect(shown).not.toContain(secretAnswer)
      expect(shown).not.toContain('only-in-the-variables')
    }
  })

  it('with a message that goes on and on are cut', async () => {
    await using server = await startToldServer(answerJson({ errors: [{ message: 'No. '.repeat(10_000) }] }))
    const error = await errorOf(createClient({ endpoint: server.url }).query(Country, { code: 'TJK' }))
    expect(error.message).toHaveLength('Country: '.length + 300)
    expect(error.message.endsWith('…')).toBe(true)
  })

  it('are recognised when another copy of this package made them', () => {
    const foreign = Object.assign(new Error('Country: No.'), {
      [Symbol.for('opencorridor.sdk.error')]: true,
      name: 'GraphQLRequestError',
    })
    expect(isOpenCorridorError(foreign)).toBe(true)
    expect(isGraphQLRequestError(foreign)).toBe(true)
    expect(isOpenCorridorError(new Error('another'))).toBe(false)
    expect(isOpenCorridorError(null)).toBe(false)
  })
})

it.each(['/graphql', 'localhost:4000', 'ftp://example.org/graphql', ''])(
  '"%s" is no endpoint',
  (endpoint) => {
    expect(() => createClient({ endpoint })).toThrow(
      'The endpoint has to be an absolute address with http or https',
    )
  },
)
