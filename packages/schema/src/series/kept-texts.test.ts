import { expect, it } from 'vitest'
import { createSeriesSet } from './series-set.ts'

it('texts live and count with their set', () => {
  const set = createSeriesSet([], 10)
  set.texts.keep('names', '["Côte"]')
  expect(set.texts.get('names')).toBe('["Côte"]')
  expect(set.texts.get('others')).toBeUndefined()
  expect(set.bytes).toBe(10 + 150 + 5 + 9)
})

it('a set keeps a few of them, and none under a name of any length', () => {
  const set = createSeriesSet([], 0)
  for (const name of 'abcdefgh') set.texts.keep(name, '1')
  const full = set.bytes
  set.texts.keep('i', '22')
  expect(['a', 'b', 'i'].map((name) => set.texts.get(name))).toEqual([undefined, '1', '22'])
  expect(set.bytes).toBe(full + 1)
  set.texts.keep('x'.repeat(1_001), '1')
  expect(set.bytes).toBe(full + 1)
})
