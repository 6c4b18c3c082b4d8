import { cite } from '@opencorridor/formats/citation'
import type { Citation, Source } from '@opencorridor/formats/citation'
import { addressOf } from '../addresses/address-of.ts'
import type { TableQuestion } from '../addresses/address-of.ts'
import type { PanelShape } from '../panel/panel.ts'
import type { Ranking } from '../ranking/ranking.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import type { SeriesNode } from '../series/series-node.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { datasetsOf, datasetsOfAll, sourcesOfDatasets } from './sources.ts'
import { namesOf, subjectName, titleOf } from './title-of.ts'

/** Where an answer stands, for its permalink: that of the graph is CSV with English names. */
export interface Place {
  readonly publicUrl: string
  readonly language?: string
  readonly extension?: string
}

/** What is cited of an answer that is no file yet. */
interface Answer {
  readonly view: ReleaseView
  readonly question: TableQuestion
  readonly args: object
  readonly title: string
  readonly datasets: Iterable<string>
}

function citeAnswer({ view, question, args, title, datasets }: Answer, place: Place): Citation {
  const { publicUrl, language = 'en', extension = 'csv' } = place
  const named = language === 'en' ? args : { ...args, language }
  return cite({
    title,
    sources: sourcesOfDatasets(view, datasets),
    release: view.release,
    permalink: publicUrl + addressOf(question, named, view.release.name, extension),
  })
}

/** The citation of a panel; without series that of the question, which has an answer too: that there is nothing. */
export function citePanel({ view, request, series }: PanelShape, place: Place): Citation {
  const stored = series.map((one) => one.series)
  const asked = stored.length > 0 ? stored.map(({ indicatorId }) => indicatorId) : request.indicators
  return citeAnswer(
    { view, question: 'panel', args: request, title: titleOf(view, asked), datasets: datasetsOfAll(stored) },
    place,
  )
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
export function citeSeries({ view, series }: SeriesNode, place: Place): Citation {
  const title = `${titleOf(view, [series.indicatorId])}, ${subjectName(view, series, 'en')}`
  return citeAnswer(
    { view, question: 'series', args: questionOf(series), title, datasets: datasetsOf(series) },
    place,
  )
}

/** The citation of a list of series with their values. */
export function citeSeriesList(
  view: ReleaseView,
  args: object,
  all: readonly StoredSeries[],
  place: Place,
): Citation {
  const title = titleOf(
    view,
    all.map(({ indicatorId }) => indicatorId),
  )
  return citeAnswer({ view, question: 'series', args, title, datasets: datasetsOfAll(all) }, place)
}

/** The citation of a ranking. */
export function citeRanking({ view, request, indicator, entries }: Ranking, place: Place): Citation {
  const datasets = datasetsOfAll(entries.map(({ node }) => node.series))
  return citeAnswer(
    { view, question: 'ranking', args: request, title: `${indicator.name}, ranked`, datasets },
    place,
  )
}

const lists = {
  projects: 'Projects on labour migration',
  corridors: 'Migration corridors with data',
} as const

/** The citation of a list of projects or corridors. */
export function citeList(
  view: ReleaseView,
  question: keyof typeof lists,
  args: object,
  datasets: Iterable<string>,
  place: Place,
): Citation {
  return citeAnswer({ view, question, args, title: lists[question], datasets }, place)
}

/** The citation of a project, or of a corridor. */
export function citeRecord(record: InView<'Project'> | InView<'Corridor'>, place: Place): Citation {
  const { view, id, datasetId } = record
  const datasets = [datasetId]
  return record.model === 'Project'
    ? citeAnswer(
        { view, question: 'projects', args: { filter: { codes: [id] } }, title: record.title, datasets },
        place,
      )
    : citeAnswer(
        {
          ...{ view, question: 'corridors', args: { codes: [id] }, datasets },
          title: `Migration corridor ${namesOf(view, [record.originId, record.destinationId], 'en')}`,
        },
        place,
      )
}

/**
 * The citation of an indicator with all its values, and the datasets that give them by the stated order of preference;
 * that which defines it where no order is stated. Corridors are too many to be asked for at once: their values are in
 * the files of the release.
 */
export function citeIndicator(
  { view, id, name, datasetId, subject }: InView<'Indicator'>,
  place: Place,
): { citation: Citation; sources: Source[] } {
  const preferred = view.by('DatasetPreference', 'indicatorId', id).map((it) => it.datasetId)
  const sources = sourcesOfDatasets(view, preferred.length > 0 ? preferred : [datasetId])
  const { release } = view
  const permalink =
    subject === 'AREA'
      ? place.publicUrl + addressOf('series', { indicators: [id] }, release.name)
      : releaseAddress(release, place)
  return { citation: cite({ title: name, sources, release, permalink }), sources }
}

/** Where the files of a release are described. */
const releaseAddress = ({ name }: { name: string }, { publicUrl }: Place): string =>
  `${publicUrl}/releases/${encodeURIComponent(name)}/datapackage.json`

/** The citation of a whole release. What is in it has the licences of its datasets, which its data package lists. */
export function citeRelease(release: ReleaseView['release'], place: Place): Citation {
  return cite({
    title: 'OpenCorridor: open data on labour migration',
    sources: [],
    release,
    permalink: releaseAddress(release, place),
  })
}
