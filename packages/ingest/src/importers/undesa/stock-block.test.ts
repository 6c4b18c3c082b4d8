import { expect, it } from 'vitest'
import { stockBlock } from './stock-block.ts'

// As the editions of 2019 and 2020 word them, and without "at mid-year" as others do.
it.each([
  ['International migrant stock at mid-year (both sexes)', 'SM.POP.TOTL', 0],
  ['International migrant stock at midyear (thousands)', 'SM.POP.TOTL', 3],
  ['International migrant stock, 1990-2024', 'SM.POP.TOTL', 0],
  ['International migrant stock (female)', 'SM.POP.TOTL', 0],
  ['Table 1: International migrant stock by sex and by destination', 'SM.POP.TOTL', 0],
  ['International migrant stock as a percentage of the total population (male)', 'SM.POP.TOTL.ZS', 0],
  ['Female migrants as a percentage of the international migrant stock', 'OC.MIG.STK.FE.ZS', 0],
  ['Annual rate of change of the migrant stock (both sexes)', 'OC.MIG.STK.GROW', 0],
  ['Annual rate of change of the international migrant stock', 'OC.MIG.STK.GROW', 0],
  ['Estimated refugee stock (including asylum seekers) at mid-year', 'OC.REF.ASY', 0],
  ['Estimated refugee stock (including asylum seekers), both sexes', 'OC.REF.ASY', 0],
  ['Refugees and asylum seekers as a percentage of the international migrant stock', 'OC.REF.ASY.ZS', 0],
  ['Annual rate of change of the refugee stock', 'OC.REF.ASY.GROW', 0],
  ['Total female population at mid-year (thousands)', 'SP.POP.TOTL', 3],
])('"%s" is %s', (title, indicatorId, unitMult) => {
  expect(stockBlock(title)).toMatchObject({ indicatorId, unitMult })
})

// Derived measures that have no home: a share or a mean taken for people would be a wrong number in a right place.
it.each([
  'Percentage distribution of the international migrant stock',
  'Share of the international migrant stock (percentage)',
  'Median age of the international migrant stock (years)',
  'Rate of change of the world refugee stock',
  'Percentage of the refugee stock that is female',
  'Remittances of migrants',
  '',
])('"%s" is no measure that is known', (title) => {
  expect(stockBlock(title)).toBeUndefined()
})
