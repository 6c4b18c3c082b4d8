import { areaRecords } from '@opencorridor/schema/areas'
import { catalogueRecords } from '../../catalogue/index.ts'
import type { IngestItem, RecordItem } from '../../item.ts'
import { aroundItems } from './around-items.ts'
import { checkReferences } from './check-references.ts'
import { datasetItems, organisationItems } from './dataset-items.ts'
import { projectItems } from './project-items.ts'
import { recordItem } from '../../record-item.ts'
import { preferenceItems, seriesItems } from './series-items.ts'
import { createSources } from './source-items.ts'
import type { StarterFiles } from './starter-files.ts'
import { areasDatasetId } from './starter-scopes.ts'
import { roleItems, statementItems } from './statement-items.ts'

/**
 * What the data files say, as records and series, without the areas and the catalogue. Corridors are no records of
 * theirs: publishing derives them from what speaks of them.
 * @throws IngestError when a locator names an unknown text, or a resource has the figures of an unknown result
 */
export function textItems(files: StarterFiles): IngestItem[] {
  const sources = createSources(files.datasets)
  const series = seriesItems(files.seriesFigures, files.datasets, sources)
  const statements = [...files.statementFigures, ...files.corridorStatements]
  return [
    ...datasetItems(files, sources),
    ...organisationItems(files, sources),
    ...aroundItems(files, sources),
    ...files.projects.flatMap((project) => [...projectItems(project, sources)]),
    ...statements.flatMap((statement) => [...statementItems(statement, sources)]),
    ...files.countryRoles.flatMap((role) => [...roleItems(role, sources)]),
    ...preferenceItems(series),
    ...series,
  ]
}

/**
 * Everything that the starter set consists of: areas, catalogue and texts.
 * @throws IngestError when something refers to what is not there
 */
export function starterItems(files: StarterFiles): IngestItem[] {
  const items = [...areaItems(), ...catalogueRecords(), ...textItems(files)]
  checkReferences(items)
  return items
}

function areaItems(): RecordItem[] {
  const { Area, AreaCode, AreaName, AreaMembership, AreaSuccession } = areaRecords()
  return [
    recordItem('Dataset', {
      id: areasDatasetId,
      name: 'OpenCorridor areas',
      publisherId: 'opencorridor',
      licence: 'MIT; names and groups of the World Bank CC BY 4.0',
      attribution: 'OpenCorridor, after ISO 3166, UN M49, CLDR and World Bank',
      description: 'Countries and regions with their codes, names, members and successors.',
      datasetId: areasDatasetId,
    }),
    ...Area.map((area) => recordItem('Area', area)),
    ...AreaCode.map((code) => recordItem('AreaCode', code)),
    ...AreaName.map((name) => recordItem('AreaName', name)),
    ...AreaMembership.map((membership) => recordItem('AreaMembership', membership)),
    ...AreaSuccession.map((succession) => recordItem('AreaSuccession', succession)),
  ]
}
