import { recordOrdinals } from '../releases/record-set.ts'
import type { ReleaseView } from '../releases/release-view.ts'

/** The places of areas or corridors, by id, in `view.all('Area')` or `view.all('Corridor')`. */
export const subjectOrdinals = (view: ReleaseView, kind: 'Area' | 'Corridor'): ReadonlyMap<string, number> =>
  recordOrdinals(view, kind)
