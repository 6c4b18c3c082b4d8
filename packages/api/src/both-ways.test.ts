import { serverAudits } from 'graphql-http'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wideSchema } from './lane/testing/wide-schema.ts'
import { defaultLimits } from './limits.ts'
import type { BothWays, Way } from './testing/both-ways.ts'
import { bothWays } from './testing/both-ways.ts'
import { expectSame as same } from './testing/expect-same.ts'
import type { WireRequest } from './testing/http.ts'
import { get, post, send } from './testing/http.ts'
import { tinySchema } from './testing/tiny-schema.ts'

let tiny: BothWays
let wide: BothWays
let keeping: BothWays

beforeAll(async () => {
  tiny = await bothWays({
    schema: tinySchema,
    context: () => ({ greeting: 'from the context' }),
    limits: { cost: 1_500 },
  })
  wide = await bothWays({ schema: wideSchema, context: () => Promise.resolve({}) })
  keeping = await bothWays({ schema: wideSchema, context: () => ({}), state: () => 'one' })
})
afterAll(() => Promise.all([tiny.stop(), wide.stop(), keeping.stop()]))

const json = { 'content-type': 'application/json' }
const accepts = [
  'application/json',
  'application/graphql-response+json',
  'application/graphql-response+json, application/json;q=0.9',
  'application/json; charset=utf-8',
  '*/*',
  'application/*',
  'text/html, */*',
]

describe('in the lane', () => {
  const question = 'query Q($name: String! = "you") { hello(name: $name) self { fromContext } }'
  const requests: [string, WireRequest][] = [
    ['a POST', post(question, { name: 'Дунё 💥' })],
    ['a POST without variables', post(question)],
    [
      'a POST with null for variables',
      { body: JSON.stringify({ query: question, variables: null }), headers: json },
    ],
    [
      'null for what is not there',
      {
        body: JSON.stringify({ query: question, operationName: null, extensions: null, x: null }),
        headers: json,
      },
    ],
    ['the name of the operation', post(question, {}, { operationName: 'Q' })],
    ['a charset', { ...post(question), headers: { 'content-type': 'application/json; charset=utf-8' } }],
    ['a GET', get(question, { name: 'a+b & c' })],
    ['a GET without variables', get('{ hello }')],
    [
      'a condition',
      post('query ($no: Boolean = true) { hello self @skip(if: $no) { hello } }', { no: false }),
    ],
    ['an id of the caller', post(question, {}, { 'x-request-id': 'client.request-1' })],
    ['an id that is not sane', post(question, {}, { 'x-request-id': 'no id' })],
    [
      'an origin',
      post(question, {}, { origin: 'https://example.org', cookie: 'a=b', authorization: 'Bearer x' }),
    ],
    ['another host', post(question, {}, { host: 'data.example.org:8080' })],
    ...accepts.map((accept): [string, WireRequest] => [`Accept: ${accept}`, post(question, {}, { accept })]),
    ...accepts
      .filter((accept) => !accept.includes('html'))
      .map((accept): [string, WireRequest] => [`GET, Accept: ${accept}`, get(question, {}, { accept })]),
  ]
  test.each(requests)('%s has the answer of Yoga', async (_what, request) => {
    expect((await same(tiny, request, 'lane')).status).toBe(200)
  })

  test('HEAD has the headers of GET, and no body', async () => {
    const answer = await same(tiny, { ...get('{ hello }'), method: 'HEAD' }, 'lane')
    expect(answer).toEqual({ status: 200, text: '' })
    const whole = await tiny.ask(get('{ hello }'))
    const head = await tiny.ask({ ...get('{ hello }'), method: 'HEAD' })
    expect(head.yoga.headers).toEqual(whole.yoga.headers)
  })

  test('a ready text is spliced in, and is the same on both ways', async () => {
    const { text } = await same(wide, post('{ matrix(rows: 2) at }'), 'lane')
    expect(text).toBe(
      '{"data":{"matrix":[[1.50,null,-3e-7],[1.50,null,-3e-7]],"at":"2026-05-04T12:00:00.000Z"},"extensions":{"cost":{"requested":1,"limit":1000000}}}',
    )
  })

  test('what is asked with other variables is answered by the same document', async () => {
    const query = 'query ($text: String) { told(text: $text) }'
    expect((await same(wide, post(query, { text: 'a' }), 'lane')).text).toContain('\\"a\\"')
    expect((await same(wide, post(query, { text: 'b' }), 'lane')).text).toContain('\\"b\\"')
    expect((await same(wide, post(query, {}), 'lane')).text).toContain('unsaid')
  })
})

