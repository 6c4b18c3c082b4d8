import type { ValidationRule } from 'graphql'
import { specifiedRules } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { createYoga } from 'graphql-yoga'
import { describe, expect, test, vi } from 'vitest'
import { createGraphServer } from './server.ts'
import { ask } from './testing/ask.ts'
import { tinySchema } from './testing/tiny-schema.ts'

describe('what depends on variables is asked on every request', () => {
  const query = 'query ($n: Int) { pages(first: $n) { nodes { pages(first: $n) { nodes { hello } } } } }'

  test('so a document that was validated once with cheap ones is refused with dear ones', async () => {
    const yoga = createGraphServer({ schema: tinySchema, context: () => ({}), limits: { cost: 500 } })
    expect((await ask(yoga, query, { n: 1 })).errors).toEqual([])
    const again = await ask(yoga, query, { n: 50 })
    expect(again.errors[0]?.extensions).toMatchObject({
      code: 'COST_LIMIT_EXCEEDED',
      measure: 'cost',
      limit: 500,
    })
    expect(again.status).toBe(400)
    expect((await ask(yoga, query, { n: 2 })).errors).toEqual([])
  })

  test('and no validation rule of ours looks at them: there is one, on kinds of operations', async () => {
    let rules: readonly string[] = []
    const probe: Plugin = {
      onValidate({ params }) {
        rules = (params.rules as readonly ValidationRule[]).map((rule) => rule.name)
      },
    }
    const yoga = createGraphServer({ schema: tinySchema, context: () => ({}), plugins: [probe] })
    await ask(yoga, query)
    const ours = rules.filter((rule) => !specifiedRules.some(({ name }) => name === rule))
    expect(ours).toEqual(['knownOperations'])
  })
})

test("a body is not piped through Yoga's limit, which made POST three times slower", async () => {
  const piped = vi.fn()
  const init = {
    method: 'POST',
    body: '{"query":"{ hello }"}',
    headers: { 'content-type': 'application/json' },
  }
  const plain = createYoga({ schema: tinySchema, logging: false })
  const ours = createGraphServer({ schema: tinySchema, context: () => ({}) })
  for (const yoga of [plain, ours.yoga]) {
    class Counted extends yoga.fetchAPI.TransformStream {
      constructor(...args: ConstructorParameters<typeof TransformStream>) {
        super(...args)
        piped()
      }
    }
    Object.assign(yoga.fetchAPI, { TransformStream: Counted })
  }
  await plain.fetch('http://localhost/graphql', init)
  expect(piped).toHaveBeenCalledTimes(1)
  expect(await (await ours.fetch('http://localhost/graphql', init)).json()).toEqual({
    data: { hello: 'Hello you' },
    extensions: { cost: { requested: 1, limit: 1_000_000 } },
  })
  expect(piped).toHaveBeenCalledTimes(1)
})
