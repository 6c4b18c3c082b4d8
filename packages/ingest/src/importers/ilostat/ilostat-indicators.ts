import { z } from 'zod'
import { isObservationStatus } from '@opencorridor/schema'
import type { ObservationStatus } from '@opencorridor/schema'
import { indicatorFields } from '../../mapping/mapping-fields.ts'
import { readMapping } from '../../mapping/read-mapping.ts'

const indicator = indicatorFields.extend({
  /** Power of ten to the base unit: ILOSTAT counts persons in thousands. */
  unitMult: z.int().min(0).max(12).default(0),
})

/** An indicator of ILOSTAT, under its code there. */
export type IlostatIndicator = z.output<typeof indicator>

const ilostatMappingSchema = z.strictObject({
  indicators: z.array(indicator).default([]),
  /** Our area ids for codes of the ILO that are in no list: `X06: ...`. */
  areas: z.record(z.string(), z.string()).default({}),
  /** Letters of `obs_status` beyond the known ones. */
  statuses: z
    .record(
      z.string(),
      z.custom<ObservationStatus>(
        (value) => typeof value === 'string' && isObservationStatus(value),
        'one of our statuses is expected: A B D E F G I K N P U V W',
      ),
    )
    .default({}),
})

/** What a mapping file adds to the built-in table. */
export type IlostatMapping = z.output<typeof ilostatMappingSchema>

/** Reads a mapping file; docs/data/ilostat.md has one. @throws IngestError with file, line and field of each fault */
export function loadIlostatMapping(path: string): Promise<IlostatMapping> {
  return readMapping(path, ilostatMappingSchema, 'docs/data/ilostat.md')
}

type Entry = readonly [code: string, name: string, definition: string]

function persons([id, name, definition]: Entry): IlostatIndicator {
  const unit = { unitKind: 'PERSONS', unit: 'persons', unitMult: 3, aggregation: 'SUM' } as const
  return { id, name, definition, ...unit, topics: ['Migration', 'Labour'], frequency: 'A' }
}

function percent(unit: string): (entry: Entry) => IlostatIndicator {
  const kind = { unitKind: 'PERCENT', unit, unitMult: 0, aggregation: 'NONE' } as const
  return ([id, name, definition]) => ({
    ...{ id, name, definition, ...kind },
    topics: ['Migration', 'Labour'],
    frequency: 'A',
  })
}

const born = 'by whether they were born in the country or abroad (CBR)'
const citizens = 'by whether they are citizens of the country (CCT)'

/** The indicators of labour migration that are known without a mapping: stocks (MST) and flows (MFL). */
export const ilostatIndicators: readonly IlostatIndicator[] = [
  ...(
    [
      ['MST_FORP_SEX_CBR_NB', 'Foreign-born population', 'Residents who were born abroad, by where (CBR).'],
      [
        'MST_XWAP_SEX_AGE_CBR_NB',
        'Working-age population by place of birth',
        `Residents of working age, ${born}.`,
      ],
      [
        'MST_XWAP_SEX_AGE_CCT_NB',
        'Working-age population by citizenship',
        `Residents of working age, ${citizens}.`,
      ],
      [
        'MST_TEAP_SEX_AGE_CBR_NB',
        'Labour force by place of birth',
        `People who work or look for work, ${born}.`,
      ],
      ['MST_TEMP_SEX_AGE_CBR_NB', 'Employment by place of birth', `People who work, ${born}.`],
      ['MST_TEMP_SEX_AGE_CCT_NB', 'Employment by citizenship', `People who work, ${citizens}.`],
      [
        'MST_TEMP_SEX_ECO_CBR_NB',
        'Employment by economic activity and place of birth',
        `People who work, by branch of the economy (ECO) and ${born}.`,
      ],
      [
        'MST_TEMP_SEX_OCU_CBR_NB',
        'Employment by occupation and place of birth',
        `People who work, by occupation (OCU) and ${born}.`,
      ],
      [
        'MST_TEMP_SEX_STE_CBR_NB',
        'Employment by status and place of birth',
        `People who work, by status in employment (STE) and ${born}.`,
      ],
      [
        'MST_TEMP_SEX_EDU_CBR_NB',
        'Employment by education and place of birth',
        `People who work, by level of education (EDU) and ${born}.`,
      ],
      [
        'MST_TUNE_SEX_AGE_CBR_NB',
        'Unemployment by place of birth',
        `People out of work who look for it, ${born}.`,
      ],
      [
        'MFL_FPOP_SEX_CBR_NB',
        'Inflow of foreign-born population',
        'People born abroad who moved into the country within the year, by where they were born (CBR).',
      ],
      [
        'MFL_NCIT_SEX_CCT_NB',
        'Inflow of foreign citizens',
        'Foreign citizens who moved into the country within the year, by citizenship (CCT).',
      ],
    ] as const
  ).map(persons),
  ...(
    [
      [
        'MST_TEAP_SEX_AGE_CBR_RT',
        'Labour force participation rate by place of birth',
        `Share of the working-age population in the labour force, ${born}.`,
      ],
      [
        'MST_TEMP_SEX_AGE_CBR_RT',
        'Employment-to-population ratio by place of birth',
        `Share of the working-age population who work, ${born}.`,
      ],
    ] as const
  ).map(percent('% of working-age population')),
  ...(
    [
      [
        'MST_TUNE_SEX_AGE_CBR_RT',
        'Unemployment rate by place of birth',
        `Share of the labour force out of work, ${born}.`,
      ],
    ] as const
  ).map(percent('% of labour force')),
]
