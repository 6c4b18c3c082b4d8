import { expect, test } from 'vitest'
import { parseUnit } from './parse-unit.ts'
import { unitOverrides } from './unit-overrides.ts'

test.each([
  ['Agricultural land (% of land area)', 'PERCENT', '% of land area'],
  ['GDP growth (annual %)', 'PERCENT', 'annual %'],
  [
    'Unemployment, female (% of female labor force) (modeled ILO estimate)',
    'PERCENT',
    '% of female labor force',
  ],
  ['Employment to population ratio, 15+, total (%) (modeled ILO estimate)', 'PERCENT', '%'],
  ['Interest rate spread (lending rate minus deposit rate, %)', 'PERCENT', '%'],
  ['School enrollment, primary (% gross)', 'PERCENT', '% gross'],
  [
    'Net ODA received (% of imports of goods, services and primary income)',
    'PERCENT',
    '% of imports of goods, services and primary income',
  ],
  ['Poverty headcount ratio at $3.00 a day (2021 PPP) (% of population)', 'PERCENT', '% of population'],
  ['Crop production index (2014-2016 = 100)', 'INDEX', 'index (2014-2016 = 100)'],
  ['Strength of legal rights index (0=weak to 12=strong)', 'INDEX', '0 = weak to 12 = strong'],
  ['Nondiscrimination clause (1=yes; 0=no)', 'INDEX', '1 = yes; 0 = no'],
  ['Mortality rate, infant (per 1,000 live births)', 'RATIO', 'per 1,000 live births'],
  [
    'Maternal mortality ratio (modeled estimate, per 100,000 live births)',
    'RATIO',
    'per 100,000 live births',
  ],
  ['Fertility rate, total (births per woman)', 'RATIO', 'births per woman'],
  ['Automated teller machines (ATMs) (per 100,000 adults)', 'RATIO', 'per 100,000 adults'],
  [
    'Agricultural machinery, tractors per 100 sq. km of arable land',
    'RATIO',
    'tractors per 100 sq. km of arable land',
  ],
  ['Official exchange rate (LCU per US$, period average)', 'RATIO', 'LCU per US$'],
  ['CO2 emissions (kt)', 'QUANTITY', 'kt'],
  ['Total greenhouse gas emissions (Mt CO2e)', 'QUANTITY', 'Mt CO2e'],
  ['Electric power consumption (kWh per capita)', 'QUANTITY', 'kWh per capita'],
  ['Energy intensity level of primary energy (MJ/$2021 PPP GDP)', 'QUANTITY', 'MJ/$2021 PPP GDP'],
  ['Life expectancy at birth, total (years)', 'QUANTITY', 'years'],
  ['Rail lines (total route-km)', 'QUANTITY', 'total route-km'],
  ['Start-up procedures (number)', 'COUNT', 'number'],
  ['Tests passed (number of tests)', 'COUNT', 'tests'],
])('reads "%s" as %s', (title, unitKind, unit) => {
  expect(parseUnit({ title })).toMatchObject({ unitKind, unit, unitMult: 0 })
})

test.each([
  ['Personal remittances, received (current US$)', { currency: 'USD', prices: 'CURRENT' }],
  ['Total reserves (includes gold, current US$)', { currency: 'USD', prices: 'CURRENT' }],
  ['GDP (constant 2015 US$)', { currency: 'USD', prices: 'CONSTANT', priceBase: '2015' }],
  ['GDP (constant LCU)', { currency: 'LCU', prices: 'CONSTANT' }],
  [
    'GDP per capita, PPP (constant 2021 international $)',
    { currency: 'INT$', prices: 'CONSTANT', priceBase: '2021' },
  ],
  [
    'Survey mean consumption per capita (2021 PPP $ per day)',
    { currency: 'INT$', prices: 'CONSTANT', priceBase: '2021' },
  ],
])('takes currency and prices from "%s"', (title, expected) => {
  const unit = parseUnit({ title })
  expect(unit).toMatchObject({ unitKind: 'CURRENCY', ...expected })
  if (!('priceBase' in expected)) expect(unit).not.toHaveProperty('priceBase')
})

