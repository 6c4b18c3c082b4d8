import type { RecordInput } from '@opencorridor/schema'
import { catalogueDatasetId, indicator } from './shared-indicators.ts'

/** Indicators of the UN SDG database that no other catalogue has in this definition. */
export const sdgIndicators: readonly RecordInput<'Indicator'>[] = [
  indicator({
    id: 'OC.REM.COST.IN',
    name: 'Cost of sending remittances to the area (% of amount sent)',
    topics: ['Migration'],
    definition:
      'What it costs to send 200 US dollars to the area, as share of the amount: the average over the countries from ' +
      'which it is surveyed (SDG indicator 10.c.1). About a country or region, not about one corridor.',
    unitKind: 'PERCENT',
    unit: '% of amount sent',
    aggregation: 'NONE',
  }),
  indicator({
    id: 'OC.MIG.DEATHS',
    name: 'Deaths and disappearances during migration',
    topics: ['Migration'],
    definition:
      'People who are recorded as dead or missing in the area while they moved towards another country (SDG indicator ' +
      '10.7.3). A lower bound: many are never recorded.',
    unitKind: 'PERSONS',
    unit: 'persons',
    aggregation: 'SUM',
  }),
]

/** Codes of the SDG database, by the indicator that they are series of. */
export const sdgCodes = {
  'BX.TRF.PWKR.DT.GD.ZS': 'BX_TRF_PWKR',
  'OC.REM.COST.IN': 'SI_RMT_COST',
  'OC.MIG.DEATHS': 'SM_DTH_MIGR',
} as const

/** The codes as records of the catalogue. */
export const sdgCodeRecords: readonly RecordInput<'IndicatorCode'>[] = Object.entries(sdgCodes).map(
  ([indicatorId, code]) => ({ indicatorId, scheme: 'sdg', code, datasetId: catalogueDatasetId }),
)
