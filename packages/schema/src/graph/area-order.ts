import type { InView } from '../releases/release-view.ts'
import { displayName } from '../releases/view-areas.ts'
import { sortName } from './connection/compare-keys.ts'
import type { KeyPart } from './connection/cursor.ts'

/** The sort key of an area by English name, diacritics ignored, or by our code. */
export function areaOrderKey(order: 'NAME' | 'CODE'): (area: InView<'Area'>) => readonly KeyPart[] {
  return order === 'CODE' ? ({ id }) => [id] : (area) => [sortName(displayName(area, 'en').name), area.id]
}
