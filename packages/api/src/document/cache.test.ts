import { expect, test } from 'vitest'
import { createDocumentCache } from './cache.ts'

test('the texts together stay within the bound, the least recently used leaving first', () => {
  const cache = createDocumentCache<{ text: string }>(100)
  const texts = Array.from({ length: 10 }, (_none, index) => String(index).repeat(30))
  for (const text of texts.slice(0, 3)) cache.set(text, { text })
  cache.get(texts[0] ?? '')
  cache.set(texts[3] ?? '', { text: 'fourth' })
  expect(texts.map((text) => cache.get(text) !== undefined).slice(0, 4)).toEqual([true, false, true, true])
})

test('a text above the whole bound is not kept and throws nothing out', () => {
  const cache = createDocumentCache<object>(100)
  cache.set('small', {})
  cache.set('x'.repeat(101), {})
  expect(cache.get('x'.repeat(101))).toBeUndefined()
  expect(cache.get('small')).toBeDefined()
})
