import { expect, test } from 'vitest'
import { definitionMultiplier, scaledNumber, splitMultiplier } from './unit-multiplier.ts'

test.each([
  ['billion cubic meters', 9, 'cubic meters'],
  ['thousand metric tons of CO2 equivalent', 3, 'metric tons of CO2 equivalent'],
  ['million passenger-km', 6, 'passenger-km'],
  ['in thousands', 3, ''],
  ['millions', 6, ''],
  ['millions of US$', 6, 'US$'],
  ['1,000 metric tons', 3, 'metric tons'],
  ['US$ millions', 6, 'US$'],
  ['current US$, millions', 6, 'current US$'],
])('splits "%s"', (text, unitMult, rest) => {
  expect(splitMultiplier(text)).toEqual({ unitMult, rest })
})

test.each([
  'per 1,000 live births',
  'per million people',
  'kt',
  'kWh per capita',
  '% of GDP',
  'people per million',
])('leaves "%s" as it is: the number or prefix belongs to the unit', (text) => {
  expect(splitMultiplier(text)).toEqual({ unitMult: 0, rest: text })
})

test.each([
  ['Total exports. Data are in millions of the currency.', 6],
  ['Figures are expressed in thousands.', 3],
  ['Agglomerations of more than one million people.', 0],
  ['', 0],
])('reads the multiplier of the definition %j', (definition, unitMult) => {
  expect(definitionMultiplier(definition)).toBe(unitMult)
})

test.each([
  ['1.1', 9, 1_100_000_000],
  ['-0.0047', 3, -4.7],
  ['9.98E-05', 6, 99.8],
  ['12', 0, 12],
  ['.5', 3, 500],
])('scales %s by ten to the power of %i', (text, unitMult, value) => {
  expect(scaledNumber(text, unitMult)).toBe(value)
})
