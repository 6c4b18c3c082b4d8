import { execute, parse, validate } from 'graphql'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringifyWithReadyText } from '@opencorridor/schema/ready-text'
import { createCompiler } from './compile-document.ts'
import { wideSchema as schema } from './testing/wide-schema.ts'

const compile = await createCompiler(schema, () => true)
const compileByJit = await createCompiler(schema, () => true, { write: false })

type Variables = Record<string, unknown>

/** What the lane answers as text; a word for what it leaves to Yoga. */
async function byLane(text: string, variables: Variables = {}, by = compile): Promise<string> {
  const compiled = by(text)
  if (compiled === undefined) return 'not compiled'
  const coerced = compiled.coerce(variables)
  if (coerced === undefined) return 'variables refused'
  const result = await compiled.execute({}, coerced)
  if (result === undefined) return 'errors'
  return result.errors === undefined ? stringifyWithReadyText(result) : 'errors'
}

/** What graphql-js answers, which is what Yoga does. */
async function byGraphQl(text: string, variables: Variables = {}): Promise<string> {
  const document = parse(text)
  expect(validate(schema, document)).toEqual([])
  const result = await execute({ schema, document, variableValues: variables, contextValue: {} })
  return result.errors === undefined ? stringifyWithReadyText(result) : 'errors'
}

