import { describe, expect, it } from 'vitest'
import { formatPeriod } from '../series/period.ts'
import type { Frequency } from '../series/period.ts'
import { checkPeriods, periodBounds } from './period-bounds.ts'

const texts = (frequency: Frequency, from?: string, to?: string) => {
  const bounds = periodBounds(frequency, { from, to })
  return [bounds.from, bounds.to].map((it) => (it === undefined ? undefined : formatPeriod(frequency, it)))
}

describe('the periods of a request', () => {
  it('are unbounded when not given', () => {
    expect(texts('A')).toEqual([undefined, undefined])
  })

  it('take a year for all its quarters and months', () => {
    expect(texts('A', '2013', '2014')).toEqual(['2013', '2014'])
    expect(texts('Q', '2013', '2014')).toEqual(['2013-Q1', '2014-Q4'])
    expect(texts('M', '2013', '2014')).toEqual(['2013-01', '2014-12'])
  })

  it('take a quarter for its months, and a month for the quarter and year that it lies in', () => {
    expect(texts('M', '2013-Q2', '2013-Q2')).toEqual(['2013-04', '2013-06'])
    expect(texts('Q', '2013-05', '2013-09')).toEqual(['2013-Q2', '2013-Q3'])
    expect(texts('A', '2013-Q2', '2014-12')).toEqual(['2013', '2014'])
  })
})

describe('the first period', () => {
  it.each([
    ['2013', '2013'],
    ['2013-Q4', '2013'],
    ['2013', '2013-Q1'],
    ['2013-04', '2013-Q2'],
    [undefined, '2013'],
    ['2013', null],
  ])('%s may stand before or in the last one, %s', (from, to) => {
    expect(() => {
      checkPeriods({ from, to })
    }).not.toThrow()
  })

  it.each([
    ['2014', '2013'],
    ['2013-Q2', '2013-Q1'],
    ['2013-07', '2013-Q2'],
    ['2014-01', '2013'],
  ])('%s may not come after the last one, %s', (from, to) => {
    expect(() => {
      checkPeriods({ from, to })
    }).toThrow(`from is ${from} and to is ${to}`)
  })
})
