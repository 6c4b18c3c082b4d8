import type { RecordInput, RecordKind } from '@opencorridor/schema'
import type { IngestScope, RecordItem } from '../item.ts'
import { catalogueCodes } from './codes.ts'
import { catalogueIndicators } from './indicators.ts'
import { catalogueDatasetId } from './shared-indicators.ts'

export { catalogueIndicators, isInCatalogue } from './indicators.ts'

/** What the ingest of the catalogue covers; whoever yields {@link catalogueRecords} declares it. */
export const catalogueScope: IngestScope = {
  datasetId: catalogueDatasetId,
  indicators: [],
  records: ['Organisation', 'Dataset', 'Indicator', 'IndicatorCode', 'DimensionCode'],
}

const dimensionCodes: readonly RecordInput<'DimensionCode'>[] = [
  { dimension: 'SEX', code: '_T', name: 'Total', datasetId: catalogueDatasetId },
  { dimension: 'SEX', code: 'F', name: 'Female', datasetId: catalogueDatasetId },
  { dimension: 'SEX', code: 'M', name: 'Male', datasetId: catalogueDatasetId },
  // Amounts of which the cost of sending is given, in US dollars.
  { dimension: 'AMOUNT', code: '200', name: 'US$ 200', datasetId: catalogueDatasetId },
  { dimension: 'AMOUNT', code: '500', name: 'US$ 500', datasetId: catalogueDatasetId },
]

const known: ReadonlySet<string> = new Set(
  dimensionCodes.map(({ dimension, code }) => `${dimension}=${code}`),
)

/** Whether the catalogue names a code of a dimension; an importer then leaves its name to it. */
export function isCatalogueCode(dimension: string, code: string): boolean {
  return known.has(`${dimension}=${code}`)
}

/**
 * The indicators that several publishers share, or that are ours, with their codes and code lists, and the dataset
 * that keeps them. Which dataset answers first (`DatasetPreference`) is a record of each dataset, not of the
 * catalogue: it must not be in a release that lacks the dataset.
 */
export function* catalogueRecords(): Generator<RecordItem> {
  yield record('Organisation', { id: 'opencorridor', name: 'OpenCorridor', datasetId: catalogueDatasetId })
  yield record('Dataset', {
    id: catalogueDatasetId,
    name: 'OpenCorridor catalogue of indicators',
    publisherId: 'opencorridor',
    licence: 'MIT',
    attribution: 'OpenCorridor',
    datasetId: catalogueDatasetId,
  })
  for (const indicator of catalogueIndicators) yield record('Indicator', indicator)
  for (const code of catalogueCodes) yield record('IndicatorCode', code)
  for (const code of dimensionCodes) yield record('DimensionCode', code)
}

function record<K extends RecordKind>(kind: K, content: RecordInput<K>): RecordItem<K> {
  return { type: 'record', kind, record: content }
}
