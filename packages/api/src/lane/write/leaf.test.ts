import fc from 'fast-check'
import { GraphQLBoolean, GraphQLEnumType, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString } from 'graphql'
import type { GraphQLLeafType } from 'graphql'
import { expect, test } from 'vitest'
import { leafWriter, quoted } from './leaf.ts'
import { newWriting, Output } from './output.ts'

function written(type: GraphQLLeafType, value: unknown): string {
  const out = new Output(newWriting({}, {}))
  leafWriter(type)(value, out)
  return out.text
}

test('a text is written as JSON.stringify writes it, whatever is in it', () => {
  const anything = fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((it) => String.fromCharCode(it)),
  })
  fc.assert(
    fc.property(fc.oneof(anything, fc.string({ unit: 'grapheme' })), (text) => {
      expect(quoted(text)).toBe(JSON.stringify(text))
    }),
    { numRuns: 2_000 },
  )
  for (const text of ['', '"', '\\', '\u007f', '\u2028', '\ud800', '💥', '\u001f ', "'</script>"])
    expect(quoted(text)).toBe(JSON.stringify(text))
})

test('a value is written as its type serializes it', () => {
  const size = new GraphQLEnumType({ name: 'Size', values: { SMALL: { value: 's' }, LARGE: { value: 1 } } })
  const values = [-0, 0, 7, 1.5, 1e21, 5e-324, '12', '', 'x', true, false, 's', 1, 2 ** 31, NaN, Infinity, {}]
  const types = [GraphQLInt, GraphQLFloat, GraphQLString, GraphQLID, GraphQLBoolean, size]
  let refused = 0
  for (const type of types) {
    for (const value of values) {
      let expected: string | undefined
      try {
        expected = JSON.stringify(type.serialize(value))
      } catch {
        refused++
      }
      if (expected === undefined) expect(() => written(type, value)).toThrow()
      else expect(written(type, value)).toBe(expected)
    }
  }
  expect(refused).toBeGreaterThan(20)
})
