import { errorCodes } from '@opencorridor/schema/errors'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { createGraphServer } from '../server.ts'
import { ask, readAnswer } from '../testing/ask.ts'
import { tinySchema } from '../testing/tiny-schema.ts'

const yoga = createGraphServer({ schema: tinySchema, context: () => ({}) })

/** What must never be seen from outside: parts of messages, files and statements of `failures`. */
const inner = /secret|SELECT|password|\/srv|\.ts|10\.0\.0\.7|57014|23505|prisma|node_modules|at Object/i

describe('an error of a resolver', () => {
  test.each([
    ['domain', 'NOT_AGGREGABLE', 200],
    ['secret', 'INTERNAL', 500],
    ['text', 'INTERNAL', 500],
    ['pothos', 'BAD_USER_INPUT', 200],
    ['prismaInput', 'BAD_USER_INPUT', 200],
    ['refused', 'UNAVAILABLE', 503],
    ['slowStatement', 'TIMEOUT', 504],
    ['uniqueKey', 'INTERNAL', 500],
  ])('%s is %s, and %i when no data is left', async (origin, code, status) => {
    const query = `query ($with: String!) { mustFail(with: $with) }`
    const none = await ask(yoga, query, { with: origin })
    expect(none.errors).toHaveLength(1)
    expect(none.errors[0]?.extensions).toMatchObject({ code, requestId: none.headers.get('x-request-id') })
    expect(none.errors[0]?.path).toEqual(['mustFail'])
    expect(none.status).toBe(status)
    expect(none.text).not.toMatch(inner)
    expect(none.headers.get('cache-control')).toBe('no-store')

    const some = await ask(yoga, `query ($with: String!) { hello fail(with: $with) }`, { with: origin })
    expect(some.data).toEqual({ hello: 'Hello you', fail: null })
    expect(some.errors[0]?.extensions['code']).toBe(code)
    expect(some.status).toBe(200)
    expect(some.text).not.toMatch(inner)
  })

  test('of the graph itself keeps its sentence and its facts', async () => {
    const { errors } = await ask(yoga, '{ fail(with: "domain") }')
    expect(errors[0]).toMatchObject({
      message: 'A percentage cannot be summed; ask for the mean.',
      extensions: { unit: 'percent' },
    })
  })

  test('about an unreachable database says when to try again', async () => {
    const { headers } = await ask(yoga, '{ mustFail(with: "refused") }')
    expect(headers.get('retry-after')).toBe('5')
  })

  test('of a scalar that meets a foreign value does not show the value', async () => {
    const { errors, text } = await ask(yoga, '{ badNumber }')
    expect(errors[0]?.extensions['code']).toBe('INTERNAL')
    expect(text).not.toMatch(inner)
  })
})

describe('a request that cannot be taken is BAD_USER_INPUT with a sentence', () => {
  test.each([
    ['text that is no GraphQL', 400, '{ hello', undefined, /Syntax Error/],
    ['a field that is not there', 400, '{ helo }', undefined, /Did you mean "hello"/],
    [
      'a variable of another type',
      400,
      'query ($n: Int) { hello(times: $n) }',
      { n: 'many' },
      /\$n.*Int cannot/,
    ],
    ['a variable that is missing', 400, 'query ($n: String!) { fail(with: $n) }', {}, /\$n/],
    [
      'a null known when executed',
      200,
      'query ($n: String) { hello(name: $n) }',
      { n: null },
      /must not be null/,
    ],
    [
      'a condition that is null',
      400,
      'query ($no: Boolean = true) { hello self @skip(if: $no) { hello } }',
      { no: null },
      /must not be null/,
    ],
    ['a subscription', 400, 'subscription { hello }', undefined, /no subscriptions here/],
    ['a mutation', 400, 'mutation { hello }', undefined, /no mutations here/],
    ['two operations without a name', 400, 'query A { hello } query B { hello }', undefined, /operation/],
  ])('%s: %i', async (_what, status, query, variables, message) => {
    const answer = await ask(yoga, query, variables)
    expect(answer.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT')
    expect(answer.errors[0]?.message).toMatch(message)
    expect(answer.status).toBe(status)
  })

  test('and each request gets its own id, also where the refusal comes from a cache', async () => {
    const first = await ask(yoga, '{ nothing here', undefined, { 'x-request-id': 'first-request' })
    const second = await ask(yoga, '{ nothing here', undefined, { 'x-request-id': 'second-request' })
    const third = await ask(yoga, '{ noSuchField }', undefined, { 'x-request-id': 'third-request' })
    const fourth = await ask(yoga, '{ noSuchField }', undefined, { 'x-request-id': 'fourth-request' })
    const ids = [first, second, third, fourth].map(({ errors }) => errors[0]?.extensions['requestId'])
    expect(ids).toEqual(['first-request', 'second-request', 'third-request', 'fourth-request'])
  })
})

test('a context that cannot be made is an error like any other', async () => {
  const lost = Object.assign(new Error('connect ECONNREFUSED secret'), { code: 'ECONNREFUSED' })
  const broken = createGraphServer({ schema: tinySchema, context: () => Promise.reject(lost) })
  const { status, errors, text } = await ask(broken, '{ hello }')
  expect(errors[0]?.extensions['code']).toBe('UNAVAILABLE')
  expect(status).toBe(503)
  expect(text).not.toMatch(inner)
})

test('a fault of ours is written to the log with the request id, and without variables', async () => {
  const lines: string[] = []
  const logger = pino({ level: 'info' }, { write: (line: string) => lines.push(line) })
  const logged = createGraphServer({ schema: tinySchema, context: () => ({}), logger })
  const query = 'query ($with: String!, $name: String!) { hello(name: $name) fail(with: $with) }'
  await ask(logged, query, { with: 'secret', name: 'private' }, { 'x-request-id': 'logged-request' })
  const log = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(log.find((line) => line['code'] === 'INTERNAL')).toMatchObject({
    requestId: 'logged-request',
    error: { name: 'Error', message: 'password of SELECT * FROM secrets at /srv/app.ts:12' },
  })
  expect(log.at(-1)).toMatchObject({
    requestId: 'logged-request',
    method: 'POST',
    path: '/graphql',
    status: 200,
  })
  expect(lines.join('')).not.toContain('private')
})

test('every code that an answer shows is of the closed list', async () => {
  const bodies = [
    '[]',
    '{}',
    'null',
    '{"query":1}',
    '{"query":"{hello}","variables":[]}',
    '{"query":"{hello}","x":1}',
    '{',
  ]
  for (const body of bodies) {
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } }
    const answer = await readAnswer(await yoga.fetch('http://localhost/graphql', init))
    expect(answer.errors.length, body).toBeGreaterThan(0)
    for (const { extensions } of answer.errors) expect(errorCodes, body).toContain(extensions['code'])
  }
})
