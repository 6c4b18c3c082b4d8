import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeKey, nameKey } from './normalise.ts'

describe('nameKey', () => {
  it.each([
    ["Côte d'Ivoire", 'COTE D’IVOIRE'],
    ['Türkiye', 'turkiye'],
    ['St. Kitts and Nevis', 'Saint Kitts & Nevis'],
    ['Kosovo*', 'Kosovo[1]'],
    ['Kosovo* [12]', ' kosovo '],
    ['Gambia, The', 'The Gambia'],
    ['Lao, PDR', 'Lao  PDR'],
    ['Netherlands-Antilles', 'Netherlands Antilles'],
    ['Curaçao', 'Curacao'],
    ['Łotwa', 'Lotwa'],
    ['İran', 'Iran'],
    ['Qirgʻiziston', "Qirg'iziston"],
  ])('takes %s and %s for one', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
  })

  it.each([
    ['Niger', 'Nigeria'],
    ['Dominica', 'Dominican Republic'],
    ['Guinea', 'Guinea-Bissau'],
    ['Sudan', 'Sudan [former]'],
    ['Congo, Rep.', 'Congo, Dem. Rep.'],
    ['Austria', 'Australia'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other))
  })

  it('gives the same key for its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = nameKey(text)
        expect(nameKey(key)).toBe(key)
      }),
    )
  })
})

describe('codeKey', () => {
  it.each([
    ['004', '4'],
    ['000', '0'],
    [' xkx* ', 'XKX'],
    ['na', 'NA'],
    ['1W', '1W'],
  ])('reads %s as %s', (text, key) => {
    expect(codeKey(text)).toBe(key)
  })
})
