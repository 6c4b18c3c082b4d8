import { describe, expect, test } from 'vitest'
import { Answer } from './answer.ts'
import { createResponseCache } from './response-cache.ts'

const answer = (bytes: number, fill = 'x') => new Answer(fill.repeat(bytes), 'application/json')

describe('an answer', () => {
  test('is found by its words, and by its question in other words, which find it from then on', () => {
    const cache = createResponseCache(() => 'one', 1_000_000)
    const kept = answer(10)
    cache.keep('one', 'question', 'words', kept)
    expect(cache.byWords('words')).toBe(kept)
    expect(cache.byWords('other words')).toBeUndefined()
    expect(cache.byQuestion('question', 'other words')).toBe(kept)
    expect(cache.byWords('other words')).toBe(kept)
    expect(cache.byQuestion('another question', 'words of another')).toBeUndefined()
    expect(cache.byWords('words of another')).toBeUndefined()
  })

  test('of an older state is gone with it, and comes back with nothing', () => {
    let state: string | undefined = 'one'
    const cache = createResponseCache(() => state, 1_000_000)
    cache.keep('one', 'question', 'words', answer(10))
    state = 'two'
    expect(cache.byWords('words')).toBeUndefined()
    expect(cache.bytes).toBe(0)
    state = 'one'
    expect(cache.byQuestion('question', 'words')).toBeUndefined()
  })

  test('that was begun in an older state is not kept in the newer', () => {
    let state = 'one'
    const cache = createResponseCache(() => state, 1_000_000)
    expect(cache.byWords('words')).toBeUndefined()
    state = 'two'
    cache.keep('one', 'question', 'words', answer(10))
    expect(cache.byWords('words')).toBeUndefined()
  })

  test('is not kept while the data have no state', () => {
    const cache = createResponseCache(() => undefined, 1_000_000)
    cache.keep('one', 'question', 'words', answer(10))
    expect(cache.byQuestion('question', 'words')).toBeUndefined()
  })
})

describe('the bytes', () => {
  test('stay within the limit, the least recently used answers leaving first', () => {
    const limit = 1_000_000
    const cache = createResponseCache(() => 'one', limit)
    const asked = 5_000
    for (let at = 0; at < asked; at++) {
      cache.keep('one', `question ${at}`, `words ${at}`, answer(10_000))
      expect(cache.byWords('words 0'), `after ${at}`).toBeDefined()
      expect(cache.bytes).toBeLessThanOrEqual(limit)
    }
    expect(cache.byWords('words 1')).toBeUndefined()
    expect(cache.evictions).toBeGreaterThan(0)
    const last = Array.from({ length: asked }, (_, at) => at).filter((at) => cache.byWords(`words ${at}`))
    expect(last.length).toBeGreaterThan(30)
    expect(Math.max(...last)).toBeGreaterThan(asked - 400)
  })

  test('are those of some of the questions that go round, where there is no room for all', () => {
    const cache = createResponseCache(() => 'one', 1_000_000)
    const questions = Array.from({ length: 200 }, (_, at) => `question ${at}`)
    let [asked, found] = [0, 0]
    for (let round = 0; round < 20; round++) {
      for (const question of questions) {
        asked++
        if (cache.byQuestion(question, question) !== undefined) found++
        else cache.keep('one', question, question, answer(10_000))
      }
    }
    // There is room for some 40. Kept each time, the least recently used leaving first, none would ever be found.
    expect(found / asked).toBeGreaterThan(0.1)
    expect(cache.evictions).toBeLessThan(asked / 10)
  })

  test('are soon those of a question that is asked time and again, also where others fill them', () => {
    const cache = createResponseCache(() => 'one', 1_000_000)
    for (let at = 0; at < 200; at++) cache.keep('one', `question ${at}`, `words ${at}`, answer(10_000))
    let times = 0
    while (cache.byWords('words') === undefined) {
      times++
      cache.keep('one', 'question', 'words', answer(10_000))
    }
    expect(times).toBeLessThanOrEqual(300)
  })

  test('count the words, of which there may be many for one answer', () => {
    const cache = createResponseCache(() => 'one', 100_000)
    cache.keep('one', 'question', 'words', answer(10))
    for (let at = 0; at < 1_000; at++) cache.byQuestion('question', `${at} ${' '.repeat(200)}`)
    expect(cache.bytes).toBeLessThanOrEqual(100_000)
    expect(cache.byQuestion('question', 'words')).toBeDefined()
  })

  test('of one answer are few beside the whole', () => {
    const cache = createResponseCache(() => 'one', 1_000_000)
    cache.keep('one', 'large', 'large', answer(100_000))
    expect(cache.byWords('large')).toBeUndefined()
    expect(cache.bytes).toBe(0)
    cache.keep('one', 'fits', 'fits', answer(25_000))
    expect(cache.byWords('fits')).toBeDefined()
  })
})
