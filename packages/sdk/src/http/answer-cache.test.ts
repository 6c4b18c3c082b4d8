import { expect, it } from 'vitest'
import { memoryCache } from './answer-cache.ts'
import type { AnswerCache } from './answer-cache.ts'

/** An answer of so many characters. */
const answer = (length: number, etag = '"e"') => ({ etag, body: 'x'.repeat(length) })

/** Which of some addresses, of one character each, a cache still has; asking for one makes it the youngest. */
const has = (cache: AnswerCache, addresses: string) =>
  Array.from(addresses)
    .filter((address) => cache.get(address) !== undefined)
    .join('')

it('keeps as many characters as it may, addresses among them, and drops what was not used for longest', () => {
  const cache = memoryCache(30)
  for (const address of 'abc') cache.set(address, answer(9))
  expect(has(cache, 'abc')).toBe('abc')
  cache.set('d', answer(9))
  expect(has(cache, 'abcd')).toBe('bcd')
  // Used, so another one goes.
  expect(has(cache, 'b')).toBe('b')
  cache.set('e', answer(9))
  expect(has(cache, 'bcde')).toBe('bde')
})

it('makes room for a large answer, and keeps none that is larger than it', () => {
  const cache = memoryCache(30)
  for (const address of 'abc') cache.set(address, answer(9))
  cache.set('d', answer(29))
  expect(has(cache, 'abcd')).toBe('d')
  cache.set('e', answer(30))
  expect(has(cache, 'abcde')).toBe('')
  // Nothing of what went is still counted.
  for (const address of 'abc') cache.set(address, answer(9))
  expect(has(cache, 'abc')).toBe('abc')
})

it('counts an answer once that comes anew', () => {
  const cache = memoryCache(30)
  for (let time = 0; time < 100; time += 1) cache.set('a', answer(9, `"${time}"`))
  cache.set('b', answer(9))
  expect(has(cache, 'ab')).toBe('ab')
  expect(cache.get('a')).toMatchObject({ etag: '"99"' })
})

it('stays within its bound however much is asked', () => {
  const cache = memoryCache(1000)
  const addresses = Array.from({ length: 500 }, (_, place) => `/${place}`)
  for (const address of addresses) cache.set(address, answer(90))
  const kept = addresses.filter((address) => cache.get(address) !== undefined)
  expect(kept).toEqual(addresses.slice(-kept.length))
  expect(kept.length).toBe(10)
})
