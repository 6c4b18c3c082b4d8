import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSeenBefore } from './seen-before.ts'

test('a text is new once, and known the second time', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const seenBefore = createSeenBefore()
      expect([seenBefore(text), seenBefore(text)]).toEqual([false, true])
    }),
  )
})

test('texts that differ in one place are told apart, and the last of many is still known', () => {
  const seenBefore = createSeenBefore()
  const texts = Array.from(
    { length: 5_000 },
    (_none, at) => `{"query":"{ country }","variables":{"code":"${at}"}}`,
  )
  const taken = texts.filter(seenBefore)
  // Two of them may share their 32 bits: once in some hundred runs over other texts.
  expect(taken).toEqual([])
  expect(texts.slice(-100).filter(seenBefore).length).toBeGreaterThan(90)
})
