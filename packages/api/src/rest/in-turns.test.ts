import { afterEach, expect, test } from 'vitest'
import { inTurns } from './in-turns.ts'

let watching = false
afterEach(() => {
  watching = false
})

/** Counts the turns of the event loop from now on. */
function countTurns(): () => number {
  let turns = 0
  watching = true
  const turn = (): void => {
    turns++
    if (watching) setImmediate(turn)
  }
  setImmediate(turn)
  return () => turns
}

test('others are heard between two items', async () => {
  const turns = countTurns()
  const taken: number[] = []
  for await (const item of inTurns(Array.from({ length: 50 }, (_none, at) => at))) taken.push(item)
  expect(taken).toHaveLength(50)
  expect(turns()).toBeGreaterThanOrEqual(49)
})

test('who stops taking items ends the making of them', async () => {
  let ended = false
  function* items() {
    try {
      for (;;) yield 1
    } finally {
      ended = true
    }
  }
  for await (const item of inTurns(items())) if (item === 1) break
  expect(ended).toBe(true)
})
