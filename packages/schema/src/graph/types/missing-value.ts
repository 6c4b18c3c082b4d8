import type { ReleaseView } from '../../releases/release-view.ts'
import { observationAt } from '../../series/series-node.ts'
import type { MissingReason, MissingValue } from '../../values/missing-value.ts'
import { builder } from '../builder.ts'
import { subjectById } from '../subject-by-id.ts'
import { ObservationRef } from './observation.ts'
import { SubjectRef } from './series.ts'

const descriptions: Record<MissingReason, string> = {
  NO_SERIES: 'This release has no series of the indicator about it.',
  OTHER_BREAKDOWN: 'It has series of other breakdowns only.',
  OTHER_FREQUENCY: 'It has series of another frequency only: a year and a quarter are not put side by side.',
  OTHER_DATASET: 'Only other datasets have series of it; one answer never mixes two.',
  NO_VALUE: 'It has no value of the period or periods asked for.',
  STATED_ABSENCE: 'The source says that there is no value, and why: see `observation`.',
  NO_COMMON_PERIOD: 'There is no period in which at least half of the places with data have a value.',
  TOO_OLD: 'Its newest value is older than asked for: see `observation`.',
  OTHER_UNIT: 'Its value is in another currency, unit or price base, as `observation` says.',
  NO_WEIGHT: 'It has a value, but no weight of the same period.',
}

const MissingReasonEnum = builder.enumType('MissingReason', {
  description: 'Why a place is not among the values of an answer. None of these is zero.',
  values: Object.fromEntries(
    Object.entries(descriptions).map(([reason, description]) => [reason, { description }]),
  ) as Record<MissingReason, { description: string }>,
})

/** A missing value with what is needed to show it. */
export type MissingValueInView = MissingValue & {
  readonly view: ReleaseView
  readonly kind: 'AREA' | 'CORRIDOR'
}

export const MissingValueRef = builder.objectRef<MissingValueInView>('MissingValue').implement({
  description: 'A place that was asked for and has no value in the answer.',
  fields: (t) => ({
    subject: t.field({
      type: SubjectRef,
      description: 'The country, region or corridor.',
      resolve: ({ view, kind, subjectId }) => subjectById(view, kind, subjectId),
    }),
    reason: t.field({ type: MissingReasonEnum, description: 'Why.', resolve: ({ reason }) => reason }),
    observation: t.field({
      type: ObservationRef,
      nullable: true,
      description: 'What the source says in place of a value, or the value that can not be used; else null.',
      resolve: ({ node, cell }) =>
        node === undefined || cell === undefined ? null : observationAt(node, cell),
    }),
  }),
})
