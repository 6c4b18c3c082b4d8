import type { RecordInput } from '@opencorridor/schema'
import { indicator } from './shared-indicators.ts'

type Rate = Pick<RecordInput<'Indicator'>, 'id' | 'name' | 'definition' | 'unit'>

/** A percentage about migrants or refugees; none of them may be added up or averaged. */
function rate(given: Rate): RecordInput<'Indicator'> {
  return indicator({ topics: ['Migration'], ...given, unitKind: 'PERCENT', aggregation: 'NONE' })
}

/** Indicators of the migrant stock workbooks of UN DESA that no other catalogue has in this definition. */
export const undesaIndicators: readonly RecordInput<'Indicator'>[] = [
  rate({
    id: 'OC.MIG.STK.GROW',
    name: 'Growth of the international migrant stock (% a year, mean since the round before)',
    definition:
      'Average annual growth of the international migrant stock over the years that end in the year of the value; ' +
      'the years are said with each value (REF_PERIOD).',
    unit: 'annual %',
  }),
  indicator({
    id: 'OC.REF.ASY',
    name: 'Refugees and asylum seekers',
    topics: ['Migration'],
    definition: 'Refugees, people in situations like theirs, and asylum seekers who live in the area.',
    unitKind: 'PERSONS',
    unit: 'persons',
    aggregation: 'SUM',
  }),
  rate({
    id: 'OC.REF.ASY.ZS',
    name: 'Refugees and asylum seekers (% of migrants)',
    definition: 'Refugees and asylum seekers as share of the international migrant stock of the area.',
    unit: '% of migrants',
  }),
  rate({
    id: 'OC.REF.ASY.GROW',
    name: 'Growth of the number of refugees and asylum seekers (% a year, mean since the round before)',
    definition:
      'Average annual growth of the number of refugees and asylum seekers over the years that end in the year of ' +
      'the value; the years are said with each value (REF_PERIOD).',
    unit: 'annual %',
  }),
]
