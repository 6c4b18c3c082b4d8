import { expect, it } from 'vitest'
import { createSeriesSet } from './series-set.ts'

it('texts live and count with their set', () => {
  const set = createSeriesSet([])
  set.texts.keep('names', '["Côte"]')
  expect(set.texts.get('names')).toBe('["Côte"]')
  expect(set.texts.get('others')).toBeUndefined()
  expect(set.textBytes).toBe(100 + 5 + 9)
})

it('a set keeps a few of them, and none under a name of any length', () => {
  const set = createSeriesSet([])
  for (const name of 'abcdefgh') set.texts.keep(name, '1')
  const full = set.textBytes
  set.texts.keep('i', '22')
  expect(['a', 'b', 'i'].map((name) => set.texts.get(name))).toEqual([undefined, '1', '22'])
  expect(set.textBytes).toBe(full + 1)
  // Two who found nothing both come with the same.
  for (const name of ['b', 'i']) set.texts.keep(name, 'another')
  expect([set.texts.get('b'), set.texts.get('i'), set.textBytes]).toEqual(['1', '22', full + 1])
  set.texts.keep('x'.repeat(1_001), '1')
  expect(set.textBytes).toBe(full + 1)
})
