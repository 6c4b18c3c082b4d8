import { pageOf } from '../connection/list.ts'
import { observationLimits } from '../connection/page.ts'
import { panel } from '../../panel/panel.ts'
import { panelRows } from '../../panel/rows.ts'
import { rowsByValue } from '../../panel/rows-by-value.ts'
import type { CoverageItem } from '../../panel/coverage.ts'
import { builder } from '../builder.ts'
import { graphError } from '../errors.ts'
import { PanelRef } from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
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

const CoverageItemRef = builder.objectRef<CoverageItem>('CoverageItem').implement({
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
    candidates: t.stringList({
      description: 'Codes of what it may be, where that is not certain.',
      resolve: ({ candidates }) => candidates,
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, in words.' }),
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

export const DimensionInput = builder.inputType('DimensionInput', {
  description: 'One dimension of a breakdown.',
  fields: (t) => ({
    dimension: t.string({ required: true, description: 'Name of the dimension: SEX.' }),
    code: t.string({ required: true, description: 'A code of it, or `*` for all.' }),
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
      description: 'The series that answer, in the order asked for.',
      resolve: ({ series }) => series.map(({ node }) => node),
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
          return pageOf(answer.view, `Panel:${answer.question}.observations`, list, args, observationLimits)
        },
      },
      ObservationConnection,
    ),
  }),
})

const mostIndicators = 100
const mostSubjects = 1000

builder.queryField('panel', (t) =>
  t.field({
    type: PanelRef,
    description:
      'Values of indicators for places and years, with their sources, and with what is not there said in coverage.',
    args: {
      indicators: t.arg.stringList({ required: true, description: "Ids or publishers' codes, 100 at most." }),
      areas: t.arg.stringList({
        description: 'Countries and regions by code or name; with no place named, every country.',
      }),
      origins: t.arg.stringList({ description: 'Corridors with data out of these countries.' }),
      destinations: t.arg.stringList({ description: 'Corridors with data into these countries.' }),
      region: t.arg.string({ description: 'The members of this region: `SEEECA`.' }),
      corridors: t.arg.stringList({
        description: 'Corridors as migrant origin - destination: `["TJK-RUS"]`; not together with areas.',
      }),
      from: t.arg({ type: 'Period', description: 'First period, included.' }),
      to: t.arg({ type: 'Period', description: 'Last period, included.' }),
      latest: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'Only the newest value of each series between from and to; each says its period.',
      }),
      dimensions: t.arg({
        type: [DimensionInput],
        description: 'Breakdown; what is not named is the total.',
      }),
      release: releaseArg(t.arg),
    },
    resolve: async (_, args, context) => {
      const { areas, corridors, origins, destinations } = args
      const subjects = [areas, corridors, origins, destinations].reduce(
        (sum, it) => sum + (it?.length ?? 0),
        0,
      )
      if (args.indicators.length > mostIndicators || subjects > mostSubjects) {
        throw graphError(
          'BAD_USER_INPUT',
          `A panel may name ${mostIndicators} indicators and ${mostSubjects} places; this one names ${args.indicators.length} and ${subjects}.`,
        )
      }
      return panel(await viewOf(context, args), args)
    },
  }),
)
