import { stringifyWithReadyText } from '@opencorridor/schema/ready-text'
import { parse, print } from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import { afterEach, describe, expect, test } from 'vitest'
import { createCompiler } from './compile-document.ts'
import { liftArguments } from './lift-arguments.ts'
import { wideSchema as schema } from './testing/wide-schema.ts'

const lift = (text: string) => liftArguments(parse(text, { noLocation: true }), schema)

test('every literal becomes a variable, and every variable is of the type that leaves it as it is', () => {
  const lifted = lift(
    'query ($n: Int = 3) { told(text: "x", number: $n) things { ...F } } fragment F on Country { told(size: SMALL) }',
  )
  expect(lifted && print(lifted.document)).toBe(
    print(
      parse(`query ($n: LaneValue, $lifted0: LaneValue, $lifted1: LaneValue) { told(text: $lifted0, number: $n) things { ...F } }
        fragment F on Country { told(size: $lifted1) }`),
    ),
  )
  expect(lifted?.values({ n: 3 })).toEqual({ n: 3, lifted0: 'x', lifted1: 's' })
})

test('a variable that is called as ours would be is left alone', () => {
  const lifted = lift('query ($lifted0: Int) { told(text: "x", number: $lifted0) }')
  expect(lifted?.values({ lifted0: 1 })).toEqual({ lifted0: 1, lifted0_: 'x' })
})

test('what a resolver could change is made anew for each execution', () => {
  const lifted = lift('{ told(at: "2026-01-01", bounds: { from: 2 }, sizes: [SMALL]) }')
  const [one, other] = [lifted?.values({}), lifted?.values({})]
  expect(one).toEqual(other)
  for (const name of ['lifted0', 'lifted1', 'lifted2']) expect(one?.[name]).not.toBe(other?.[name])
})

test('a variable that is absent within an object is absent there, and one that may not be has no values', () => {
  expect(lift('query ($to: Int) { told(bounds: { to: $to }) }')?.values({})).toEqual({
    lifted0: { from: 1, sizes: ['s'] },
  })
  expect(lift('query ($c: String) { told(choice: { code: $c }) }')?.values({ c: null })).toBeUndefined()
})

describe('a text that graphql-jit takes for code', () => {
  const world = globalThis as { reached?: boolean }
  const text = '{ told(text: "__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74dglobalThis.reached=true") }'
  afterEach(() => {
    delete world.reached
  })

  test('runs when graphql-jit is given it, which is why it never is', async () => {
    const compiled = compileQuery(schema, parse(text), '')
    if (!isCompiledQuery(compiled)) throw new Error('graphql-jit compiles it no more')
    await compiled.query(undefined, {}, {})
    expect(world.reached).toBe(true)
  })

  test.each([true, false])('is a text to the lane, whether it writes: %s', async (write) => {
    const compiled = (await createCompiler(schema, () => true, { write }))(text)
    const result = await compiled?.execute({}, {})
    expect(stringifyWithReadyText(result)).toContain('globalThis.reached=true')
    expect(world.reached).toBeUndefined()
  })
})
