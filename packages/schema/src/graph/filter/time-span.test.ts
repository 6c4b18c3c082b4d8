import { describe, expect, test } from 'vitest'
import { overlaps, timeSpan } from './time-span.ts'

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

test.each([
  ['2016', '2015'],
  ['2016-07', '2016-06-30'],
])('a span from %s to %s is refused', (from, to) => {
  expect(() => timeSpan(['from', from], ['to', to])).toThrow(`from ${from} is after to ${to}; it may not be.`)
})

test('a span may be open, and may end in the year in which it begins', () => {
  expect(timeSpan(['from', '2016-06'], ['to', '2016'])).toEqual({ from: '2016-06', to: '2016' })
  expect(timeSpan(['from', '2016'], ['to', null])).toEqual({ from: '2016', to: null })
})
