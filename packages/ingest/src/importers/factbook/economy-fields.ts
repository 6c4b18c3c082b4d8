import { dollars, field, percent, persons } from './field-spec.ts'
import type { FieldSpec } from './field-spec.ts'

const section = 'Economy'

/** What is taken of the section on the economy. */
export const economyFields: readonly FieldSpec[] = [
  field({
    key: 'gdp-ppp',
    path: [section, 'GDP (purchasing power parity)'],
    indicatorId: 'OC.GDP.PPP',
    metric: 'GDP at purchasing power parity',
    ...dollars,
    unitText: 'US$ at purchasing power parity',
    priceBase: '2014',
  }),
  field({
    key: 'gdp-official',
    path: [section, 'GDP (official exchange rate)'],
    indicatorId: 'NY.GDP.MKTP.CD',
    metric: 'GDP at the official exchange rate',
    ...dollars,
  }),
  field({
    key: 'gdp-growth',
    path: [section, 'GDP - real growth rate'],
    indicatorId: 'NY.GDP.MKTP.KD.ZG',
    metric: 'Real GDP growth',
    ...percent,
  }),
  field({
    key: 'gdp-per-capita',
    path: [section, 'GDP - per capita (PPP)'],
    indicatorId: 'OC.GDP.PPP.PC',
    metric: 'GDP per capita at purchasing power parity',
    ...dollars,
    unitText: 'US$ at purchasing power parity',
    priceBase: '2014',
  }),
  field({
    key: 'labour-force',
    path: [section, 'Labor force'],
    indicatorId: 'OC.LF.TOTL',
    metric: 'Labour force',
    ...persons,
  }),
  field({
    key: 'unemployment',
    path: [section, 'Unemployment rate'],
    indicatorId: 'OC.UEM.RATE',
    metric: 'Unemployment rate',
    ...percent,
  }),
  field({
    key: 'poverty',
    path: [section, 'Population below poverty line'],
    indicatorId: 'OC.POV.RATE',
    metric: 'Population below the poverty line',
    ...percent,
  }),
  field({
    key: 'gini',
    path: [section, 'Distribution of family income - Gini index'],
    indicatorId: 'SI.POV.GINI',
    metric: 'Gini index of family income',
    unit: 'NONE',
    unitText: 'index',
  }),
  field({
    key: 'inflation',
    path: [section, 'Inflation rate (consumer prices)'],
    indicatorId: 'FP.CPI.TOTL.ZG',
    metric: 'Consumer price inflation',
    ...percent,
  }),
]
