import { pageOf } from '../connection/list.ts'
import { observationLimits } from '../connection/page.ts'
import { panel } from '../../panel/panel.ts'
import { panelRows } from '../../panel/rows.ts'
import { rowsByValue } from '../../panel/rows-by-value.ts'
import type { CoverageItem } from '../../panel/coverage.ts'
import { filledCells, statusMatrix, valuesMatrix } from '../../panel/matrix.ts'
import { checkCells } from '../../panel/panel-limits.ts'
import { seriesNode } from '../../series/series-node.ts'
import type { SeriesNode } from '../../series/series-node.ts'
import { builder } from '../builder.ts'
import { derivationArgs } from '../derivation-args.ts'
import { placeArgs } from '../place-args.ts'
import { PanelRef } from '../refs.ts'
import { timeArgs } from '../time-args.ts'
import { releaseArg, withView } from '../release-arg.ts'
import { ObservationConnection, ObservationRef } from './observation.ts'
import { ReleaseRef } from './release.ts'
import { SeriesRef } from '../refs.ts'

const CoverageOutcomeEnum = builder.enumType('CoverageOutcome', {
  description: 'What became of one thing that was asked for.',
  values: {
    RESOLVED: { description: 'Found, and in the answer.' },
    NO_DATA: { description: 'Found, but nothing in this release answers the question.' },
    AMBIGUOUS: { description: 'May be one of several; none was chosen.' },
    UNKNOWN: { description: 'Not found.' },
  },
})

export const CoverageItemRef = builder.objectRef<CoverageItem>('CoverageItem').implement({
  description: 'One thing that was asked for, and what became of it.',
  fields: (t) => ({
    requested: t.exposeString('requested', { description: 'As it was given.' }),
    outcome: t.field({
      type: CoverageOutcomeEnum,
      description: 'What became of it.',
      resolve: (it) => it.outcome,
    }),
    resolvedTo: t.exposeString('resolvedTo', {
      nullable: true,
      description: 'Code of what it was taken for.',
    }),
    resolvedBy: t.exposeString('resolvedBy', {
      nullable: true,
      description: 'How it was understood: by which code or name.',
    }),
    candidates: t.stringList({
      description: 'Codes of what it may be, where that is not certain.',
      resolve: ({ candidates }) => candidates,
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it is not in the answer, in words; null when it is.',
    }),
  }),
})

const ObservationOrderEnum = builder.enumType('ObservationOrder', {
  description: 'Order of the rows of a panel.',
  values: {
    SERIES: { description: 'By series as they were asked for, then by period.' },
    VALUE_ASC: { description: 'The lowest value first; what has no value stands last.' },
    VALUE_DESC: { description: 'The highest value first; what has no value stands last.' },
  },
})

const OmittedSeriesRef = builder.objectRef<{ node: SeriesNode; reason: string }>('OmittedSeries').implement({
  description: 'A series that is not in an answer, and why.',
  fields: (t) => ({
    series: t.field({ type: SeriesRef, description: 'The series.', resolve: ({ node }) => node }),
    reason: t.exposeString('reason', { description: 'Why it has no value in the answer, in words.' }),
  }),
})

PanelRef.implement({
  description: 'The answer to: these indicators, these places, these years.',
  fields: (t) => ({
    release: t.field({
      type: ReleaseRef,
      description: 'The release that it is from.',
      resolve: ({ view }) => view.release,
    }),
    count: t.exposeInt('count', {
      description: 'Observations in all; ask for it alone to learn the size before the data.',
    }),
    series: t.field({
      type: [SeriesRef],
      description:
        'The series that answer, by indicator and place in the order asked for: the rows of the columnar shape.',
      resolve: ({ series }) => [...series],
    }),
    omitted: t.field({
      type: [OmittedSeriesRef],
      description:
        'Series that could have answered and have no value in the answer, each with the reason: coverage for every pair of indicator and place.',
      resolve: ({ view, omitted }) =>
        omitted.map(({ series, reason }) => ({ node: seriesNode(view, series), reason })),
    }),
    periods: t.field({
      type: ['Period'],
      description:
        'The columns of the columnar shape: every period of which the answer has a value or a reason why there is none, by their beginning; of those that begin together the longer one first.',
      resolve: ({ columns }) => columns.periods as string[],
    }),
    values: t.field({
      type: 'NumberMatrix',
      description:
        'The values in the columnar shape: rows as `series`, columns as `periods`. 500,000 cells at most.',
      resolve: ({ series, columns }) => {
        checkCells(series.length * columns.periods.length)
        return valuesMatrix(series, columns)
      },
    }),
    statuses: t.field({
      type: 'StatusMatrix',
      description: 'The status of each cell of `values`, and where there is no value, why.',
      resolve: ({ series, columns }) => {
        checkCells(series.length * columns.periods.length)
        return statusMatrix(series, columns)
      },
    }),
    filled: t.field({
      type: 'CellPlaces',
      description:
        'The cells of `values` that were filled, or computed from one that was; none unless `fill` is asked for.',
      resolve: ({ series, columns }) => filledCells(series, columns),
    }),
    indicatorCoverage: t.field({
      type: [CoverageItemRef],
      description: 'What became of each indicator that was asked for.',
      resolve: ({ coverage }) => coverage.indicators,
    }),
    subjectCoverage: t.field({
      type: [CoverageItemRef],
      description: 'What became of each area or corridor that was asked for.',
      resolve: ({ coverage }) => coverage.subjects,
    }),
    observations: t.connection(
      {
        type: ObservationRef,
        description:
          'The long shape: one row for each series and period; 100 on a page when no size is given, 5,000 at most.',
        args: {
          orderBy: t.arg({
            type: ObservationOrderEnum,
            required: true,
            defaultValue: 'SERIES',
            description: 'Order of the rows. By value only for one indicator: values of two have no order.',
          }),
        },
        resolve: (answer, args) => {
          const list =
            args.orderBy === 'SERIES' ? panelRows(answer) : rowsByValue(answer, args.orderBy === 'VALUE_DESC')
          const name = () => `Panel:${answer.question}.observations`
          return pageOf(answer.view, name, list, args, observationLimits)
        },
      },
      ObservationConnection,
    ),
  }),
})

builder.queryField('panel', (t) =>
  t.field({
    type: PanelRef,
    description:
      'Values of indicators for places and years, with their sources, and with what is not there said in coverage. In two shapes: columnar (`periods`, `series`, `values`, `statuses`), and long (`observations`).',
    args: {
      indicators: t.arg.stringList({ required: true, description: "Ids or publishers' codes, 100 at most." }),
      ...placeArgs(t.arg),
      ...timeArgs(t.arg),
      ...derivationArgs(t.arg),
      release: releaseArg(t.arg),
    },
    resolve: (_, args, context) => withView(context, args, (view) => panel(view, args, context.spendPairs)),
  }),
)
