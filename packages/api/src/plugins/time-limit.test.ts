import { setTimeout as wait } from 'node:timers/promises'
import { createSchema } from 'graphql-yoga'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { RunningServer } from '../listen.ts'
import { listen } from '../listen.ts'
import { createGraphServer } from '../server.ts'
import { post, send } from '../testing/http.ts'

let begun = 0

const schema = createSchema({
  typeDefs: /* GraphQL */ `
    type Query {
      slow(ms: Int!): Query!
      ms: Int!
    }
  `,
  resolvers: {
    Query: {
      slow: async (_root, { ms }: { ms: number }) => {
        begun++
        await wait(ms)
        return {}
      },
      ms: () => 1,
    },
  },
})

let server: RunningServer

beforeAll(async () => {
  const graph = createGraphServer({ schema, context: () => ({}), limits: { executionMs: 200 } })
  await graph.prepare()
  server = await listen(graph, { port: 0, host: '127.0.0.1' })
})
afterAll(() => server.stop({ graceMs: 0 }))
beforeEach(() => {
  begun = 0
})

test('an execution that takes too long is TIMEOUT, by Yoga and in the lane', async () => {
  const query = 'query ($ms: Int!) { slow(ms: $ms) { ms } }'
  const slow = async (): Promise<void> => {
    const startedAt = performance.now()
    const { status, headers, body } = await send(server.port, post(query, { ms: 3_000 }))
    expect(performance.now() - startedAt).toBeLessThan(2_000)
    expect([status, headers['cache-control']]).toEqual([504, 'no-store'])
    expect(JSON.parse(body.toString())).toMatchObject({
      errors: [{ extensions: { code: 'TIMEOUT', requestId: headers['x-request-id'] } }],
    })
  }
  await slow()
  for (let time = 0; time < 3; time++)
    expect((await send(server.port, post(query, { ms: 1 }))).status).toBe(200)
  await slow()
})

test('no further resolver is called once the client has gone', async () => {
  const query = '{ slow(ms: 150) { slow(ms: 1) { slow(ms: 1) { ms } } } }'
  const controller = new AbortController()
  const asked = fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: controller.signal,
  })
  while (begun === 0) await wait(5)
  controller.abort()
  await expect(asked).rejects.toThrow()
  await wait(600)
  expect(begun).toBe(1)
})
