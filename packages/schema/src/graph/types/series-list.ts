import { checkRequest } from '../../panel/check-request.ts'
import { resolvedIds } from '../../panel/coverage.ts'
import { resolveIndicators, resolveSubjects } from '../../panel/resolve-request.ts'
import type { Resolved } from '../../panel/coverage.ts'
import { selectSeries } from '../../panel/select-series.ts'
import { builder } from '../builder.ts'
import { pageOf } from '../connection/list.ts'
import { graphError } from '../../errors.ts'
import { filterRecord } from '../filter/record-id-of.ts'
import { placeArgs } from '../place-args.ts'
import { SeriesConnection, SeriesRef } from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import { seriesList } from '../series-about.ts'

/** A list has no place to say what was not understood, as the coverage of a panel has. */
function understood(items: readonly Resolved[], argument: string): string[] {
  const item = items.find(({ resolvedTo }) => resolvedTo === null)
  if (item === undefined) return resolvedIds(items)
  const candidates = item.candidates.length > 0 ? ` It may be ${item.candidates.join(' or ')}.` : ''
  throw graphError('BAD_USER_INPUT', `${argument}: "${item.requested}": ${item.reason ?? ''}${candidates}`)
}

builder.queryField('series', (t) =>
  t.connection(
    {
      type: SeriesRef,
      description:
        'Series of indicators for places, by indicator and place as they are asked for: of each question the preferred dataset, unless one or all are asked for. What is not understood is BAD_USER_INPUT; the panel says it in its coverage.',
      args: {
        indicators: t.arg.stringList({
          required: true,
          description: "Ids or publishers' codes, 100 at most.",
        }),
        ...placeArgs(t.arg),
        dataset: t.arg.string({ description: 'Only the series of this dataset: `factbook`.' }),
        allDatasets: t.arg.boolean({
          required: true,
          defaultValue: false,
          description: 'The series of every dataset side by side, not only of the preferred one.',
        }),
        release: releaseArg(t.arg),
      },
      resolve: async (_, args, context) => {
        const view = await viewOf(context, args)
        checkRequest(view, args)
        const wanted = understood(resolveIndicators(view, args.indicators), 'indicators').flatMap(
          (id) => view.find('Indicator', id) ?? [],
        )
        const { kind, ids, items } = resolveSubjects(view, args)
        understood(items, kind === 'AREA' ? 'areas' : 'corridors')
        const datasetId =
          args.dataset == null ? undefined : filterRecord(view, 'Dataset', args.dataset, 'dataset').id
        const other = wanted.find(({ subject }) => subject !== kind)
        if (other !== undefined) {
          throw graphError(
            'BAD_USER_INPUT',
            other.subject === 'CORRIDOR'
              ? `${other.id} is about corridors: name corridors, origins or destinations.`
              : `${other.id} is about countries and regions: name areas or a region.`,
          )
        }
        const choice = { datasetId, allDatasets: args.allDatasets }
        const found = await Promise.all(
          wanted.map((indicator) => selectSeries(view, indicator, ids, args, choice)),
        )
        const list = seriesList(
          view,
          found.flatMap(({ selected }) => selected),
        )
        return pageOf(view, 'Query.series', list, args)
      },
    },
    SeriesConnection,
  ),
)
