import { expect, it } from 'vitest'
import { textsOf } from './kept-texts.ts'
import { createSeriesSet } from './series-set.ts'

it('texts live and count with their set', () => {
  const set = createSeriesSet([], 10)
  textsOf(set).keep('names', '["Côte"]')
  expect(textsOf(set).get('names')).toBe('["Côte"]')
  expect(textsOf(set).get('others')).toBeUndefined()
  expect(set.bytes).toBe(10 + 150 + 5 + 9)
})

it('a set keeps a few of them, and none under a name of any length', () => {
  const set = createSeriesSet([], 0)
  for (const name of 'abcdefgh') textsOf(set).keep(name, '1')
  const full = set.bytes
  textsOf(set).keep('i', '22')
  expect(['a', 'b', 'i'].map((name) => textsOf(set).get(name))).toEqual([undefined, '1', '22'])
  expect(set.bytes).toBe(full + 1)
  textsOf(set).keep('x'.repeat(1_001), '1')
  expect(set.bytes).toBe(full + 1)
})