describe('a compiled document answers byte for byte what graphql-js does', () => {
  test.each<[string, Variables?]>([
    ['{ __typename }'],
    ['{ things { name __typename } }'],
    ['{ things { name ... on Country { area told } ... on Region { size } } }'],
    ['{ things { ... on Region { size name } name ... on Country { area } kind: __typename } }'],
    ['{ things { again { later { again { name } } } } }'],
    [
      '{ things { ...A ...B } } fragment A on Named { name } fragment B on Country { told(size: SMALL) area ...A }',
    ],
    [
      '{ things { ... on Country { a: told b: told(size: SMALL) neighbours { name neighbours(first: 1) { area } } } } }',
    ],
    ['{ things { ... on Region { members { ... on Country { later(ms: 3) { name } } } } } }'],
    ['{ anything(named: "nothing") { ... on Nothing { name } ... on Country { area } } }'],
    ['{ anything { __typename } }'],
    ['{ a: anything(named: "Tajikistan") { __typename ... on Named { name } } }'],
    ['{ slowly(ms: [9, 1, 5, 0]) { area name } }'],
    ['{ at sizes numbers nothing { name } }'],
    ['{ m: matrix(rows: 3) one: matrix(rows: 1) none: matrix(rows: 0) }'],
    ['{ later { later { self { at } } } self { at } at }'],
    ['{ self { at } self { sizes at } ... { self { numbers } } }'],
    [
      '{ constructor: at toString: at toJSON: at valueOf: self { at } hasOwnProperty: at default: at class: at }',
    ],
    ['{ a_b: self { c: at } a: self { b_c: sizes } _: at a__b: at }'],
    ['{ told }'],
    ['{ told(text: null, number: -1, size: LARGE, sizes: [SMALL, null], id: 7, flag: false, real: 1e-7) }'],
    ['{ told(sizes: LARGE, lists: 1) }'],
    ['{ told(bounds: {}) }'],
    ['{ told(bounds: { from: null, at: "2026-01-01", inner: { sizes: LARGE } }) }'],
    ['{ told(at: "2026-01-01T00:00:00Z", choice: { code: "x" }) }'],
    ['{ told(text: "\\u0022; throw 1; //", id: "${x}`\\\\") }'],
    ['{ told(text: """block " text""") }'],
    ['query ($a: String) { told(text: $a) }'],
    ['query ($a: String) { told(text: $a) }', { a: null }],
    ['query ($a: String = "given") { told(text: $a) }'],
    ['query ($a: String = "given") { told(text: $a) }', { a: null }],
    ['query ($s: Size, $l: [Size!] = [LARGE]) { told(size: $s, sizes: $l) }'],
    ['query ($s: Size, $l: [Size!]) { told(size: $s, sizes: $l) }', { s: 'SMALL', l: 'LARGE' }],
    ['query ($from: Int, $to: Int) { told(bounds: { from: $from, to: $to }) }'],
    ['query ($from: Int, $to: Int) { told(bounds: { from: $from, to: $to }) }', { to: 3 }],
    ['query ($from: Int = 4) { told(bounds: { from: $from, inner: { to: $from } }, number: $from) }'],
    [
      'query ($n: Int!, $m: Int) { told(lists: [[$n, 2], [], null], sizes: []) again: told(number: $m) }',
      { n: 1 },
    ],
    ['query ($b: Bounds!, $s: Size!) { must(size: $s, bounds: $b) }', { s: 'LARGE', b: {} }],
    [
      'query ($b: Bounds!, $s: Size!) { must(size: $s, bounds: $b) }',
      { s: 'LARGE', b: { at: '2026', inner: { to: 1 } } },
    ],
    ['query ($at: Moment = "2026-02-03") { told(at: $at) t: told(bounds: { at: $at }) }'],
    ['query ($c: Choice) { told(choice: $c) }', { c: { number: 1 } }],
    ['query ($code: String!) { told(choice: { code: $code }) }', { code: 'x' }],
    ['query ($lifted0: Int) { told(number: $lifted0, text: "x") }', { lifted0: 5 }],
    ['query Q($id: ID!) { told(id: $id) }', { id: 12 }],
    [
      '{ at sizes @skip(if: true) at2: at @include(if: true) self @skip(if: false) @include(if: false) { at } }',
    ],
    ['{ self { at @skip(if: true) } things { name @include(if: false) } }'],
    ['query ($no: Boolean!) { at self @skip(if: $no) { at } sizes }', { no: true }],
    ['query ($no: Boolean!) { at self @skip(if: $no) { at } sizes }', { no: false }],
    ['query ($yes: Boolean = true) { ...F @include(if: $yes) } fragment F on Query { at told(text: "x") }'],
    ['query ($yes: Boolean = true) { ...F @include(if: $yes) } fragment F on Query { at }', { yes: false }],
    [
      'query ($yes: Boolean = true) { ...F @include(if: $yes) at }  fragment F on Query { told }',
      { yes: false },
    ],
    [
      // One fragment under two conditions, which graphql-jit would join.
      'query ($a: Boolean!, $b: Boolean!) { one: self { ...F @include(if: $a) at } two: self { ...F @include(if: $b) at } } fragment F on Query { sizes numbers @skip(if: $a) }',
      { a: true, b: false },
    ],
    [
      'query ($a: Boolean!) { at at @include(if: $a) x: at @skip(if: $a) x: at @include(if: $a) }',
      { a: false },
    ],
    [
      'query ($a: Boolean!) { things { ... on Country @skip(if: $a) { area } ... @include(if: $a) { name } } }',
      { a: true },
    ],
    ['query ($d: Int = 1) { things { ... on Country { neighbours(first: $d) { name } } } }'],
  ])('%s %j', async (text, variables) => {
    const expected = await byGraphQl(text, variables)
    expect(expected).not.toBe('errors')
    expect(await byLane(text, variables)).toBe(expected)
    expect(await byLane(text, variables, compileByJit)).toBe(expected)
  })

  test('whatever the variables are', async () => {
    const text = `query ($text: String = "d", $number: Int, $size: Size, $sizes: [Size!], $real: Float = 2, $id: ID,
      $flag: Boolean, $bounds: Bounds, $at: Moment, $choice: Choice) {
      told(text: $text, number: $number, size: $size, sizes: $sizes, real: $real, id: $id, flag: $flag, bounds: $bounds,
        at: $at, choice: $choice)
      nested: told(bounds: { from: $number, sizes: $sizes, at: $at, inner: { to: $number, inner: $bounds } }, lists: [[1]])
    }`
    const odd = fc.oneof(
      fc.constantFrom(null, 'SMALL', '2026-05-04', true, 0, -0, 2 ** 31),
      fc.string(),
      fc.double(),
    )
    /** Mostly what is right, and sometimes anything. */
    const mostly = (right: fc.Arbitrary<unknown>) =>
      fc.oneof({ weight: 30, arbitrary: right }, { weight: 1, arbitrary: odd })
    const size = mostly(fc.constantFrom('SMALL', 'LARGE'))
    const number = mostly(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }))
    const optional = { requiredKeys: [] }
    const moments = mostly(fc.constantFrom('2026', '2026-05-04', '2026-05-04T12:00:00.000Z'))
    const flat = {
      from: mostly(fc.constantFrom(null, 1, 2)),
      to: number,
      sizes: mostly(fc.array(size)),
      at: moments,
    }
    const variables = fc.record(
      {
        text: mostly(fc.string()),
        number,
        size,
        sizes: fc.oneof(size, fc.array(size)),
        real: mostly(fc.double({ noNaN: true, noDefaultInfinity: true })),
        id: mostly(fc.oneof(fc.string(), fc.integer())),
        flag: mostly(fc.boolean()),
        bounds: mostly(fc.record({ ...flat, inner: fc.record(flat, optional) }, optional)),
        at: moments,
        choice: mostly(fc.oneof(fc.record({ code: fc.string() }), fc.record({ number: fc.integer() }))),
      },
      optional,
    )
    let answered = 0
    await fc.assert(
      fc.asyncProperty(variables, async (given) => {
        // As they arrive: no undefined, no NaN.
        const sent = JSON.parse(JSON.stringify(given)) as Variables
        const [expected, got] = [await byGraphQl(text, sent), await byLane(text, sent)]
        if (expected === 'errors') expect(got).toMatch(/refused|errors/)
        else {
          answered++
          expect(got).toBe(expected)
        }
      }),
      { numRuns: 500 },
    )
    expect(answered).toBeGreaterThan(100)
  })
})

