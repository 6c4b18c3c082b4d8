import { expect, it } from 'vitest'
import { periodBounds } from './period.ts'

it.each([
  ['2013', '2013-01-01', '2013-12-31'],
  ['2013-Q1', '2013-01-01', '2013-03-31'],
  ['2013-Q4', '2013-10-01', '2013-12-31'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['2100-02', '2100-02-01', '2100-02-28'],
  ['2013-12', '2013-12-01', '2013-12-31'],
])('%s is from %s to %s', (period, start, end) => {
  expect(periodBounds(period)).toEqual({ start, end })
})

it.each(['', '13', '2013-Q5', '2013-13', '2013-1', '2013-00', '2013-04-01', ' 2013'])(
  '"%s" is no period',
  (period) => {
    expect(() => periodBounds(period)).toThrow(`"${period}" is no period`)
  },
)
