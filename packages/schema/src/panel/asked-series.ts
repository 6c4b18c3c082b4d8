import { graphError } from '../errors.ts'
import { filterRecord } from '../graph/filter/record-id-of.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { checkRequest } from './check-request.ts'
import { resolvedIds } from './coverage.ts'
import type { Resolved } from './coverage.ts'
import type { PanelRequest, PlacesRequest } from './panel-request.ts'
import { resolveIndicators, resolveSubjects } from './resolve-request.ts'
import { selectSeries } from './select-series.ts'

/** The question for series of indicators and places. */
export interface SeriesRequest extends Pick<PanelRequest, keyof PlacesRequest | 'indicators' | 'dimensions'> {
  /** Only the series of this dataset. */
  dataset?: string | null | undefined
  /** The series of every dataset side by side. */
  allDatasets?: boolean | null | undefined
}

/** A list has no place to say what was not understood, as the coverage of a panel has. */
function understood(items: readonly Resolved[], argument: string): string[] {
  const item = items.find(({ resolvedTo }) => resolvedTo === null)
  if (item === undefined) return resolvedIds(items)
  const candidates = item.candidates.length > 0 ? ` It may be ${item.candidates.join(' or ')}.` : ''
  throw graphError('BAD_USER_INPUT', `${argument}: "${item.requested}": ${item.reason ?? ''}${candidates}`)
}

/**
 * The series of indicators for places, by indicator and place as they are asked for.
 * @throws BAD_USER_INPUT for what is not understood, and what `checkRequest` throws.
 */
export async function askedSeries(view: ReleaseView, request: SeriesRequest): Promise<StoredSeries[]> {
  checkRequest(view, request)
  const wanted = understood(resolveIndicators(view, request.indicators), 'indicators').flatMap(
    (id) => view.find('Indicator', id) ?? [],
  )
  const { kind, ids, items } = resolveSubjects(view, request)
  understood(items, kind === 'AREA' ? 'areas' : 'corridors')
  const datasetId =
    request.dataset == null ? undefined : filterRecord(view, 'Dataset', request.dataset, 'dataset').id
  const other = wanted.find(({ subject }) => subject !== kind)
  if (other !== undefined) {
    throw graphError(
      'BAD_USER_INPUT',
      other.subject === 'CORRIDOR'
        ? `${other.id} is about corridors: name corridors, origins or destinations.`
        : `${other.id} is about countries and regions: name areas or a region.`,
    )
  }
  const choice = { datasetId, allDatasets: request.allDatasets ?? false }
  const found = await Promise.all(
    wanted.map((indicator) => selectSeries(view, indicator, ids, request, choice)),
  )
  return found.flatMap(({ selected }) => selected)
}
