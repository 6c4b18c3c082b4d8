import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPeriod, parsePeriod, periodOrdinal, periodYear } from './period.ts'

const frequency = fc.constantFrom('A', 'Q', 'M')

describe('periods', () => {
  it('count quarters and months from the year 0', () => {
    expect(periodOrdinal('A', 2013)).toBe(2013)
    expect(periodOrdinal('Q', 2013, 2)).toBe(8053)
    expect(periodOrdinal('M', 2013, 4)).toBe(24159)
  })

  it('read SDMX and ISO notation, and the forms of ILOSTAT and RPW', () => {
    expect(parsePeriod('2013')).toEqual({ frequency: 'A', ordinal: 2013 })
    for (const text of ['2013-Q2', '2013Q2'])
      expect(parsePeriod(text)).toEqual({ frequency: 'Q', ordinal: 8053 })
    for (const text of ['2013-04', '2013M04', '2013-M04']) {
      expect(parsePeriod(text)).toEqual({ frequency: 'M', ordinal: 24159 })
    }
  })

  it.each([
    '',
    '13',
    '2013-13',
    '2013-A2',
    '2013-S1',
    '2013-W07',
    '2013-Q5',
    '2013-00',
    '2013-4',
    '0000',
    '-2013',
    '2013-04-01',
    'Q2',
  ])('do not read %j', (text) => {
    expect(parsePeriod(text)).toBeUndefined()
  })

  it('are the same after writing and reading, and lie in their year', () => {
    fc.assert(
      fc.property(
        frequency,
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 11 }),
        (f, year, n) => {
          const part = (n % { A: 1, Q: 4, M: 12 }[f]) + 1
          const ordinal = periodOrdinal(f, year, part)
          expect(parsePeriod(formatPeriod(f, ordinal))).toEqual({ frequency: f, ordinal })
          expect(periodYear(f, ordinal)).toBe(year)
        },
      ),
    )
  })

  it('are written the same where texts are kept, at the ends of that, and beyond', () => {
    const years = [1, 999, 1899, 1900, 1901, 2013, 2099, 2100, 2101, 9999]
    // Twice, for the first time makes the texts.
    for (const year of [...years, ...years]) {
      const four = `${1e4 + year}`.slice(1)
      expect(formatPeriod('A', year)).toBe(four)
      for (const quarter of [1, 2, 3, 4])
        expect(formatPeriod('Q', periodOrdinal('Q', year, quarter))).toBe(`${four}-Q${quarter}`)
      for (let month = 1; month <= 12; month += 1)
        expect(formatPeriod('M', periodOrdinal('M', year, month))).toBe(
          `${four}-${`${100 + month}`.slice(1)}`,
        )
    }
  })

  it('sort as their notation does', () => {
    fc.assert(
      fc.property(
        frequency,
        fc.integer({ min: 12, max: 9999 * 12 }),
        fc.integer({ min: 12, max: 9999 * 12 }),
        (f, a, b) => {
          const [x, y] = f === 'M' ? [a, b] : f === 'Q' ? [a >> 2, b >> 2] : [(a % 9999) + 1, (b % 9999) + 1]
          fc.pre(x >= 4 && y >= 4)
          expect(Math.sign(x - y)).toBe(Math.sign(formatPeriod(f, x).localeCompare(formatPeriod(f, y), 'en')))
        },
      ),
    )
  })
})
