import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { shareMemory } from './share-memory.ts'

test('what is shared is not more than the whole', () => {
  expect(shareMemory(readConfig({}), 4)).toEqual({
    CACHE_BYTES: '134217728',
    RESPONSE_CACHE_BYTES: '16000000',
  })
  expect(shareMemory({ CACHE_BYTES: 10, RESPONSE_CACHE_BYTES: 0 }, 3)).toEqual({
    CACHE_BYTES: '4',
    RESPONSE_CACHE_BYTES: '0',
  })
})

test('what each gets can be read again', () => {
  expect(readConfig(shareMemory({ CACHE_BYTES: 1, RESPONSE_CACHE_BYTES: 1 }, 8))).toMatchObject({
    CACHE_BYTES: 1,
    RESPONSE_CACHE_BYTES: 0,
  })
})
