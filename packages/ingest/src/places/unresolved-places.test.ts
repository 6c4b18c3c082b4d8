import { expect, test } from 'vitest'
import { countUnresolvedPlaces, reportedPerCode } from './unresolved-places.ts'

test('counts codes that are words of the language like any other', () => {
  const unresolved = countUnresolvedPlaces()
  for (const code of ['constructor', '__proto__', 'constructor']) {
    expect(unresolved.add(code, 'a.csv')).toBe(true)
  }
  expect(Object.entries(unresolved.counts)).toEqual([
    ['constructor', 2],
    ['__proto__', 1],
  ])
  for (let row = 2; row < reportedPerCode; row += 1) unresolved.add('constructor', 'b.csv')
  expect(unresolved.add('constructor', 'b.csv')).toBe(false)
  expect(unresolved.excess('area')).toMatchObject([{ file: 'a.csv', field: 'area', raw: 'constructor' }])
})

test('counts the codes beyond a number together, and keeps no long text', () => {
  const unresolved = countUnresolvedPlaces()
  for (let code = 0; code < 10_500; code += 1) unresolved.add(`X${code}`, 'a.csv')
  unresolved.add('X0', 'a.csv')
  expect(Object.keys(unresolved.counts)).toHaveLength(10_001)
  expect([unresolved.counts['X0'], unresolved.counts['(other codes)']]).toEqual([2, 500])
  const other = countUnresolvedPlaces()
  other.add('x'.repeat(1e6), 'a.csv')
  expect(Object.keys(other.counts)[0]).toHaveLength(200)
})
