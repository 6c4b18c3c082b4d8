import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createEndOfTurn } from './end-of-turn.ts'

test('what is sent in one turn goes out when it ends, in its order', async () => {
  const atEnd = createEndOfTurn()
  const sent: number[] = []
  for (const at of [1, 2, 3]) atEnd(() => void sent.push(at))
  await Promise.resolve()
  expect(sent).toEqual([])
  await nextTurn()
  expect(sent).toEqual([1, 2, 3])
  atEnd(() => void sent.push(4))
  expect(sent).toEqual([1, 2, 3])
  await nextTurn()
  expect(sent).toEqual([1, 2, 3, 4])
})

test('nothing waits while much else is done in its turn', () => {
  const atEnd = createEndOfTurn()
  const sent: number[] = []
  atEnd(() => void sent.push(1))
  const until = performance.now() + 2
  while (performance.now() < until);
  atEnd(() => void sent.push(2))
  expect(sent).toEqual([1, 2])
})

test('of very many the first do not wait for the last', () => {
  const atEnd = createEndOfTurn()
  const sent: number[] = []
  for (let at = 0; at < 1_000; at++) atEnd(() => void sent.push(at))
  expect(sent.length).toBeGreaterThan(900)
  expect(sent).toEqual([...sent.keys()])
})
