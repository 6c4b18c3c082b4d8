import { compareReleases } from '../../compare/compare-releases.ts'
import type { ChangeCounts, ReleaseComparison, ValueChange } from '../../compare/compare-releases.ts'
import type { PanelSeries } from '../../panel/panel.ts'
import { isOnGrid, observationAt, periodText } from '../../series/series-node.ts'
import type { ObservationNode } from '../../series/series-node.ts'
import { subjectId } from '../../series/stored-series.ts'
import { builder } from '../builder.ts'
import { listOf, pageOf } from '../connection/list.ts'
import { observationLimits } from '../connection/page.ts'
import { placeArgs } from '../place-args.ts'
import { present } from '../present.ts'
import { IndicatorRef, PanelRef, SeriesRef } from '../refs.ts'
import { viewOf } from '../release-arg.ts'
import { subjectById } from '../subject-by-id.ts'
import { ObservationRef, ObservationStatusEnum } from './observation.ts'
import { SubjectRef } from './series.ts'

const ValueChangeKindEnum = builder.enumType('ValueChangeKind', {
  description: 'How a value differs between two releases.',
  values: {
    ADDED: { description: 'There is a value where there was none.' },
    REVISED: {
      description: 'The value is another one: it differs by more than a part in 1,000,000,000 of it.',
    },
    REMOVED: { description: 'The value is gone.' },
    STATUS: {
      description:
        'Only the status differs: a provisional value became final, or an absence was stated, or given another reason.',
    },
  },
})

const nodeOf = ({ newer, older }: ValueChange): PanelSeries => present(newer ?? older)

/** What one of the releases says of the cell; nothing where it is off the grid of the series. */
function cellOf(series: PanelSeries | undefined, period: number): ObservationNode | null {
  if (series === undefined) return null
  const index = period - series.series.firstPeriod
  return isOnGrid(series.series, index) ? observationAt(series, index) : null
}

const valuesOf = ({ older, newer, period }: ValueChange) => ({
  from: cellOf(older, period)?.value ?? null,
  to: cellOf(newer, period)?.value ?? null,
})

const ValueChangeRef = builder.objectRef<ValueChange>('ValueChange').implement({
  description: 'A value that is not the same in two releases.',
  fields: (t) => ({
    change: t.field({
      type: ValueChangeKindEnum,
      description: 'How it differs.',
      resolve: (it) => it.change,
    }),
    indicator: t.field({
      type: IndicatorRef,
      description: 'What is measured.',
      resolve: (it) => present(nodeOf(it).view.find('Indicator', nodeOf(it).series.indicatorId)),
    }),
    subject: t.field({
      type: SubjectRef,
      description: 'The country, region or corridor that it is of.',
      resolve: (it) => {
        const { view, series } = nodeOf(it)
        return subjectById(view, series.subject.kind, subjectId(series.subject))
      },
    }),
    series: t.field({
      type: SeriesRef,
      description: 'Its series in the newer release, or in the older one where the newer has it no more.',
      resolve: nodeOf,
    }),
    period: t.field({
      type: 'Period',
      description: 'The period that it is of.',
      resolve: (it) => periodText(nodeOf(it), it.period),
    }),
    oldValue: t.float({
      nullable: true,
      description: 'The value in the older release; null where it has none.',
      resolve: (it) => valuesOf(it).from,
    }),
    newValue: t.float({
      nullable: true,
      description: 'The value in the newer release; null where it has none.',
      resolve: (it) => valuesOf(it).to,
    }),
    oldStatus: t.field({
      type: ObservationStatusEnum,
      nullable: true,
      description: 'Its status in the older release; null where nothing is said of the period.',
      resolve: ({ older, period }) => cellOf(older, period)?.status ?? null,
    }),
    newStatus: t.field({
      type: ObservationStatusEnum,
      nullable: true,
      description: 'Its status in the newer release; null where nothing is said of the period.',
      resolve: ({ newer, period }) => cellOf(newer, period)?.status ?? null,
    }),
    difference: t.float({
      nullable: true,
      description:
        'The new value minus the old one, in the unit of the indicator; null unless there are both.',
      resolve: (it) => {
        const { from, to } = valuesOf(it)
        return from === null || to === null ? null : to - from
      },
    }),
    older: t.field({
      type: ObservationRef,
      nullable: true,
      description: 'What the older release says of the period, with its attributes and source.',
      resolve: ({ older, period }) => cellOf(older, period),
    }),
    newer: t.field({
      type: ObservationRef,
      nullable: true,
      description: 'What the newer release says of the period, with its attributes and source.',
      resolve: ({ newer, period }) => cellOf(newer, period),
    }),
  }),
})

