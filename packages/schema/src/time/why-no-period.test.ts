import { expect, it } from 'vitest'
import { parsePeriod } from '../series/period.ts'
import { whyNoPeriod } from './why-no-period.ts'

it.each([
  ['2013-S1', 'a half-year'],
  ['2013S2', 'a half-year'],
  ['2013-T2', 'a third of a year'],
  ['2013-W07', 'a week'],
  ['2013W52', 'a week'],
  ['2013-04-05', 'a day'],
  ['2013-D200', 'a day'],
  ['2013-Q5', 'no quarter'],
  ['2013-13', 'no month'],
  ['2013-4', 'no month'],
  ['2013-02/2013-05', 'an interval that is no year, quarter or month'],
  ['spring', 'no period'],
  ['', 'no period'],
])('says that %j is %s, and what would be right', (text, what) => {
  expect(parsePeriod(text)).toBeUndefined()
  expect(whyNoPeriod(text)).toContain(`"${text}" is ${what}`)
  expect(whyNoPeriod(text)).toContain('2013-Q2')
})

it('does not repeat a text without end', () => {
  expect(whyNoPeriod('x'.repeat(10_000)).length).toBeLessThan(200)
})
