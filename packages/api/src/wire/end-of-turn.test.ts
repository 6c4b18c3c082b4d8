import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createEndOfTurn } from './end-of-turn.ts'

test('what is sent in one turn goes out when it ends, in its order', async () => {
  const turn = createEndOfTurn()
  const sent: number[] = []
  for (const at of [1, 2, 3]) turn.add(() => void sent.push(at))
  await Promise.resolve()
  expect(sent).toEqual([])
  await nextTurn()
  expect(sent).toEqual([1, 2, 3])
  turn.add(() => void sent.push(4))
  expect(sent).toEqual([1, 2, 3])
  await nextTurn()
  expect(sent).toEqual([1, 2, 3, 4])
})

test('what has waited for a while goes out before anything else is begun', () => {
  const turn = createEndOfTurn()
  const sent: number[] = []
  turn.sendIfLate()
  turn.add(() => void sent.push(1))
  const until = performance.now() + 2
  while (performance.now() < until);
  turn.sendIfLate()
  expect(sent).toEqual([1])
  turn.add(() => void sent.push(2))
  expect(sent).toEqual([1])
})

test('of very many the first do not wait for the last', () => {
  const turn = createEndOfTurn()
  const sent: number[] = []
  for (let at = 0; at < 1_000; at++) turn.add(() => void sent.push(at))
  expect(sent.length).toBeGreaterThan(900)
  expect(sent).toEqual([...sent.keys()])
})
