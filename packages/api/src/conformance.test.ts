import { serverAudits } from 'graphql-http'
import { expect, test } from 'vitest'
import { createGraphServer } from './server.ts'
import { tinySchema } from './testing/tiny-schema.ts'

const yoga = createGraphServer({ schema: tinySchema, context: () => ({}) })

const overFetch = serverAudits({
  url: 'http://localhost/graphql',
  fetchFn: (url: string, init: RequestInit = {}) => yoga.fetch(url, init),
})

test('the suite is the whole one', () => {
  expect(overFetch.length).toBeGreaterThanOrEqual(61)
})

// The same on a port, over the real graph: real-graph.test.ts.
test.each(overFetch.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
  expect(await audit.fn()).toMatchObject({ status: 'ok' })
})
