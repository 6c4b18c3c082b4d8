import { describe, expect, it } from 'vitest'
import { parseRefugees } from './refugees.ts'

const layout = { separators: [';'] }

const short = (text: string) =>
  parseRefugees(text, layout).figures.map(({ figure, origin, aside, parts }) => ({
    amount: typeof figure.amount === 'object' ? figure.amount.value : figure.amount,
    origin,
    periods: figure.periods.map((period) => period.text),
    ...(aside === '' ? {} : { aside }),
    ...(parts.length === 0 ? {} : { parts: parts.map(({ amount, who }) => [amount.value, who]) }),
  }))

describe('parseRefugees', () => {
  it('gives a date to its figure and to those before it that have none', () => {
    expect(short('20 (Congo); 9 (Rwanda) (2014); 30 (Mali); 4 (Chad) (2015)')).toEqual([
      { amount: 20, origin: 'Congo', periods: ['2014'] },
      { amount: 9, origin: 'Rwanda', periods: ['2014'] },
      { amount: 30, origin: 'Mali', periods: ['2015'] },
      { amount: 4, origin: 'Chad', periods: ['2015'] },
    ])
  })

  it('tells a breakdown from the origin', () => {
    expect(
      short('3 million (1.6 million registered, 1.4 million undocumented) (Afghanistan) (2015)'),
    ).toEqual([
      {
        amount: 3e6,
        origin: 'Afghanistan',
        periods: ['2015'],
        parts: [
          [1.6e6, 'registered'],
          [1.4e6, 'undocumented'],
        ],
      },
    ])
  })

  it('parts the origin from what is said behind it', () => {
    expect(short('9 (Ghana; left after the vote); 4 (Somalia - with asylum seekers) (2015)')).toEqual([
      { amount: 9, origin: 'Ghana', periods: ['2015'], aside: 'left after the vote' },
      { amount: 4, origin: 'Somalia', periods: ['2015'], aside: 'with asylum seekers' },
    ])
  })

  it('keeps parentheses within an origin', () => {
    expect(short('449,957 (Palestinian refugees (UNRWA)) (2014)')).toEqual([
      { amount: 449957, origin: 'Palestinian refugees (UNRWA)', periods: ['2014'] },
    ])
  })

  it('reads the sentence before a list of people who were let in', () => {
    const { admission, figures } = parseRefugees(
      'the country admitted 900 refugees during FY2014 including: 500 (Iraq); 400 (Cuba)',
      layout,
    )
    expect(admission?.amount.value).toBe(900)
    expect(admission?.period.text).toBe('FY 2014')
    expect(figures.map(({ origin }) => origin)).toEqual(['Iraq', 'Cuba'])
  })

  it('leaves a figure without an origin without one', () => {
    expect(short('5,000 (2014)')).toEqual([{ amount: 5000, origin: '', periods: ['2014'] }])
  })
})
