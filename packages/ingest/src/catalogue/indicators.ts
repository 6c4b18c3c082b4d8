import type { RecordInput } from '@opencorridor/schema'
import { bilateralIndicators } from './bilateral-indicators.ts'
import { ownIndicators } from './own-indicators.ts'
import { sdgIndicators } from './sdg-indicators.ts'
import { sharedIndicators } from './shared-indicators.ts'
import { starterOwnIndicators, starterSharedIndicators } from './starter-indicators.ts'
import { undesaIndicators } from './undesa-indicators.ts'

/** Every indicator of the catalogue, in the order in which a reader would look for them. */
export const catalogueIndicators: readonly RecordInput<'Indicator'>[] = [
  ...sharedIndicators,
  ...starterSharedIndicators,
  ...ownIndicators,
  ...starterOwnIndicators,
  ...bilateralIndicators,
  ...sdgIndicators,
  ...undesaIndicators,
]

const ids: ReadonlySet<string> = new Set(catalogueIndicators.map(({ id }) => id))

/** Whether the catalogue defines an indicator; an importer then leaves name, unit and definition to it. */
export function isInCatalogue(indicatorId: string): boolean {
  return ids.has(indicatorId)
}
