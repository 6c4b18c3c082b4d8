import { expect, test } from 'vitest'
import { dueAt, isDue, scheduleFault } from './schedule.ts'

const monday = '0 4 * * 1'

test('is due at once where no run was good yet', () => {
  expect(dueAt(monday, undefined)).toBeUndefined()
  expect(isDue(monday, undefined, new Date('2026-07-01T00:00:00Z'))).toBe(true)
})

test.each([
  // 6 July 2026 is a Monday.
  ['2026-07-05T00:00:00Z', '2026-07-06T04:00:00.000Z'],
  ['2026-07-06T03:59:00Z', '2026-07-06T04:00:00.000Z'],
  ['2026-07-06T04:00:00Z', '2026-07-13T04:00:00.000Z'],
])('a run at %s is followed by one at %s, in UTC', (last, next) => {
  const due = dueAt(monday, new Date(last))
  expect(due?.toISOString()).toBe(next)
  expect(isDue(monday, new Date(last), new Date(Date.parse(next) - 1))).toBe(false)
  expect(isDue(monday, new Date(last), new Date(next))).toBe(true)
})

test.each(['every day', '60 * * * *', '* * * * * *', '', '0 0 31 2 *'])('refuses "%s"', (schedule) => {
  expect(scheduleFault(schedule)).toBeTypeOf('string')
})

test('takes a schedule of five fields', () => {
  expect(scheduleFault(monday)).toBeUndefined()
})
