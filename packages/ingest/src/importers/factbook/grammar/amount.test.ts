import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takeAbsence, takeAmount } from './amount.ts'
import { Scanner } from './scanner.ts'

const read = (text: string) => {
  const scan = new Scanner(text)
  return { amount: takeAmount(scan), rest: scan.text.slice(scan.at) }
}

describe('takeAmount', () => {
  it.each([
    ['8,191,958', { qualifier: '=', unit: 'NONE', value: 8191958 }],
    ['$9,800', { qualifier: '=', unit: 'USD', value: 9800 }],
    ['$-2 billion', { qualifier: '=', unit: 'USD', value: -2e9 }],
    ['-$2 billion', { qualifier: '=', unit: 'USD', value: -2e9 }],
    ['-1.15', { qualifier: '=', unit: 'NONE', value: -1.15 }],
    ['.25%', { qualifier: '=', unit: 'PERCENT', value: 0.25 }],
    ['-0.3%', { qualifier: '=', unit: 'PERCENT', value: -0.3 }],
    ['3 million', { qualifier: '=', unit: 'NONE', value: 3e6 }],
    ['$17.42 trillion', { qualifier: '=', unit: 'USD', value: 17420000000000 }],
    ['at least 248,500', { qualifier: '>=', unit: 'NONE', lower: 248500 }],
    ['more than 1.8 million', { qualifier: '>', unit: 'NONE', lower: 1.8e6 }],
    ['up to 23,000', { qualifier: '<=', unit: 'NONE', upper: 23000 }],
    ['less than 1%', { qualifier: '<', unit: 'PERCENT', upper: 1 }],
    ['about 127,000', { qualifier: '~', unit: 'NONE', value: 127000 }],
    ['954,000-1.2 million', { qualifier: 'range', unit: 'NONE', lower: 954000, upper: 1.2e6 }],
    ['2-3 million', { qualifier: 'range', unit: 'NONE', lower: 2e6, upper: 3e6 }],
    ['4%-12%', { qualifier: 'range', unit: 'PERCENT', lower: 4, upper: 12 }],
    ['0% to 4%', { qualifier: 'range', unit: 'PERCENT', lower: 0, upper: 4 }],
  ])('reads %s', (text, amount) => {
    expect(read(text)).toEqual({ amount, rest: '' })
  })

  it('shifts the decimal point in the text, not in binary', () => {
    expect(read('1.003 million').amount?.value).toBe(1003000)
    expect(1.003 * 1e6).not.toBe(1003000)
  })

  it.each(['uninhabited', 'at least some', 'NA', '$', '(2014 est.)', ''])('finds none in "%s"', (text) => {
    expect(read(text)).toEqual({ amount: undefined, rest: text })
  })

  it('stops where the number ends', () => {
    expect(read('12.4 migrant(s)/1,000 population').rest).toBe(' migrant(s)/1,000 population')
    expect(read('5 to be counted').rest).toBe(' to be counted')
  })

  it('reads back every number that it is given with separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (number) => {
        expect(read(number.toLocaleString('en-US')).amount?.value).toBe(number)
      }),
    )
  })
})

describe('takeAbsence', () => {
  it.each(['NA', 'NA%', '$NA', '%NA', 'undetermined'])('knows %s', (text) => {
    expect(takeAbsence(new Scanner(text))).toBe(true)
  })

  it.each(['NATO', 'Namibia', '5%', ''])('does not take %s for one', (text) => {
    expect(takeAbsence(new Scanner(text))).toBe(false)
  })
})