describe('Yoga answers', () => {
  const two = 'query A { hello } query B { self { hello(name: "B") } }'
  const known = 'query Known($times: Int, $name: String) { hello(times: $times, name: $name) }'
  const limit = defaultLimits.bodyBytes
  const cases: [string, number, WireRequest][] = [
    ['B of two operations', 200, post(two, {}, { operationName: 'B' })],
    ['A of two operations', 200, post(two, {}, { operationName: 'A' })],
    ['neither of two operations', 400, post(two)],
    ['an operation that is not there', 400, post(known, {}, { operationName: 'Unknown' })],
    ['an operation without a name', 400, post(known, {}, { operationName: '' })],
    ['variables that are wrong', 400, post(known, { times: 'many' }, { accept: accepts[1] })],
    [
      'variables that are wrong, as application/json',
      400,
      post(known, { times: 'many' }, { accept: accepts[0] }),
    ],
    [
      'variables that are no object',
      400,
      { body: JSON.stringify({ query: known, variables: [] }), headers: json },
    ],
    ['a null that execution refuses', 200, post(known, { name: null })],
    [
      'what costs too much',
      400,
      post('query ($n: Int) { pages(first: $n) { nodes { pages(first: $n) { nodes { hello } } } } }', {
        n: 50,
      }),
    ],
    ['an error with data', 200, post('{ hello fail(with: "domain") }')],
    ['an error without data', 500, post('{ mustFail(with: "secret") }')],
    ['an outage', 503, post('{ mustFail(with: "refused") }')],
    ['a scalar of a wrong value', 200, post('{ badNumber hello }')],
    ['text that is no GraphQL', 400, post('{ hello', {}, { accept: accepts[1] })],
    ['a field that is not there', 400, post('{ helo }', {}, { accept: accepts[1] })],
    ['a mutation', 400, post('mutation { hello }', {}, { accept: accepts[1] })],
    [
      'too many aliases',
      400,
      post(
        `{ ${Array.from({ length: 501 }, (_none, at) => `a${at}: hello`).join(' ')} }`,
        {},
        { accept: accepts[1] },
      ),
    ],
    [
      'extensions',
      200,
      {
        body: JSON.stringify({ query: known, extensions: { tracing: true } }),
        headers: json,
      },
    ],
    ['an unknown parameter', 400, { body: JSON.stringify({ query: known, x: 1 }), headers: json }],
    ['broken JSON', 400, { body: '{"query": "{ hello }"', headers: json }],
    ['JSON that is no object', 400, { body: '[]', headers: json }],
    ['a body of one space', 400, { body: ' ', headers: json }],
    ['an empty body', 400, { method: 'POST', headers: { ...json, 'content-length': '0' } }],
    ['a question that is no text', 400, { body: '{"query":1}', headers: json }],
    ['bytes that are no UTF-8', 400, { body: Buffer.from([0x7b, 0xff, 0xfe]), headers: json }],
    [
      'a form',
      200,
      { body: 'query={hello}', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    ['plain GraphQL', 200, { body: '{hello}', headers: { 'content-type': 'application/graphql' } }],
    ['another type', 415, { body: '{hello}', headers: { 'content-type': 'text/plain' } }],
    ['a packed body', 415, { body: '{"query":"{hello}"}', headers: { ...json, 'content-encoding': 'gzip' } }],
    [
      'a body at the limit',
      200,
      {
        body: JSON.stringify({ query: '{ hello }#' }).replace('#', `#${'x'.repeat(limit - 22)}`),
        headers: json,
      },
    ],
    [
      'a body over the limit',
      413,
      { body: JSON.stringify({ query: `{ hello }#${'x'.repeat(limit)}` }), headers: json },
    ],
    ['a foreign Accept', 406, post(known, {}, { accept: 'image/png' })],
    ['events', 200, post(known, {}, { accept: 'text/event-stream' })],
    ['a PUT', 405, { ...post(known), method: 'PUT' }],
    ['OPTIONS', 204, { method: 'OPTIONS', headers: { origin: 'https://example.org' } }],
    ['a page', 200, { path: '/healthz' }],
    ['a page for HEAD', 200, { path: '/healthz', method: 'HEAD' }],
    ['an address with more in it', 200, { path: '/graphql?query={hello}&x=/health' }],
    ['an address with two questions', 200, { path: '/graphql?query={hello}&query={self{hello}}' }],
    ['an address with broken variables', 400, { path: '/graphql?query={hello}&variables={' }],
    ['an address without a question', 400, { headers: { accept: accepts[1] }, path: '/graphql?' }],
    ['no question at all', 400, { headers: { accept: accepts[1] }, path: '/graphql' }],
    ['another path', 404, { ...post(known), path: '/graphql/' }],
    ['a POST with something behind the path', 200, { ...post(known), path: '/graphql?x=1' }],
    ['introspection', 200, post(getIntrospectionQuery())],
    [
      'a condition that is null',
      200,
      post('query ($no: Boolean = true) { hello self @skip(if: $no) { hello } }', { no: null }),
    ],
  ]
  test.each(cases)('%s: %i, the same with the lane', async (what, status, request) => {
    // The document is known to the lane; whatever is asked with it may still be Yoga's.
    await tiny.ask(post(known, { times: 1 }))
    const way: Way = what === 'a body at the limit' ? 'lane' : 'yoga'
    expect((await same(tiny, request, way)).status).toBe(status)
  })

  test('with the places of errors, which graphql-jit would drop', async () => {
    const { text } = await same(
      tiny,
      post('query ($with: String!) {\n  hello\n  fail(with: $with)\n}', { with: 'domain' }),
      'yoga',
    )
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ locations: [{ line: 3, column: 3 }], path: ['fail'] }],
    })
  })

  test('a body that it was handed whole, however many pieces it came in', async () => {
    const body = JSON.stringify({ query: `{ hello fail(with: "domain") }#${'ж'.repeat(200_000)}` })
    const { text } = await same(tiny, { body, headers: json }, 'yoga')
    expect(text).toContain('NOT_AGGREGABLE')
  })

  test('with errors that carry the id of their own request', async () => {
    for (const id of ['request-one', 'request-two', 'request-three']) {
      const { body } = await send(
        tiny.withLane.port,
        post('{ mustFail(with: "domain") }', {}, { 'x-request-id': id }),
      )
      expect(JSON.parse(body.toString())).toMatchObject({ errors: [{ extensions: { requestId: id } }] })
    }
  })
})

