import type { GraphQLFieldConfigMap } from 'graphql'
import {
  execute,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  parse,
} from 'graphql'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { keptText, lasting } from '@opencorridor/schema/kept-text'
import { stringifyWithReadyText } from '@opencorridor/schema/ready-text'
import { createCompiler } from '../compile-document.ts'

/** What is kept of each shop, by name. */
const kept = new Map<string, Map<string, string>>()
let resolved = 0

const plain = { name: { type: GraphQLString, extensions: lasting } }
const Apple = new GraphQLObjectType({ name: 'Apple', fields: plain })
const goodFields: GraphQLFieldConfigMap<unknown, unknown> = {
  ...plain,
  times: {
    type: GraphQLInt,
    args: { by: { type: GraphQLInt, defaultValue: 1 } },
    extensions: lasting,
    resolve: (_good, { by }: { by: number }) => by * 2,
  },
  later: {
    type: GraphQLString,
    args: { fails: { type: GraphQLInt } },
    extensions: lasting,
    resolve: (_good, { fails }: { fails?: number }) =>
      wait(1).then(() => {
        if (fails !== undefined) throw new Error('It fails.')
        return 'came'
      }),
  },
  now: { type: GraphQLInt, resolve: () => 7 },
}
const Good = new GraphQLObjectType({ name: 'Good', fields: goodFields })
const Ware = new GraphQLUnionType({
  name: 'Ware',
  types: [Apple, Good],
  resolveType: (ware: { name: string }) => (ware.name === 'apple' ? 'Apple' : 'Good'),
})
const Shop = new GraphQLObjectType<{ name: string }>({
  name: 'Shop',
  fields: {
    name: { type: GraphQLString },
    wares: {
      type: new GraphQLNonNull(new GraphQLList(Ware)),
      args: { first: { type: GraphQLInt, defaultValue: 2 } },
      extensions: keptText(({ name }: { name: string }) => {
        const texts = kept.get(name)
        return texts && { get: (of) => texts.get(of), keep: (of, text) => void texts.set(of, text) }
      }),
      resolve: ({ name }, { first }: { first: number }) => {
        resolved++
        return [{ name: 'apple' }, { name: `${name}'s "own"` }].slice(0, first)
      },
    },
  },
})
const shops = [{ name: 'A' }, { name: 'B' }, { name: 'not kept' }]
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: { shops: { type: new GraphQLList(Shop), resolve: () => shops } },
  }),
})
const compile = await createCompiler(schema, () => true)

beforeEach(() => {
  kept.clear()
  for (const shop of ['A', 'B']) kept.set(shop, new Map())
})

/** Asks twice, and compares both answers with that of graphql-js; how often the field was resolved the second time. */
async function askTwice(text: string, variables: Record<string, unknown> = {}): Promise<number> {
  const compiled = compile(text)
  const expected = await execute({ schema, document: parse(text), variableValues: variables })
  let count = 0
  for (let time = 0; time < 2; time++) {
    const before = resolved
    const result = await compiled?.execute({}, compiled.coerce(variables) ?? {})
    count = resolved - before
    if (expected.errors !== undefined) expect(result).toBeUndefined()
    else expect(stringifyWithReadyText(result)).toBe(JSON.stringify(expected))
  }
  return count
}

const names = () => [...(kept.get('A')?.keys() ?? [])]

test.each([
  '{ shops { name wares { ... on Good { name } } } }',
  '{ shops { wares(first: 1) { __typename ... on Apple { name again: name } } } }',
  '{ shops { wares { ... on Good { a: times b: times(by: 3) } ...F } } } fragment F on Apple { name }',
])('what was written once is not asked for again, but where nobody keeps it: %s', async (text) => {
  expect(await askTwice(text)).toBe(1)
  expect(names()).toHaveLength(1)
})

test('what was waited for is kept when it has come', async () => {
  expect(await askTwice('{ shops { wares { ... on Good { later name } } } }')).toBe(1)
})

test('what fails is not kept, nor what says something else each time', async () => {
  expect(await askTwice('{ shops { wares { ... on Good { later(fails: 1) } } } }')).toBe(3)
  expect(await askTwice('{ shops { wares { ... on Good { now name } } } }')).toBe(3)
  expect(names()).toEqual([])
})

test('other fields, names, orders and arguments are asked for by themselves', async () => {
  const ask = (fields: string) => askTwice(`{ shops { ${fields} } }`)
  await ask('wares { ... on Good { name } }')
  await ask('wares { ... on Good { name: times } }')
  await ask('wares { ... on Apple { name } }')
  await ask('wares { ... on Good { x: name } }')
  await ask('wares { ... on Good { name times } }')
  await ask('wares { ... on Good { times name } }')
  await ask('wares { ... on Good { times(by: 2) name } }')
  await ask('wares(first: 1) { ... on Good { name } }')
  expect(names()).toHaveLength(8)
  // The same in other words.
  await ask('wares(first: 2) { ...{ ... on Good { name } } }')
  expect(names()).toHaveLength(8)
})

test('arguments are those of the request', async () => {
  const text = 'query ($by: Int) { shops { wares { ... on Good { times(by: $by) } } } }'
  for (const by of [1, 2, null]) await askTwice(text, { by })
  await askTwice(text)
  expect(names()).toHaveLength(3)
})
