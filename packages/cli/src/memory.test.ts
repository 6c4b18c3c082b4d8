import { expect, test } from 'vitest'
import { readMemory, shareMemory } from './memory.ts'

const defaults = { cacheBytes: 536_870_912, responseCacheBytes: 64_000_000 }

test.each([
  [{}, defaults],
  [{ CACHE_BYTES: '', RESPONSE_CACHE_BYTES: 'much' }, defaults],
  [{ CACHE_BYTES: '-1', RESPONSE_CACHE_BYTES: '1e9' }, defaults],
  [
    { CACHE_BYTES: '0', RESPONSE_CACHE_BYTES: '0' },
    { ...defaults, responseCacheBytes: 0 },
  ],
  [
    { CACHE_BYTES: '1000', RESPONSE_CACHE_BYTES: '2000' },
    { cacheBytes: 1_000, responseCacheBytes: 2_000 },
  ],
])('%j', (env, memory) => {
  expect(readMemory(env)).toEqual(memory)
})

test('what is shared is not more than the whole', () => {
  expect(readMemory(shareMemory({}, 4))).toEqual({ cacheBytes: 134_217_728, responseCacheBytes: 16_000_000 })
  expect(readMemory(shareMemory({ CACHE_BYTES: '10', RESPONSE_CACHE_BYTES: '0' }, 3))).toEqual({
    cacheBytes: 4,
    responseCacheBytes: 0,
  })
})