test('the same document with dearer variables is refused however often it was answered', async () => {
  const query = 'query ($n: Int) { pages(first: $n) { nodes { pages(first: $n) { nodes { hello } } } } }'
  expect((await same(tiny, post(query, { n: 2 }), 'lane')).status).toBe(200)
  const dear = await same(tiny, post(query, { n: 50 }), 'yoga')
  expect(dear.status).toBe(400)
  expect(JSON.parse(dear.text)).toMatchObject({
    errors: [
      {
        message: expect.stringMatching(
          /^The question costs 2,601 points; the limit is 1,500\. Ask for fewer .* files: /,
        ) as unknown,
        extensions: { code: 'COST_LIMIT_EXCEEDED', measure: 'cost', limit: 1_500, actual: 2_601 },
      },
    ],
  })
  expect((await same(tiny, post(query, { n: 3 }), 'lane')).status).toBe(200)
})

describe('with a cache', () => {
  const query = 'query ($text: String, $rows: Int = 1) { told(text: $text) matrix(rows: $rows) }'
  test.each([
    ['a POST', post(query, { text: 'kept' })],
    ['a GET', get(query, { text: 'kept by address' })],
    ['HEAD', { ...get(query, { text: 'kept by HEAD' }), method: 'HEAD' }],
    ['a large answer, plain', post(query, { text: 'large', rows: 200 })],
    ['a large answer, for br', post(query, { rows: 200 }, { 'accept-encoding': 'gzip, deflate, br' })],
    ['a large answer, for gzip', get(query, { rows: 200 }, { 'accept-encoding': 'gzip' })],
    ['a very large answer, for br', get(query, { rows: 2_000 }, { 'accept-encoding': 'br' })],
    [
      'a document that is not compiled',
      post('query ($no: Boolean = true) { at self @skip(if: $no) { at } }'),
    ],
    ['introspection', post(getIntrospectionQuery())],
  ])('%s has the answer of Yoga from there', async (_what, request) => {
    expect((await same(keeping, request, 'kept')).status).toBe(200)
  })

  test.each([
    ['an answer with an error', post('{ at fails { name } }')],
    ['a refusal', post('{ nothingOfThatName }')],
  ])('%s is not kept', async (_what, request) => {
    await same(keeping, request, 'yoga')
  })
})

describe('GraphQL over HTTP, the third time', () => {
  const audits = () => serverAudits({ url: `http://127.0.0.1:${tiny.withLane.port}/graphql` })
  test.each(
    serverAudits({ url: 'http://localhost/graphql' }).map(({ name }, index) => [name, index] as const),
  )('%s', async (_name, index) => {
    const audit = audits()[index]
    for (let time = 0; time < 3; time++) expect(await audit?.fn()).toMatchObject({ status: 'ok' })
  })
})
