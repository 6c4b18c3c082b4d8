import { readFileSync } from 'node:fs'
import { getIntrospectionQuery } from 'graphql'
import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../limits.ts'
import { createGraphServer } from '../server.ts'
import { ask } from '../testing/ask.ts'
import { tinySchema } from '../testing/tiny-schema.ts'

const yoga = createGraphServer({ schema: tinySchema, context: () => ({}) })
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_none, index) => make(index)).join(' ')
const nested = (depth: number): string => `${'{ self '.repeat(depth - 1)}{ hello }${' }'.repeat(depth - 1)}`
const { depth, fields, aliases, directives, fragments, tokens, nesting } = defaultLimits

/** Each pair: a document at the limit, and one beyond it. */
const documents: [string, number, string, string][] = [
  [
    'aliases',
    aliases,
    `{ ${times(aliases, (i) => `a${i}: hello`)} }`,
    `{ ${times(aliases + 1, (i) => `a${i}: hello`)} }`,
  ],
  ['depth', depth, nested(depth), nested(depth + 1)],
  [
    'directives',
    directives,
    `{ ${times(directives, (i) => `a${i}: hello @skip(if: false)`)} }`,
    `{ ${times(directives + 1, (i) => `a${i}: hello @skip(if: false)`)} }`,
  ],
  [
    'fragments',
    fragments,
    `{ ${times(fragments, (i) => `...f${i}`)} } ${times(fragments, (i) => `fragment f${i} on Query { f${i}: hello }`)}`,
    `{ ${times(fragments + 1, (i) => `...f${i}`)} } ${times(fragments + 1, (i) => `fragment f${i} on Query { f${i}: hello }`)}`,
  ],
  ['repeats', defaultLimits.repeats, `{ ${'hello '.repeat(141)} }`, `{ ${'hello '.repeat(142)} }`],
  [
    'fields',
    fields,
    `{ ${times(100, (i) => `a${i}: self { ...f }`)} } fragment f on Query { ${times(49, (i) => `b${i}: hello`)} }`,
    `{ ${times(101, (i) => `a${i}: self { ...f }`)} } fragment f on Query { ${times(49, (i) => `b${i}: hello`)} }`,
  ],
]

describe('a document', () => {
  test.each(documents)(
    'may have %s up to the limit of %i, and no more',
    async (measure, limit, within, beyond) => {
      expect(await ask(yoga, within)).toMatchObject({ status: 200, errors: [] })
      const { status, errors } = await ask(yoga, beyond)
      expect(status).toBe(400)
      expect(errors[0]?.extensions).toMatchObject({ code: 'COST_LIMIT_EXCEEDED', measure, limit })
      expect(errors[0]?.extensions['actual']).toBeGreaterThan(limit)
    },
  )

  test('may have tokens up to the limit, and no more', async () => {
    // Ten tokens, and two for each spread; comments are none.
    const of = (count: number): string =>
      `{ hello # no token\n ${'...f '.repeat((count - 10) / 2)} } fragment f on Query { hello }`
    expect((await ask(yoga, of(tokens))).errors).toEqual([])
    expect((await ask(yoga, of(tokens + 2))).errors[0]?.extensions).toMatchObject({
      code: 'COST_LIMIT_EXCEEDED',
      limit: tokens,
    })
  })

  test.each([
    ['braces', '{ self '.repeat(5_000)],
    ['lists', `{ hello(name: ${'['.repeat(9_000)}`],
    ['objects', `{ hello(name: ${'{a:'.repeat(3_300)}`],
  ])(
    'with thousands of %s within each other is refused before the parser runs into them',
    async (_what, document) => {
      const { errors } = await ask(yoga, document)
      expect(errors[0]?.extensions).toMatchObject({ code: 'COST_LIMIT_EXCEEDED', limit: nesting })
    },
  )

  test('with fragments in a circle is refused in a sentence', async () => {
    const { errors } = await ask(
      yoga,
      '{ ...a } fragment a on Query { self { ...b } } fragment b on Query { self { ...a } }',
    )
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(/within itself/) as string,
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })

  test('of 2^60 fields in fragments is refused at once, with a number that JSON can say', async () => {
    const doubled = times(
      20,
      (i) =>
        `fragment f${i} on Query { a: self { ...f${i + 1} } b: self { ...f${i + 1} } c: self { ...f${i + 1} } d: self { ...f${i + 1} } e: self { ...f${i + 1} } f: self { ...f${i + 1} } g: self { ...f${i + 1} } h: self { ...f${i + 1} } }`,
    )
    const { errors } = await ask(yoga, `{ ...f0 } ${doubled} fragment f20 on Query { hello }`)
    expect(errors[0]?.extensions).toMatchObject({ measure: 'fields', actual: Number.MAX_SAFE_INTEGER })
  })
})

test.each([
  ['20,000 aliases', `{ ${times(20_000, (i) => `a${i}: __typename`)} }`],
  ['20,000 directives', `{ hello ${'@skip '.repeat(20_000)} }`],
  ['5,000 times the same field', `{ ${'hello '.repeat(4_990)} }`],
  ['1,800 times the same object', `{ ${'self { hello } '.repeat(1_800)} }`],
  [
    '900 fragments',
    `{ ${times(900, (i) => `...f${i}`)} } ${times(900, (i) => `fragment f${i} on Query { hello }`)}`,
  ],
])('%s take no second', async (_what, document) => {
  const started = performance.now()
  const { errors } = await ask(yoga, document)
  expect(errors[0]?.extensions['code']).toBe('COST_LIMIT_EXCEEDED')
  expect(performance.now() - started).toBeLessThan(1_000)
})

test("GraphiQL's question about the whole graph is within the limits", async () => {
  const query = getIntrospectionQuery({
    schemaDescription: true,
    inputValueDeprecation: true,
    directiveIsRepeatable: true,
  })
  expect((await ask(yoga, query)).errors).toEqual([])
})

test('single limits can be changed', async () => {
  const strict = createGraphServer({ schema: tinySchema, context: () => ({}), limits: { aliases: 1 } })
  expect((await ask(strict, '{ a: hello }')).errors).toEqual([])
  expect((await ask(strict, '{ a: hello b: hello }')).errors[0]?.message).toBe(
    'The document has 2 aliases; the limit is 1. Ask in several requests.',
  )
})

test('docs/limits.md states the limits as they are', () => {
  const page = readFileSync(new URL('../../../../docs/limits.md', import.meta.url), 'utf8')
  for (const [name, value] of Object.entries<number>({ ...defaultLimits })) {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\` `))
    expect(row?.split('|')[2]?.trim(), name).toBe(value.toLocaleString('en'))
  }
})