const ValueChangeConnection = builder.connectionObject({
  type: ValueChangeRef,
  name: 'ValueChangeConnection',
})

const ChangeCountsRef = builder.objectRef<ChangeCounts>('ChangeCounts').implement({
  description: 'How many values differ between two releases, and how many do not.',
  fields: (t) => ({
    added: t.exposeInt('ADDED', { description: 'Values where there was none.' }),
    revised: t.exposeInt('REVISED', { description: 'Values that are others.' }),
    removed: t.exposeInt('REMOVED', { description: 'Values that are gone.' }),
    statusOnly: t.exposeInt('STATUS', { description: 'Cells of which only the status differs.' }),
    unchanged: t.exposeInt('UNCHANGED', {
      description: 'Cells that are the same in both, stated absences among them.',
    }),
  }),
})

const ReleaseComparisonRef = builder
  .objectRef<ReleaseComparison & { name: string }>('ReleaseComparison')
  .implement({
    description: 'What differs between two releases in the answer to one question.',
    fields: (t) => ({
      older: t.field({
        type: PanelRef,
        description: 'The answer of the older release, with its coverage.',
        resolve: ({ older }) => older,
      }),
      newer: t.field({
        type: PanelRef,
        description: 'The answer of the newer release, with its coverage.',
        resolve: ({ newer }) => newer,
      }),
      counts: t.field({
        type: ChangeCountsRef,
        description: 'How many values differ.',
        resolve: ({ counts }) => counts,
      }),
      changes: t.connection(
        {
          type: ValueChangeRef,
          description:
            'The values that differ: by series as the newer release has them, then the series that only the older one has; within a series by period. 100 on a page when no size is given, 5,000 at most.',
          args: {
            kinds: t.arg({ type: [ValueChangeKindEnum], description: 'Only those that differ so.' }),
          },
          resolve: ({ newer, changes, name }, args) => {
            const kinds = args.kinds && new Set(args.kinds)
            const kept = kinds ? changes.filter(({ change }) => kinds.has(change)) : changes
            return pageOf(
              newer.view,
              name,
              listOf(kept, ({ place }) => [place]),
              args,
              observationLimits,
            )
          },
        },
        ValueChangeConnection,
      ),
    }),
  })

builder.queryField('compareReleases', (t) =>
  t.field({
    type: ReleaseComparisonRef,
    description:
      'What differs between two releases in the values of indicators for places and periods. It is computed from the two answers, so any two releases can be compared. A value counts as revised when it differs by more than a part in 1,000,000,000: less is noise of arithmetic. Where another dataset answers in the newer release, its values are added and those of the former removed. What is said beside the values (footnotes, names) is not compared.',
    args: {
      older: t.arg.string({ required: true, description: 'Name of the older release: `2026.05`.' }),
      newer: t.arg.string({ description: 'Name of the newer release; the newest one when not given.' }),
      indicators: t.arg.stringList({ required: true, description: "Ids or publishers' codes, 100 at most." }),
      ...placeArgs(t.arg),
      from: t.arg({
        type: 'Period',
        description: 'First period of the values, included; a year stands for all its quarters.',
      }),
      to: t.arg({ type: 'Period', description: 'Last period of the values, included.' }),
    },
    resolve: async (_, args, context) => {
      const [older, newer] = await Promise.all([
        viewOf(context, { release: args.older }),
        viewOf(context, { release: args.newer }),
      ])
      const comparison = await compareReleases(older, newer, args, context.spendPairs)
      const name = `compareReleases:${older.release.sequence}:${comparison.newer.question}.changes`
      return { ...comparison, name }
    },
  }),
)
