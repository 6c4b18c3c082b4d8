import type { Footnote } from '@opencorridor/formats'
import type { ReleaseView } from '../releases/release-view.ts'
import type { StoredSeries } from '../series/stored-series.ts'

/** The designations of these areas, such as that of Kosovo under UNSCR 1244, which every display has to show. */
export function areaFootnotes(view: ReleaseView, areaIds: Iterable<string>): Footnote[] {
  return [...new Set(areaIds)].sort().flatMap((id) => {
    const text = view.find('Area', id)?.footnote
    return text == null ? [] : [{ about: id, text }]
  })
}

/** What is to be known of the places of some series: their designations, and what a dataset counts within a place. */
export function seriesFootnotes(view: ReleaseView, all: readonly StoredSeries[]): Footnote[] {
  const areas = new Set<string>()
  const counted = new Map<string, Footnote>()
  for (const { subject, datasetId } of all) {
    const ids = subject.kind === 'AREA' ? [subject.areaId] : [subject.originId, subject.destinationId]
    for (const id of ids) {
      areas.add(id)
      const key = `${id} in ${datasetId}`
      if (counted.has(key)) continue
      const note = view.by('DatasetAreaNote', 'areaId', id).find((it) => it.datasetId === datasetId)?.note
      if (note !== undefined) counted.set(key, { about: key, text: note })
    }
  }
  return [
    ...areaFootnotes(view, areas),
    ...[...counted.keys()].sort().flatMap((key) => counted.get(key) ?? []),
  ]
}
