import type { ReleaseView } from '../releases/release-view.ts'

/** The places of areas or corridors, by id, in `view.all('Area')` or `view.all('Corridor')`. */
export const subjectOrdinals = (view: ReleaseView, kind: 'Area' | 'Corridor'): ReadonlyMap<string, number> =>
  view.once(`ordinals of ${kind}`, () => new Map(view.all(kind).map(({ id }, ordinal) => [id, ordinal])))
