import type { ReleaseView } from './release-view.ts'

/** The countries of a release, dissolved states among them, as places in `view.all('Area')`. */
export const countryPlaces = (view: ReleaseView): readonly number[] =>
  view.once('places of countries', () =>
    view.all('Area').flatMap(({ kind }, place) => (kind === 'COUNTRY' ? place : [])),
  )
