import type { ReleaseView } from '../releases/release-view.ts'
import { displayName } from '../releases/view-areas.ts'
import type { StoredSeries } from '../series/stored-series.ts'

/** So many indicators are named in a title; of more, the first ones and how many others. */
const mostNamed = 3

/** Names of indicators as a title: `Net migration; Population, total`. */
export function titleOf(view: ReleaseView, indicatorIds: Iterable<string>): string {
  const names = [...new Set(indicatorIds)].map((id) => view.find('Indicator', id)?.name ?? id)
  if (names.length === 0) return 'No data'
  const more = names.length > mostNamed ? `; and ${names.length - mostNamed} more indicators` : ''
  return `${names.slice(0, mostNamed).join('; ')}${more}`
}

/** Names of areas, with a dash between the two ends of a corridor. */
export const namesOf = (view: ReleaseView, ids: readonly string[], language: string): string =>
  ids
    .map((id) => {
      const area = view.find('Area', id)
      return area === undefined ? id : displayName(area, language).name
    })
    .join(' – ')

/** The name of an area, or of a corridor as its two ends. */
export const subjectName = (view: ReleaseView, { subject }: StoredSeries, language: string): string =>
  namesOf(
    view,
    subject.kind === 'AREA' ? [subject.areaId] : [subject.originId, subject.destinationId],
    language,
  )
