import { formatPeriod } from '@opencorridor/schema'
import type { RecordItem } from '../../item.ts'
import { recordItem } from '../../record-item.ts'

/** The two products of Remittance Prices Worldwide: averages as published, and the single services. */
export const rpwDatasets = { databank: 'rpw-databank', services: 'rpw' } as const

/** The indicators of cost; the catalogue defines them. */
export const costIndicators = { average: 'OC.REM.COST', smart: 'OC.REM.COST.SMART' } as const

/** The dimension of a cost, with the US dollars that are sent as its code. */
export const amountDimension = 'AMOUNT'

const common = {
  publisherId: 'world-bank',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  url: 'https://remittanceprices.worldbank.org/',
} as const

/** The averages by corridor, and where they stand in the order of datasets. */
export function databankRecords(): RecordItem[] {
  const datasetId = rpwDatasets.databank
  return [
    recordItem('Dataset', {
      ...common,
      id: datasetId,
      name: 'Remittance Prices Worldwide, corridors (DataBank)',
      attribution: 'World Bank, Remittance Prices Worldwide, DataBank (Corridors)',
      description:
        'Average total cost of sending 200 US dollars by corridor and quarter, as the World Bank computes and publishes it.',
      datasetId,
    }),
    recordItem('IndicatorCode', {
      indicatorId: costIndicators.average,
      scheme: 'rpw',
      code: 'ATCR.CORR',
      datasetId,
    }),
    recordItem('DatasetPreference', {
      indicatorId: costIndicators.average,
      datasetId,
      rank: 20,
      reason:
        'The publisher’s own averages, of 200 US dollars alone and without the number of services; behind the survey, which has both.',
    }),
  ]
}

/** The survey of services, and where what is computed from it stands in the order of datasets. */
export function servicesRecords(): RecordItem[] {
  const datasetId = rpwDatasets.services
  return [
    recordItem('Dataset', {
      ...common,
      id: datasetId,
      name: 'Remittance Prices Worldwide, survey of services',
      attribution: 'World Bank, Remittance Prices Worldwide; averages by OpenCorridor',
      description:
        'Prices of single services for sending 200 and 500 US dollars, by corridor and quarter. Averages are computed ' +
        'from the services whose exchange rate is disclosed; SERVICES says of how many, UNDISCLOSED how many are left out.',
      datasetId,
    }),
    recordItem('DatasetPreference', {
      indicatorId: costIndicators.average,
      datasetId,
      rank: 10,
      reason: 'Both amounts, up to the newest survey, with the number of services behind each average.',
    }),
    recordItem('DatasetPreference', {
      indicatorId: costIndicators.smart,
      datasetId,
      rank: 10,
      reason: 'Computed from the single services, which no table of averages allows.',
    }),
  ]
}

/** What an edition holds, counted while it was read. */
export interface RpwCoverage {
  /** Data rows of the files. */
  rows: number
  corridors: number
  series: number
  /** Values; reasons for there being none are not counted. */
  observations: number
  /** Ordinals of quarters; undefined where there is no observation. */
  firstQuarter: number | undefined
  lastQuarter: number | undefined
}

/** The edition of a dataset as it is read now. */
export function editionRecord(
  datasetId: string,
  label: string,
  checksum: string,
  { firstQuarter, lastQuarter, ...counts }: RpwCoverage,
): RecordItem {
  const quarter = (ordinal: number | undefined) => (ordinal === undefined ? null : formatPeriod('Q', ordinal))
  return recordItem('Edition', {
    id: `${datasetId}/${label}`,
    datasetId,
    label,
    ...(/^\d{4}-\d{2}(-\d{2})?$/.test(label) ? { publishedOn: label } : {}),
    retrievedOn: new Date().toISOString().slice(0, 10),
    checksum,
    coverage: { ...counts, firstPeriod: quarter(firstQuarter), lastPeriod: quarter(lastQuarter) },
  })
}
