import { askedSeries } from '../../panel/asked-series.ts'
import { builder } from '../builder.ts'
import { pageOf } from '../connection/list.ts'
import { placeArgs } from '../place-args.ts'
import { SeriesConnection, SeriesRef } from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import { seriesList } from '../series-about.ts'

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
        const list = seriesList(view, await askedSeries(view, args))
        return pageOf(view, 'Query.series', list, args)
      },
    },
    SeriesConnection,
  ),
)
