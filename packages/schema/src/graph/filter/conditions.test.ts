import { describe, expect, test } from 'vitest'
import { anyOf, meetsAll, overlaps } from './conditions.ts'

test('a condition is met by what any of its values finds; the empty list by nothing; none given by everything', () => {
  const find = (letter: string) => [{ id: `${letter}1` }, { id: `${letter}2` }]
  expect(anyOf(['a', 'b'], find)).toEqual(new Set(['a1', 'a2', 'b1', 'b2']))
  expect(anyOf([], find)).toEqual(new Set())
  expect(anyOf(null, find)).toBeUndefined()
  const meets = (...conditions: Parameters<typeof meetsAll>[0]) =>
    ['a1', 'a2', 'b1'].filter((id) => meetsAll(conditions)({ id }))
  expect(meets(undefined, undefined)).toEqual(['a1', 'a2', 'b1'])
  expect(meets(new Set(['a1', 'b1']), undefined, new Set(['a1', 'a2']))).toEqual(['a1'])
  expect(meets(new Set())).toEqual([])
})

describe('overlaps', () => {
  const running = { start: '2014-02', end: '2016-06-30' }
  test.each([
    [{ from: '2016' }, true],
    [{ from: '2016-06' }, true],
    [{ from: '2016-07' }, false],
    [{ from: '2017', to: '2018' }, false],
    [{ to: '2014' }, true],
    [{ to: '2014-02-01' }, true],
    [{ to: '2014-01-31' }, false],
    [{ from: '2015', to: '2015' }, true],
    [{}, true],
  ])('February 2014 to 30 June 2016 and %o: %s', (wanted, expected) => {
    expect(overlaps(running, wanted)).toBe(expected)
  })

  test('an end that is not known is open; without any date nothing overlaps', () => {
    expect(overlaps({ start: '2014', end: null }, { from: '2020' })).toBe(true)
    expect(overlaps({ start: '2014', end: null }, { to: '2013' })).toBe(false)
    expect(overlaps({ start: null, end: '2014' }, { to: '1990' })).toBe(true)
    expect(overlaps({ start: null, end: null }, { from: '1990', to: '2030' })).toBe(false)
    expect(overlaps({ start: null, end: null }, {})).toBe(true)
  })
})
