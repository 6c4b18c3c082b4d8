import type { RecordItem } from '../../item.ts'
import { recordItem } from './record-item.ts'
import type { Sources } from './source-items.ts'
import type { StarterFiles } from './starter-files.ts'

/** Dataset of the records that put the texts together: organisations and offices, which several of them name. */
export const starterDatasetId = 'opencorridor-starter'

/** The five texts as datasets, and the datasets of ours that the starter data needs. */
export function* datasetItems(files: StarterFiles, sources: Sources): Generator<RecordItem> {
  yield recordItem('Dataset', {
    id: starterDatasetId,
    name: 'OpenCorridor starter set',
    publisherId: 'opencorridor',
    licence: 'MIT',
    attribution: 'OpenCorridor, from texts of the ILO and IOM',
    description:
      'Organisations and offices that the five texts of the starter set name, under one name each.',
    datasetId: starterDatasetId,
  })
  for (const { text: _text, publisher, descriptionSource, edition, ...dataset } of files.datasets) {
    yield recordItem('Dataset', { ...dataset, publisherId: publisher, datasetId: dataset.id })
    const described = { kind: 'Dataset', key: { id: dataset.id }, field: 'description' } as const
    yield* sources.references(described, descriptionSource)
    const { id, label, checksum, ...coverage } = edition
    yield recordItem('Edition', { id, label, checksum, coverage, datasetId: dataset.id })
  }
}

/** Organisations, their offices, and the places where the texts name a region. */
export function* organisationItems(files: StarterFiles, sources: Sources): Generator<RecordItem> {
  const datasetId = starterDatasetId
  for (const entry of files.organisations) {
    const { area, parent, comment: _comment, source, ...organisation } = entry
    yield recordItem('Organisation', { ...organisation, areaId: area, parentId: parent, datasetId })
    yield* sources.references({ kind: 'Organisation', key: { id: entry.id } }, source)
  }
  for (const { organisation, area, source, ...office } of files.offices) {
    yield recordItem('Office', { ...office, organisationId: organisation, areaId: area, datasetId })
    yield* sources.references({ kind: 'Office', key: { id: office.id } }, source)
  }
  for (const { area, source } of files.regions) {
    yield* sources.references({ kind: 'Area', key: { id: area } }, source)
  }
}
