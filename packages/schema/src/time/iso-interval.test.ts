import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatIsoPeriod, formatPeriod, parsePeriod } from '../series/period.ts'

const months = { A: 12, Q: 3, M: 1 } as const
const periods = fc
  .tuple(fc.constantFrom('A', 'Q', 'M'), fc.integer({ min: 12, max: 9999 * 12 + 11 }))
  .map(([frequency, month]) => ({ frequency, ordinal: Math.floor(month / months[frequency]) }))

const two = (n: number) => String(n).padStart(2, '0')

describe('periods as ISO 8601 and SDMX write them', () => {
  it('are the same after writing and reading, in either notation', () => {
    fc.assert(
      fc.property(periods, (period) => {
        const { frequency, ordinal } = period
        expect(parsePeriod(formatPeriod(frequency, ordinal))).toEqual(period)
        expect(parsePeriod(formatIsoPeriod(frequency, ordinal))).toEqual(period)
      }),
    )
  })

  it('are read as intervals of days, as JavaScript counts these, and with a duration', () => {
    fc.assert(
      fc.property(periods, (period) => {
        const first = period.ordinal * months[period.frequency]
        const year = String(Math.floor(first / 12)).padStart(4, '0')
        const start = `${year}-${two((first % 12) + 1)}`
        const end = new Date(0)
        end.setUTCFullYear(Math.floor(first / 12), (first % 12) + months[period.frequency], 0)
        const endDay = `${String(end.getUTCFullYear()).padStart(4, '0')}-${two(end.getUTCMonth() + 1)}-${two(end.getUTCDate())}`
        for (const text of [
          `${start}-01/${endDay}`,
          `${start}/${endDay.slice(0, 7)}`,
          `${start}-01/P${months[period.frequency]}M`,
        ]) {
          expect([text, parsePeriod(text)]).toEqual([text, period])
        }
      }),
    )
  })

  it('write a quarter as the interval of its months, because ISO has no quarters', () => {
    expect(formatIsoPeriod('Q', 8053)).toBe('2013-04/2013-06')
    expect(formatIsoPeriod('A', 2013)).toBe('2013')
    expect(formatIsoPeriod('M', 24159)).toBe('2013-04')
  })

  it.each(['2013-A1', '2013-01-01/P1Y', '2013-01/P12M', '2013-01/2013-12'])('read %s as the year', (text) => {
    expect(parsePeriod(text)).toEqual({ frequency: 'A', ordinal: 2013 })
  })

  it.each([
    '2013-02/2013-04',
    '2013-02-01/P3M',
    '2013-04-01/2013-06-31',
    '2013-04-01/2013-06-29',
    '2013-04-02/2013-06-30',
    '2013-04/2013-06-30',
    '2013-06/2013-04',
    '2013/2014',
    '2013-01/P2Y',
    '0000-01/0000-12',
  ])('do not read %s', (text) => {
    expect(parsePeriod(text)).toBeUndefined()
  })
})
