import { expect, test } from 'vitest'
import { ownTurn } from './own-turn.ts'

test('pieces of work that begin together have a turn each', async () => {
  let turns = 0
  let watching = true
  const turn = (): void => {
    turns++
    if (watching) setImmediate(turn)
  }
  setImmediate(turn)
  const seen = await Promise.all(Array.from({ length: 20 }, () => ownTurn().then(() => turns)))
  watching = false
  expect(new Set(seen).size).toBe(20)
})