test('states no prices where the title states none', () => {
  expect(parseUnit({ title: 'Migrant remittance inflows (US$ millions)' })).toEqual({
    unitKind: 'CURRENCY',
    unit: 'US$',
    currency: 'USD',
    unitMult: 6,
    aggregation: 'SUM',
  })
})

test.each([
  ['Annual freshwater withdrawals (billion cubic meters)', '', 9, 'cubic meters'],
  ['Exports (current US$)', 'Exports of goods. Data are in millions.', 6, 'current US$'],
  ['Refugees (thousands)', 'Refugees are people who fled.', 3, 'persons'],
])('takes the multiplier of "%s"', (title, definition, unitMult, unit) => {
  expect(parseUnit({ title, definition })).toMatchObject({ unitMult, unit })
})

test.each([
  ['Net migration', 'Net migration is the net total of migrants during the period.'],
  ['Population, total', 'Total population counts all residents regardless of legal status.'],
  ['International migrant stock, total', 'The number of people born elsewhere.'],
])('reads persons from the definition of "%s"', (title, definition) => {
  expect(parseUnit({ title, definition })).toMatchObject({
    unitKind: 'PERSONS',
    unit: 'persons',
    aggregation: 'SUM',
  })
})

test.each([
  ['Arms exports (SIPRI trend indicator values)', ''],
  ['Crowding', 'The number of people per room, averaged over households.'],
  ['Dropout rate', 'The number of students who leave school.'],
  ['', ''],
])('does not guess at "%s"', (title, definition) => {
  expect(parseUnit({ title, definition })).toEqual({
    unitKind: 'UNKNOWN',
    unit: 'not known',
    unitMult: 0,
    aggregation: 'NONE',
  })
})

test.each([
  ['Personal remittances, received (current US$)', 'SUM', undefined],
  ['GDP (current LCU)', 'NONE', undefined],
  ['GDP per capita (current US$)', 'WEIGHTED_MEAN', 'SP.POP.TOTL'],
  ['GDP per person employed (constant 2021 PPP $)', 'NONE', undefined],
  ['GDP per unit of energy use (constant 2021 PPP $ per kg of oil equivalent)', 'NONE', undefined],
  ['Government expenditure per student, primary (% of GDP per capita)', 'NONE', undefined],
  ['Electric power consumption (kWh per capita)', 'WEIGHTED_MEAN', 'SP.POP.TOTL'],
  ['Methane emissions (t CO2e/capita)', 'WEIGHTED_MEAN', 'SP.POP.TOTL'],
  ['Access to electricity (% of population)', 'WEIGHTED_MEAN', 'SP.POP.TOTL'],
  ['Prevalence of HIV, total (% of population ages 15-49)', 'NONE', undefined],
  ['Population living in slums (% of urban population)', 'WEIGHTED_MEAN', 'SP.URB.TOTL'],
  ['Secure Internet servers (per 1 million people)', 'WEIGHTED_MEAN', 'SP.POP.TOTL'],
  ['Mortality rate, infant (per 1,000 live births)', 'NONE', undefined],
  ['Forest area (sq. km)', 'SUM', undefined],
  ['Time required to start a business (days)', 'NONE', undefined],
  ['Cereal yield (kg per hectare)', 'NONE', undefined],
  ['GDP growth (annual %)', 'NONE', undefined],
])('puts "%s" together by %s', (title, aggregation, weightId) => {
  const unit = parseUnit({ title })
  expect([unit.aggregation, unit.weightId]).toEqual([aggregation, weightId])
})

test('lets the table of overrides have the last word', () => {
  const title = 'Poverty headcount ratio at national poverty lines (% of population)'
  expect(parseUnit({ title })).toMatchObject({ aggregation: 'WEIGHTED_MEAN' })
  expect(parseUnit({ code: 'si.pov.nahc', title })).toEqual({
    unitKind: 'PERCENT',
    unit: '% of population',
    unitMult: 0,
    aggregation: 'NONE',
  })
})

test('keeps the table of overrides in order, each with its reason', () => {
  const codes = Object.keys(unitOverrides)
  expect(codes).toEqual([...codes].sort())
  expect(Object.values(unitOverrides).every((override) => override?.reason.endsWith('.'))).toBe(true)
})
