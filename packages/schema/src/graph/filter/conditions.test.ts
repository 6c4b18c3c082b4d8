import { expect, test } from 'vitest'
import { anyOf, meetsAll } from './conditions.ts'

test('a condition is met by what any of its values finds; the empty list by nothing; none given by everything', () => {
  const find = (letter: string) => [{ id: `${letter}1` }, { id: `${letter}2` }]
  expect(anyOf('letters', ['a', 'b', 'a'], find)).toEqual(new Set(['a1', 'a2', 'b1', 'b2']))
  expect(anyOf('letters', [], find)).toEqual(new Set())
  expect(anyOf('letters', null, find)).toBeUndefined()
  const meets = (...conditions: Parameters<typeof meetsAll>[0]) =>
    ['a1', 'a2', 'b1'].filter((id) => meetsAll(conditions)({ id }))
  expect(meets(undefined, undefined)).toEqual(['a1', 'a2', 'b1'])
  expect(meets(new Set(['a1', 'b1']), undefined, new Set(['a1', 'a2']))).toEqual(['a1'])
  expect(meets(new Set())).toEqual([])
})

test('each value is looked up once, and no more than 300 are', () => {
  const asked: string[] = []
  const find = (letter: string, argument: string) => {
    asked.push(`${argument} ${letter}`)
    return []
  }
  anyOf('letters', ['a', 'a', 'b'], find)
  expect(asked).toEqual(['letters a', 'letters b'])
  expect(() => anyOf('letters', Array<string>(301).fill('c'), find)).toThrow(
    'letters has 301 entries; it may have 300.',
  )
  expect(asked).toHaveLength(2)
  expect(anyOf('letters', Array<string>(300).fill('c'), find)).toEqual(new Set())
})
