import type { RecordItem } from '../../item.ts'
import { recordItem } from '../../record-item.ts'
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
  for (const { id, name, publisher, licence, attribution, description, ...rest } of files.datasets) {
    const terms = { licence, attribution, description }
    yield recordItem('Dataset', { id, name, publisherId: publisher, ...terms, datasetId: id })
    const described = { kind: 'Dataset', key: { id }, field: 'description' } as const
    yield* sources.references(described, rest.descriptionSource)
    const { id: editionId, label, checksum, lines, latestDate } = rest.edition
    const coverage = { lines, latestDate }
    yield recordItem('Edition', { id: editionId, label, checksum, coverage, datasetId: id })
  }
}

/** Organisations, their offices, and the places where the texts name a region. */
export function* organisationItems(files: StarterFiles, sources: Sources): Generator<RecordItem> {
  const datasetId = starterDatasetId
  for (const { id, name, acronym, kind, aliases, area, parent, url, source } of files.organisations) {
    const named = { id, name, acronym, kind, aliases, url }
    yield recordItem('Organisation', { ...named, areaId: area, parentId: parent, datasetId })
    yield* sources.references({ kind: 'Organisation', key: { id } }, source)
  }
  for (const { organisation, area, source, ...office } of files.offices) {
    yield recordItem('Office', { ...office, organisationId: organisation, areaId: area, datasetId })
    yield* sources.references({ kind: 'Office', key: { id: office.id } }, source)
  }
  for (const { area, source } of files.regions) {
    yield* sources.references({ kind: 'Area', key: { id: area } }, source)
  }
}
