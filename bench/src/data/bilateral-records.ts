import type { RecordInput } from '@opencorridor/schema'
import type { RecordItem } from '@opencorridor/ingest'
import { recordItem } from './record-item.ts'

/** The indicators of the bilateral files, by what they measure. */
export const bilateralIndicators = {
  remittances: 'OC.REM.BILATERAL',
  stock: 'OC.MIG.STOCK.BILATERAL',
  cost: 'OC.REM.COST',
} as const

/** The datasets of the bilateral files, by publisher and product. */
export const bilateralDatasets = {
  remittances: 'knomad-remittances',
  knomadStock: 'knomad-stock',
  undesaStock: 'undesa-stock',
  cost: 'rpw-databank',
} as const

const ccBy = { licence: 'CC BY 4.0', licenceUrl: 'https://creativecommons.org/licenses/by/4.0/' }

const datasets: RecordInput<'Dataset'>[] = [
  {
    id: bilateralDatasets.remittances,
    name: 'KNOMAD bilateral remittance matrices',
    publisherId: 'world-bank',
    ...ccBy,
    attribution: 'World Bank/KNOMAD, bilateral remittance estimates',
    modelled: true,
    datasetId: bilateralDatasets.remittances,
  },
  {
    id: bilateralDatasets.knomadStock,
    name: 'KNOMAD bilateral migration matrix 2017',
    publisherId: 'world-bank',
    ...ccBy,
    attribution: 'World Bank/KNOMAD, bilateral estimates of migrant stocks',
    modelled: true,
    datasetId: bilateralDatasets.knomadStock,
  },
  {
    id: bilateralDatasets.undesaStock,
    name: 'International migrant stock by origin and destination',
    publisherId: 'un-desa',
    licence: 'CC BY 3.0 IGO',
    licenceUrl: 'https://creativecommons.org/licenses/by/3.0/igo/',
    attribution: 'United Nations, Department of Economic and Social Affairs, Population Division (2019)',
    modelled: false,
    datasetId: bilateralDatasets.undesaStock,
  },
  {
    id: bilateralDatasets.cost,
    name: 'Remittance Prices Worldwide, corridors',
    publisherId: 'world-bank',
    ...ccBy,
    attribution: 'World Bank, Remittance Prices Worldwide',
    modelled: false,
    datasetId: bilateralDatasets.cost,
  },
]

const common: Pick<RecordInput<'Indicator'>, 'subject' | 'topics' | 'status'> = {
  subject: 'CORRIDOR',
  topics: ['Migration'],
  status: 'ACTIVE',
}

const indicators: RecordInput<'Indicator'>[] = [
  {
    ...common,
    id: bilateralIndicators.remittances,
    name: 'Remittances by corridor (current US$)',
    definition:
      'What migrants send from the destination to the origin within a year, as the publisher models it.',
    frequency: 'A',
    unitKind: 'CURRENCY',
    unit: 'current US$',
    currency: 'USD',
    prices: 'CURRENT',
    aggregation: 'SUM',
    datasetId: bilateralDatasets.remittances,
  },
  {
    ...common,
    id: bilateralIndicators.stock,
    name: 'International migrant stock by origin and destination',
    definition: 'People from the origin who live in the destination.',
    frequency: 'A',
    unitKind: 'PERSONS',
    unit: 'persons',
    aggregation: 'SUM',
    datasetId: bilateralDatasets.undesaStock,
  },
  {
    ...common,
    id: bilateralIndicators.cost,
    name: 'Average total cost of sending money (% of the amount sent)',
    definition:
      'Mean of the total cost over the services of the corridor, from the destination to the origin.',
    frequency: 'Q',
    unitKind: 'PERCENT',
    unit: '% of the amount sent',
    aggregation: 'NONE',
    datasetId: bilateralDatasets.cost,
  },
]

/** Which dataset answers a plain question: counts of censuses and registers before a model. */
const preferences: RecordInput<'DatasetPreference'>[] = [
  { indicatorId: bilateralIndicators.remittances, datasetId: bilateralDatasets.remittances, rank: 10 },
  { indicatorId: bilateralIndicators.stock, datasetId: bilateralDatasets.undesaStock, rank: 10 },
  { indicatorId: bilateralIndicators.stock, datasetId: bilateralDatasets.knomadStock, rank: 20 },
  { indicatorId: bilateralIndicators.cost, datasetId: bilateralDatasets.cost, rank: 10 },
]

/** The edition of a dataset that the files are; they are read as one. */
export function editionOf(datasetId: string): string {
  return `${datasetId}/files`
}

/** What the bilateral files are, who publishes them, and what they measure. */
export function* bilateralRecords(): Generator<RecordItem> {
  yield recordItem('Organisation', {
    id: 'un-desa',
    name: 'United Nations Department of Economic and Social Affairs',
    acronym: 'UN DESA',
    kind: 'MULTILATERAL',
    datasetId: bilateralDatasets.undesaStock,
  })
  for (const dataset of datasets) {
    yield recordItem('Dataset', dataset)
    yield recordItem('Edition', { id: editionOf(dataset.id), datasetId: dataset.id, label: 'files' })
  }
  for (const indicator of indicators) yield recordItem('Indicator', indicator)
  for (const preference of preferences) yield recordItem('DatasetPreference', preference)
}