describe('what has errors is seen to have some', () => {
  test.each([
    ['a null where there may be none', '{ at lacks { name } }'],
    ['a promise that is rejected', '{ at fails { name } }'],
    ['a value of no type', '{ at untyped { name } }'],
    // A guard of ours: graphql-jit would never answer, and the process would end with an unhandled rejection.
    ['a value of no type after a promise', '{ at untypedLater { name } }'],
    ['a value of no type far below', '{ later { untypedLater { again { name } } } }'],
  ])('%s', async (_what, text) => {
    expect(await byGraphQl(text)).toBe('errors')
    expect(await byLane(text)).toBe('errors')
    expect(await byLane(text, {}, compileByJit)).toBe('errors')
  })

  test.each<[string, string, Variables]>([
    ['a required variable that is absent', 'query ($s: Size!) { told(size: $s) }', {}],
    ['a number that is none', 'query ($n: Int) { told(number: $n) }', { n: '1' }],
    ['two choices of one', 'query ($c: Choice) { told(choice: $c) }', { c: { code: 'x', number: 1 } }],
    ['a field that is not there', 'query ($b: Bounds) { told(bounds: $b) }', { b: { nothing: 1 } }],
    ['a condition that is null', 'query ($a: Boolean = true) { at self @skip(if: $a) { at } }', { a: null }],
    ['a scalar that is refused', 'query ($at: Moment) { told(at: $at) }', { at: 'never' }],
  ])('%s', async (_what, text, variables) => {
    expect(await byGraphQl(text, variables)).toBe('errors')
    expect(await byLane(text, variables)).toMatch(/refused|errors/)
  })
})

describe('is not compiled', () => {
  test.each([
    ['a document of two operations', 'query A { at } query B { sizes }'],
    ['introspection', '{ __schema { queryType { name } } }'],
    ['introspection of a type, below', '{ at ...F } fragment F on Query { __type(name: "Query") { name } }'],
    [
      'a document of many conditions',
      'query ($a: Boolean!, $b: Boolean!, $c: Boolean!, $d: Boolean!) { at @skip(if: $a) sizes @skip(if: $b) told @skip(if: $c) numbers @skip(if: $d) }',
    ],
    ['an alias that sets a prototype', '{ __proto__: self { at } }'],
    ['a variable that sets a prototype', 'query ($__proto__: String) { told(text: $__proto__) }'],
    [
      'more fields than are worth it',
      `{ ${'self { '.repeat(8)} ${'things { again { again { again { name } } } } '.repeat(150)} ${'}'.repeat(8)} }`.replaceAll(
        'things',
        'x: things',
      ),
    ],
    ['types within types', `{ things { ${'again { later { '.repeat(6)} name ${'} }'.repeat(6)} } }`],
  ])('%s', (_what, text) => {
    expect(validate(schema, parse(text))).toEqual([])
    expect(compile(text)).toBeUndefined()
  })

  test('what the schema says is not to be', async () => {
    const strict = await createCompiler(schema, (document) => document.definitions.length > 1)
    expect(strict('{ at }')).toBeUndefined()
    expect(strict('{ ...F } fragment F on Query { at }')).toBeDefined()
  })
})

test('the document that Yoga keeps is not written into', async () => {
  const text = '{ things { name } }'
  const before = JSON.stringify(parse(text, { noLocation: true }))
  const compiled = compile(text)
  expect(JSON.stringify(compiled?.document)).toBe(before)
  await compiled?.execute({}, {})
  expect(JSON.stringify(compiled?.document)).toBe(before)
})
