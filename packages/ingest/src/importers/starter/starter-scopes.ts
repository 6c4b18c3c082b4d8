import type { RecordKind } from '@opencorridor/schema'
import { catalogueScope } from '../../catalogue/index.ts'
import type { IngestScope } from '../../item.ts'
import { starterDatasetId } from './dataset-items.ts'
import { textDatasetIds } from './shapes/around.ts'

/** Dataset of the records about areas. */
export const areasDatasetId = 'opencorridor-areas'

const areaKinds: readonly RecordKind[] = [
  'Dataset',
  'Area',
  'AreaCode',
  'AreaName',
  'AreaMembership',
  'AreaSuccession',
]

/** Kinds of records that a text keeps. */
const textKinds: readonly RecordKind[] = [
  'Dataset',
  'Edition',
  'SourceReference',
  'DatasetPreference',
  'Statement',
  'StatementSubject',
  'Project',
  'ProjectTitle',
  'ProjectOrganisation',
  'ProjectOffice',
  'ProjectArea',
  'ProjectCorridor',
  'ProjectTheme',
  'ProjectSector',
  'ProjectResult',
  'ProjectRelation',
  'Theme',
  'Sector',
  'Instrument',
  'Resource',
  'Publication',
  'Event',
  'Link',
]

/**
 * What the starter data covers: the areas, the catalogue, our own organisations, and each of the texts.
 */
export const starterScopes: readonly IngestScope[] = [
  { datasetId: areasDatasetId, indicators: [], records: areaKinds },
  catalogueScope,
  { datasetId: starterDatasetId, indicators: [], records: ['Dataset', 'Organisation', 'Office'] },
  ...textDatasetIds.map((datasetId) => ({ datasetId, indicators: 'all' as const, records: textKinds })),
]
