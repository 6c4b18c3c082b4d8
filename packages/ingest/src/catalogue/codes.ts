import type { RecordInput } from '@opencorridor/schema'
import { factbookFields } from '../importers/factbook/fields.ts'
import { sdgCodeRecords } from './sdg-indicators.ts'
import { catalogueDatasetId, sharedIndicators } from './shared-indicators.ts'
import { starterSharedIndicators } from './starter-indicators.ts'

/** Publishers' codes of the catalogue's indicators; The World Factbook has none, so its field's path stands for one. */
export const catalogueCodes: readonly RecordInput<'IndicatorCode'>[] = [
  ...[...sharedIndicators, ...starterSharedIndicators].map(({ id }) => ({
    indicatorId: id,
    scheme: 'wdi',
    code: id,
    datasetId: catalogueDatasetId,
  })),
  ...[...new Map(factbookFields.map((field) => [code(field), field.indicatorId]))].map(
    ([path, indicatorId]) => ({
      indicatorId,
      scheme: 'world-factbook',
      code: path,
      datasetId: catalogueDatasetId,
    }),
  ),
  ...sdgCodeRecords,
]

/** A breakdown (by sex) is a dimension of the indicator: its parts have one code. */
function code({ path, sharesDate }: (typeof factbookFields)[number]): string {
  return (sharesDate === true ? path.slice(0, 2) : path).join('/')
}
