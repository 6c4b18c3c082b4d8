import { describe, expect, it } from 'vitest'
import { amountDifferences, checkEach } from './compare.ts'

const fact = { value: 51, unit: 'percent of GDP', qualifier: '=', confidence: 'explicit' }
const loaded = { value: 51, unit: 'percent of GDP', qualifier: '=', confidence: 'EXPLICIT' }

describe('amountDifferences', () => {
  it('finds none where figure, unit, qualifier and confidence agree', () => {
    expect(amountDifferences('F', fact, loaded)).toEqual([])
  })

  it.each([
    ['value', { value: 50 }, 'F: value is 50, not 51.'],
    ['unit', { unit: 'percent' }, 'F: unit is "percent", not "percent of GDP".'],
    ['qualifier', { qualifier: '>' }, 'F: qualifier is ">", not "=".'],
    ['confidence', { confidence: 'LAYOUT' }, 'F: confidence is "LAYOUT", not "EXPLICIT".'],
  ])('finds another %s', (_field, change, sentence) => {
    expect(amountDifferences('F', fact, { ...loaded, ...change })).toEqual([sentence])
  })

  it('wants the bounds of a range and its text', () => {
    const range = { ...fact, value: '15-20', qualifier: 'range' }
    const full = { ...loaded, value: null, lower: 15, upper: 20, text: '15-20', qualifier: 'range' }
    expect(amountDifferences('F', range, full)).toEqual([])
    expect(amountDifferences('F', range, { ...full, upper: 25 })).toEqual(['F: upper is 25, not 20.'])
  })

  it('takes years for a text', () => {
    const years = { ...fact, value: '2013-2017' }
    expect(amountDifferences('F', years, { ...loaded, value: null, text: '2013-2017' })).toEqual([])
  })

  it('wants no qualifier where there is no value', () => {
    const none = { ...fact, value: null, unit: null }
    expect(amountDifferences('F', none, { confidence: 'EXPLICIT' })).toEqual([])
    expect(amountDifferences('F', none, loaded)).toHaveLength(2)
  })
})

describe('checkEach', () => {
  it('counts the facts and gathers what is wrong', () => {
    expect(checkEach('figures', [1, 2, 3], (value) => (value > 1 ? [`${value} is wrong`] : []))).toEqual({
      what: 'figures',
      checked: 3,
      problems: ['2 is wrong', '3 is wrong'],
    })
  })
})
