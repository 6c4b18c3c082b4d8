import { expect, test } from 'vitest'
import { keepAskedMost } from './asked-most.ts'

test('what is asked for in turn does not push out each other before it comes again', () => {
  let made = 0
  let gone = 0
  const kept = keepAskedMost(
    8,
    () => ({ number: made++ }),
    () => gone++,
  )
  let found = 0
  for (let round = 0; round < 100; round += 1)
    for (let name = 0; name < 20; name += 1) if (kept.get(`${name}`) !== undefined) found += 1
  // Eight of twenty, for all hundred rounds.
  expect(found).toBe(800)
  expect([made, gone]).toEqual([8, 0])
})

test('what is asked for twice as often takes the place of what was not asked for longest', () => {
  const gone: string[] = []
  let made = 'old'
  const kept = keepAskedMost(
    1,
    () => ({ made }),
    (value) => gone.push(value.made),
  )
  for (let times = 0; times < 3; times += 1) expect(kept.get('old')).toEqual({ made: 'old' })
  made = 'new'
  for (let times = 0; times < 6; times += 1) expect(kept.get('new')).toBeUndefined()
  expect(kept.get('new')).toEqual({ made: 'new' })
  expect(gone).toEqual(['old'])
  expect(kept.get('old')).toBeUndefined()
})

test('what was asked for long ago counts for less and less', () => {
  const kept = keepAskedMost(
    1,
    () => ({}),
    () => undefined,
  )
  for (let times = 0; times < 10_000; times += 1) kept.get('once much asked for')
  let times = 1
  while (kept.get('new') === undefined) times += 1
  expect(times).toBeGreaterThan(64)
  expect(times).toBeLessThan(512)
})
