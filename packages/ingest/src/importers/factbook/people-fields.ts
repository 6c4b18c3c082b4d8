import { field, percent, persons } from './field-spec.ts'
import type { FieldSpec } from './field-spec.ts'

const section = 'People and Society'

function youth(part: string, dimensions: Record<string, string>): FieldSpec {
  return field({
    key: `youth-unemployment-${part}`,
    path: [section, 'Unemployment, youth ages 15-24', part],
    indicatorId: 'OC.UEM.YOUTH',
    metric: `Youth unemployment, ${part}`,
    ...percent,
    dimensions,
    sharesDate: true,
  })
}

/** What is taken of the section on people. */
export const peopleFields: readonly FieldSpec[] = [
  field({
    key: 'population',
    path: [section, 'Population'],
    indicatorId: 'SP.POP.TOTL',
    metric: 'Population',
    ...persons,
  }),
  field({
    key: 'population-growth',
    path: [section, 'Population growth rate'],
    indicatorId: 'SP.POP.GROW',
    metric: 'Population growth',
    ...percent,
  }),
  field({
    key: 'net-migration-rate',
    path: [section, 'Net migration rate'],
    indicatorId: 'OC.MIG.NETR',
    metric: 'Net migration rate',
    unit: 'NONE',
    unitText: 'migrants per 1,000 population',
    unitWords: 'migrant(s)/1,000 population',
  }),
  field({
    key: 'urban-population',
    path: [section, 'Urbanization', 'urban population'],
    indicatorId: 'SP.URB.TOTL.IN.ZS',
    metric: 'Urban population',
    unit: 'PERCENT',
    unitText: '% of total population',
    unitWords: 'of total population',
  }),
  field({
    key: 'rate-of-urbanisation',
    path: [section, 'Urbanization', 'rate of urbanization'],
    indicatorId: 'OC.URB.RATE',
    metric: 'Rate of urbanisation',
    unit: 'PERCENT',
    unitText: '% a year',
    unitWords: 'annual rate of change',
    span: 'FIVE_YEARS',
  }),
  youth('total', {}),
  youth('male', { SEX: 'M' }),
  youth('female', { SEX: 'F' }),
]
