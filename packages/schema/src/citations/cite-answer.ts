import { cite } from '@opencorridor/formats/citation'
import type { Citation } from '@opencorridor/formats/citation'
import { addressOf } from '../addresses/address-of.ts'
import type { PanelShape } from '../panel/panel.ts'
import type { Ranking } from '../ranking/ranking.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { displayName } from '../releases/view-areas.ts'
import type { SeriesNode } from '../series/series-node.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { datasetsOf, sourcesOfDatasets } from './sources.ts'

/** So many indicators are named in a title; of more, the first ones and how many others. */
const mostNamed = 3

/** Names of indicators as a title: `Net migration; Population, total`. */
function titleOf(view: ReleaseView, indicatorIds: Iterable<string>): string {
  const names = [...new Set(indicatorIds)].map((id) => view.find('Indicator', id)?.name ?? id)
  if (names.length === 0) return 'No data'
  const more = names.length > mostNamed ? `; and ${names.length - mostNamed} more indicators` : ''
  return `${names.slice(0, mostNamed).join('; ')}${more}`
}

/** Names of areas, with a dash between the two ends of a corridor. */
const namesOf = (view: ReleaseView, ids: readonly string[], language: string): string =>
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

/** The datasets of several series, see `datasetsOf`. */
function datasetsOfAll(all: Iterable<StoredSeries>): Set<string> {
  const ids = new Set<string>()
  for (const series of all) datasetsOf(series, ids)
  return ids
}

/** The citation of a panel; without series that of the question, which has an answer too: that there is nothing. */
export function citePanel({ view, request, series }: PanelShape, publicUrl: string): Citation {
  const stored = series.map((one) => one.series)
  const asked = stored.length > 0 ? stored.map(({ indicatorId }) => indicatorId) : request.indicators
  return cite({
    title: titleOf(view, asked),
    sources: sourcesOfDatasets(view, datasetsOfAll(stored)),
    release: view.release,
    permalink: publicUrl + addressOf('panel', request, view.release.name),
  })
}

/** The question that one series of a release is the answer to. */
function questionOf({ indicatorId, subject, dimensions, datasetId }: StoredSeries): object {
  const breakdown = Object.entries(dimensions).map(([dimension, code]) => ({ dimension, code }))
  return {
    indicators: [indicatorId],
    ...(subject.kind === 'AREA'
      ? { areas: [subject.areaId] }
      : { corridors: [`${subject.originId}-${subject.destinationId}`] }),
    ...(breakdown.length > 0 && { dimensions: breakdown }),
    dataset: datasetId,
  }
}

/**
 * The citation of a series. A derived one is the answer to one question, whose citation pins it: here the series that it
 * was made of is cited, with the other datasets that went into it.
 */
export function citeSeries({ view, series }: SeriesNode, publicUrl: string): Citation {
  return cite({
    title: `${titleOf(view, [series.indicatorId])}, ${subjectName(view, series, 'en')}`,
    sources: sourcesOfDatasets(view, datasetsOf(series)),
    release: view.release,
    permalink: publicUrl + addressOf('series', questionOf(series), view.release.name),
  })
}

/** The citation of a ranking. */
export function citeRanking({ view, request, indicator, entries }: Ranking, publicUrl: string): Citation {
  return cite({
    title: `${indicator.name}, ranked`,
    sources: sourcesOfDatasets(view, datasetsOfAll(entries.map(({ node }) => node.series))),
    release: view.release,
    permalink: publicUrl + addressOf('ranking', request, view.release.name),
  })
}

/** The citation of a project, or of a corridor. */
export function citeRecord(record: InView<'Project'> | InView<'Corridor'>, publicUrl: string): Citation {
  const { view, id, datasetId } = record
  const [question, title] =
    record.model === 'Project'
      ? (['projects', record.title] as const)
      : ([
          'corridors',
          `Migration corridor ${namesOf(view, [record.originId, record.destinationId], 'en')}`,
        ] as const)
  const args = record.model === 'Project' ? { filter: { codes: [id] } } : { codes: [id] }
  return cite({
    title,
    sources: sourcesOfDatasets(view, [datasetId]),
    release: view.release,
    permalink: publicUrl + addressOf(question, args, view.release.name),
  })
}

/** The citation of a whole release. What is in it has the licences of its datasets, which its data package lists. */
export function citeRelease(release: ReleaseView['release'], publicUrl: string): Citation {
  return cite({
    title: 'OpenCorridor: open data on labour migration',
    sources: [],
    release,
    permalink: `${publicUrl}/releases/${encodeURIComponent(release.name)}/datapackage.json`,
  })
}
