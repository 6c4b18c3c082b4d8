import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunningServer } from './listen.ts'
import { listen } from './listen.ts'
import { createYogaServer } from './server.ts'
import { tinySchema } from './testing/tiny-schema.ts'

const yoga = createYogaServer({ schema: tinySchema, context: () => ({}) })

const overFetch = serverAudits({
  url: 'http://localhost/graphql',
  fetchFn: (url: string, init: RequestInit = {}) => yoga.fetch(url, init),
})

test('the suite is the whole one', () => {
  expect(overFetch.length).toBeGreaterThanOrEqual(61)
})

describe('GraphQL over HTTP, past the network', () => {
  test.each(overFetch.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' })
  })
})

describe('GraphQL over HTTP, on a port', () => {
  let server: RunningServer | undefined
  const overPort = serverAudits({ url: () => `${server?.url ?? ''}/graphql` })

  beforeAll(async () => {
    server = await listen(yoga, { port: 0, host: '127.0.0.1' })
  })
  afterAll(() => server?.stop())

  test.each(overPort.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' })
  })
})
