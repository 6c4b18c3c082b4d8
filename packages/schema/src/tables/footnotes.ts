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
  const datasets = new Map<string, Set<string>>()
  for (const { subject, datasetId } of all) {
    let areas = datasets.get(datasetId)
    if (areas === undefined) datasets.set(datasetId, (areas = new Set()))
    if (subject.kind === 'AREA') areas.add(subject.areaId)
    else areas.add(subject.originId).add(subject.destinationId)
  }
  const counted = [...datasets].flatMap(([datasetId, areas]) =>
    [...areas].flatMap((id) => {
      const note = view.by('DatasetAreaNote', 'areaId', id).find((it) => it.datasetId === datasetId)?.note
      return note === undefined ? [] : [{ about: `${id} in ${datasetId}`, text: note }]
    }),
  )
  return [
    ...areaFootnotes(view, new Set([...datasets.values()].flatMap((areas) => [...areas]))),
    ...counted.sort((a, b) => (a.about < b.about ? -1 : 1)),
  ]
}
