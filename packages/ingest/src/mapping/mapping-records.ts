import type { z } from 'zod'
import { isInCatalogue, isCatalogueCode } from '../catalogue/index.ts'
import type { RecordItem } from '../item.ts'
import { recordItem } from '../record-item.ts'
import type { MappedIndicator, datasetFields, publisherFields } from './mapping-fields.ts'

type Dataset = z.output<typeof datasetFields>

/** The publisher and the data set of a mapping. */
export function datasetRecords(publisher: z.output<typeof publisherFields>, dataset: Dataset): RecordItem[] {
  const { id: datasetId, name, licence, attribution, modelled } = dataset
  return [
    recordItem('Organisation', {
      id: publisher.id,
      name: publisher.name,
      url: publisher.url ?? null,
      datasetId,
    }),
    recordItem('Dataset', {
      ...{ id: datasetId, name, licence, attribution, modelled },
      licenceUrl: dataset.licenceUrl ?? null,
      url: dataset.url ?? null,
      description: dataset.description ?? null,
      publisherId: publisher.id,
      datasetId,
    }),
  ]
}

/**
 * An indicator of a mapping, the publisher's code of it, and its rank. Name and unit are those of the catalogue, or of
 * the data set that brought it, where the mapping gives none.
 */
export function indicatorRecords(
  indicator: MappedIndicator,
  subject: 'AREA' | 'CORRIDOR',
  dataset: Dataset,
): RecordItem[] {
  const { id, code, name, unit, unitKind, definition, currency, prices, priceBase } = indicator
  const datasetId = dataset.id
  const described = !isInCatalogue(id) && name !== undefined && unit !== undefined && unitKind !== undefined
  return [
    ...(described
      ? [
          recordItem('Indicator', {
            ...{ id, name, subject, unitKind, unit, datasetId },
            frequency: indicator.frequency,
            topics: indicator.topics,
            definition: definition ?? null,
            currency: currency ?? null,
            prices: prices ?? null,
            priceBase: priceBase ?? null,
            aggregation: indicator.aggregation,
            weightId: null,
            status: 'ACTIVE',
          }),
        ]
      : []),
    ...(code === undefined
      ? []
      : [recordItem('IndicatorCode', { indicatorId: id, scheme: datasetId, code, datasetId })]),
    recordItem('DatasetPreference', { indicatorId: id, datasetId, rank: dataset.preference, reason: null }),
  ]
}

/** The dimensions and codes that were read, each with its total; those of the catalogue left out. */
export function dimensionRecords(
  names: ReadonlyMap<string, ReadonlyMap<string, string>>,
  datasetId: string,
): RecordItem[] {
  return [...names]
    .flatMap(([dimension, codes]) =>
      [...new Map([['_T', 'Total'], ...codes])].map(([code, name]) => ({ dimension, code, name, datasetId })),
    )
    .filter(({ dimension, code }) => !isCatalogueCode(dimension, code))
    .map((record) => recordItem('DimensionCode', record))
}
