import { expect, test } from 'vitest'
import { worldBankAreas } from './world-bank-areas.ts'

const areas = worldBankAreas()

test.each([
  ['TJK', 'TJK'],
  ['NAM', 'NAM'],
  ['NA', 'NAM'],
  ['XKX', 'XKX'],
])('reads %s as %s', (code, id) => {
  expect(areas.resolve(code)).toBe(id)
})

test.each(['ARB', 'WLD', 'EUU', 'CHI'])(
  'knows the code %s, of an aggregate or a group of islands',
  (code) => {
    expect(areas.resolve(code)).toBeTypeOf('string')
  },
)

test.each(['', 'QQQ', 'Tajikistan'])('does not guess at "%s"', (code) => {
  expect(areas.resolve(code)).toBeUndefined()
})
