import type { Source } from '@opencorridor/formats/citation'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import type { StoredSeries } from '../series/stored-series.ts'

/** The newest edition of a dataset in a release. */
function newestEdition(view: ReleaseView, datasetId: string): InView<'Edition'> | undefined {
  const key = (it: InView<'Edition'>) => it.publishedOn ?? it.retrievedOn ?? it.label
  return view
    .by('Edition', 'datasetId', datasetId)
    .reduce<InView<'Edition'> | undefined>(
      (newest, one) => (newest === undefined || key(newest) < key(one) ? one : newest),
      undefined,
    )
}

function sourceOf(view: ReleaseView, datasetId: string): Source | undefined {
  const dataset = view.find('Dataset', datasetId)
  if (dataset === undefined) return undefined
  const { id, name, publisherId, licence, licenceUrl, attribution, url } = dataset
  const edition = newestEdition(view, id)
  return {
    ...{ id, name, licence, attribution },
    publisher: view.find('Organisation', publisherId)?.name,
    licenceUrl: licenceUrl ?? undefined,
    url: url ?? undefined,
    edition: edition?.label,
    publishedOn: edition?.publishedOn ?? undefined,
    retrievedOn: edition?.retrievedOn ?? undefined,
  }
}

/**
 * The datasets of these ids as sources that can be cited, each once, in the order of their ids. A series remembers the
 * edition in which its values first appeared; what is cited is the newest edition that the release has of its dataset,
 * for that is the one that was read last and still says so.
 */
export function sourcesOfDatasets(view: ReleaseView, datasetIds: Iterable<string>): Source[] {
  const known = view.once('sources to cite', () => new Map<string, Source | undefined>())
  return [...new Set(datasetIds)].sort().flatMap((id) => {
    if (!known.has(id)) known.set(id, sourceOf(view, id))
    return known.get(id) ?? []
  })
}

/** The datasets of several series, see `datasetsOf`. */
export function datasetsOfAll(all: Iterable<StoredSeries>): Set<string> {
  const ids = new Set<string>()
  for (const series of all) datasetsOf(series, ids)
  return ids
}

/** Ids of the datasets that a series is from; of a derived one those of all that it was computed from. */
export function datasetsOf(series: StoredSeries, into: Set<string> = new Set()): Set<string> {
  into.add(series.datasetId)
  for (const input of series.derivation?.inputs ?? []) datasetsOf(input, into)
  return into
}
