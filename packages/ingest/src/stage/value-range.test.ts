import { expect, it } from 'vitest'
import { rangeByUnit } from './value-range.ts'

const rangeOf = (name: string, unit: string) => {
  const { minimum, maximum } = rangeByUnit({ name, unitKind: 'PERCENT', unit })
  return minimum === null ? null : [minimum, maximum]
}

it.each([
  ['Urban population', '% of total population'],
  ['Unemployment, youth', '% of labour force aged 15-24'],
  ['Employment in agriculture, female', '% of female employment'],
  ['Forest area', '% of land area'],
  ['Literacy rate, youth total', '% of people ages 15-24'],
  ['Women among migrants', '% of migrants'],
])('%s (%s) lies between 0 and 100', (name, unit) => {
  expect(rangeOf(name, unit)).toEqual([0, 100])
})

it.each([
  ['Population growth', 'annual %'],
  ['Exports of goods and services', '% of GDP'],
  ['Age dependency ratio', '% of working-age population'],
  ['Primary completion rate, total', '% of relevant age group'],
  ['Emigrants', '% of population'],
  ['Net migration', '% of population'],
  ['Fuel exports', '% of merchandise exports'],
])('%s (%s) may lie anywhere', (name, unit) => {
  expect(rangeOf(name, unit)).toBeNull()
})
