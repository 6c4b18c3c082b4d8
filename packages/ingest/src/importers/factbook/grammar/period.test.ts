import { describe, expect, it } from 'vitest'
import { parsePeriod, trailingPeriod } from './period.ts'

describe('parsePeriod', () => {
  it.each([
    ['2014 est.', { kind: 'YEAR', text: '2014', start: '2014', end: '2014', year: 2014, estimate: true }],
    ['2014', { kind: 'YEAR', text: '2014', start: '2014', end: '2014', year: 2014, estimate: false }],
    [
      'July 2015 est.',
      { kind: 'MONTH', text: '2015-07', start: '2015-07', end: '2015-07', year: 2015, estimate: true },
    ],
    [
      '31 December 2014',
      {
        kind: 'DAY',
        text: '2014-12-31',
        start: '2014-12-31',
        end: '2014-12-31',
        year: 2014,
        estimate: false,
      },
    ],
    [
      '2010-15 est.',
      { kind: 'RANGE', text: '2010/2015', start: '2010', end: '2015', year: 2015, estimate: true },
    ],
    [
      '1999-00',
      { kind: 'RANGE', text: '1999/2000', start: '1999', end: '2000', year: 2000, estimate: false },
    ],
    [
      '2012-2013',
      { kind: 'RANGE', text: '2012/2013', start: '2012', end: '2013', year: 2013, estimate: false },
    ],
    [
      'FY13/14',
      { kind: 'FISCAL', text: 'FY 2013/14', start: '2013', end: '2014', year: 2014, estimate: false },
    ],
    [
      'FY 2012/13 est.',
      { kind: 'FISCAL', text: 'FY 2012/13', start: '2012', end: '2013', year: 2013, estimate: true },
    ],
    [
      'FY99/00',
      { kind: 'FISCAL', text: 'FY 1999/00', start: '1999', end: '2000', year: 2000, estimate: false },
    ],
    ['FY2014 est.', { kind: 'FISCAL', text: 'FY 2014', end: '2014', year: 2014, estimate: true }],
  ])('reads %s', (text, period) => {
    expect(parsePeriod(text)).toEqual(period)
  })

  it.each([
    'Iraq',
    '2007 Lebanese security forces',
    '2015 floods',
    'civil war since 1988',
    'July',
    '201',
    '20145',
    '',
    'most of them',
  ])('sees no date in "%s"', (text) => {
    expect(parsePeriod(text)).toBeUndefined()
  })
})

describe('trailingPeriod', () => {
  it('takes the last date of a note, and only at its end', () => {
    expect(trailingPeriod('by other data (2013) (July 2015 est.)')?.text).toBe('2015-07')
    expect(trailingPeriod('(2004 est.)')?.text).toBe('2004')
    expect(trailingPeriod('a census (2013) counted fewer')).toBeUndefined()
    expect(trailingPeriod('a count (of households)')).toBeUndefined()
    expect(trailingPeriod('in 2015')).toBeUndefined()
  })
})
