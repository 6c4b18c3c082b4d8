import { describe, expect, it } from 'vitest'
import { parseFigures } from './figure.ts'

const plus = { separators: ['++'] }

/** The parts of figures that a trap is about, in short. */
function short(text: string, layout: Parameters<typeof parseFigures>[1] = plus) {
  return parseFigures(text, layout).map(({ amount, periods, remarks, words, counted }) => ({
    amount: typeof amount === 'object' ? (amount.value ?? [amount.lower, amount.upper]) : amount,
    periods: periods.map((period) => `${period.text}${period.estimate ? ' E' : ''}`),
    ...(remarks.length > 0 ? { remarks } : {}),
    ...(words === '' ? {} : { words }),
    ...(counted === undefined ? {} : { counted }),
  }))
}

describe('parseFigures', () => {
  it('reads one figure for each year', () => {
    expect(short('$9,800 (2014 est.) ++ $9,700 (2013)')).toEqual([
      { amount: 9800, periods: ['2014 E'] },
      { amount: 9700, periods: ['2013'] },
    ])
  })

  it('reads on where a separator was forgotten, and stops where there is one too many', () => {
    expect(short('5.1% (2014 est.) 6.7% (2013 est.)')).toEqual([
      { amount: 5.1, periods: ['2014 E'] },
      { amount: 6.7, periods: ['2013 E'] },
    ])
    expect(short('50.2 (1998) ++ ')).toEqual([{ amount: 50.2, periods: ['1998'] }])
  })

  it('knows the words of the unit, with parentheses and numbers in them', () => {
    const layout = { ...plus, unitWords: 'migrant(s)/1,000 population' }
    expect(short('-1.15 migrant(s)/1,000 population (2015 est.)', layout)).toEqual([
      { amount: -1.15, periods: ['2015 E'] },
    ])
  })

  it('keeps other words beside the number', () => {
    expect(short('38.2% of households (2014)')).toEqual([
      { amount: 38.2, periods: ['2014'], words: 'of households' },
    ])
    expect(short('see entry for the mainland')).toEqual([
      { amount: undefined, periods: [], words: 'see entry for the mainland' },
    ])
  })

  it('reads a missing figure with and without its year', () => {
    expect(short('NA% (2012 est.) ++ NA%')).toEqual([
      { amount: 'NA', periods: ['2012 E'] },
      { amount: 'NA', periods: [] },
    ])
  })

  it('keeps two different dates, and one date that is given twice once', () => {
    expect(short('22,910 (2001) (2013 est.)')).toEqual([{ amount: 22910, periods: ['2001', '2013 E'] }])
    expect(short('22,910 (2013) (2013)')).toEqual([{ amount: 22910, periods: ['2013'] }])
  })

  it('finds the date behind prose with parentheses of its own, also when one was not closed', () => {
    expect(short('600 (floods (May 2011) and drought (since 2012)) (2015)')).toEqual([
      { amount: 600, periods: ['2015'], remarks: ['floods (May 2011) and drought (since 2012)'] },
    ])
    expect(short('309 (people in camps; the largest move was in 2008 (2014)')).toEqual([
      { amount: 309, periods: ['2014'], remarks: ['people in camps; the largest move was in 2008'] },
    ])
  })

  it('leaves a note alone', () => {
    expect(short('1.45 million (2014); note - 100,000 more live in camps (2013)')).toEqual([
      { amount: 1.45e6, periods: ['2014'] },
    ])
  })

  it('reads two numbers with who they count and one date', () => {
    expect(short('383 asylum seekers and 911 applicants for other forms of legal stay (2015)')).toEqual([
      { amount: 383, periods: ['2015'], counted: 'Asylum seekers' },
      { amount: 911, periods: ['2015'], counted: 'Applicants for a legal stay other than asylum' },
    ])
  })
})
