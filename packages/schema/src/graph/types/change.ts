import { encodeGlobalID } from '@pothos/plugin-relay'
import type { Change } from '../../changes/change.ts'
import { countOf, datasetIdOf, extentOf, subjectIdOf } from '../../changes/change.ts'
import { changedKinds, kindCode } from '../../changes/changed-kinds.ts'
import type { ChangedKind } from '../../changes/changed-kinds.ts'
import { describeChange } from '../../changes/describe-change.ts'
import { builder } from '../builder.ts'
import type { GraphContext } from '../context.ts'
import { recordTypes } from '../find-node.ts'
import { DatasetRef, IndicatorRef } from '../refs.ts'
import { typeName } from '../type-name.ts'
import { ReleaseRef } from './release.ts'

export const ChangedKindEnum = builder.enumType('ChangedKind', {
  description: 'What can change from release to release.',
  values: Object.fromEntries(
    Object.entries(changedKinds).map(([kind, description]) => [
      kindCode(kind as ChangedKind),
      { value: kind as ChangedKind, description },
    ]),
  ),
})

const ChangeTypeEnum = builder.enumType('ChangeType', {
  description: 'How something differs from the release before.',
  values: {
    ADDED: { description: 'It was not there.' },
    REVISED: { description: 'It was there, and is another.' },
    REMOVED: { description: 'It is there no more: a tombstone.' },
  },
})

const ChangeExtentEnum = builder.enumType('ChangeExtent', {
  description: 'How much one change is about.',
  values: {
    CELL: { description: 'A value of a series in one period, its status, or what else is said of it.' },
    FIELD: { description: 'A field of a record.' },
    RECORD: { description: 'A whole record, or a whole series with all its values.' },
    DATASET: {
      description:
        'All records of a kind, or all series of an indicator, that a dataset has: it had none before, or has none after. `count` says how many; the kind, the indicator and the dataset say which.',
    },
  },
})

/** The global id of what changed, where it has one of its own. An area's says what it is, so it has to be there. */
async function nodeIdOf(change: Change, { releases }: GraphContext): Promise<string | null> {
  const { recordKind, recordKey, indicatorId } = change
  if (extentOf(change) === 'DATASET') return null
  if (recordKind === 'series') return encodeGlobalID('Series', `${indicatorId ?? ''}/${recordKey}`)
  if (recordKind !== 'Area') {
    return recordTypes.get(recordKind) === recordKind ? encodeGlobalID(recordKind, recordKey) : null
  }
  const area = (await releases.view()).find('Area', recordKey)
  return area === undefined ? null : encodeGlobalID(typeName(area), recordKey)
}

export const ChangeRef = builder.objectRef<Change>('Change').implement({
  description: 'One difference between a release and the one before it. Removals are among them.',
  fields: (t) => ({
    release: t.field({
      type: ReleaseRef,
      description: 'The release that brought it.',
      resolve: ({ release }) => release,
    }),
    type: t.field({ type: ChangeTypeEnum, description: 'How it differs.', resolve: ({ change }) => change }),
    extent: t.field({ type: ChangeExtentEnum, description: 'How much it is about.', resolve: extentOf }),
    kind: t.field({
      type: ChangedKindEnum,
      description: 'What it is about.',
      resolve: ({ recordKind }) => recordKind,
    }),
    key: t.exposeString('recordKey', {
      description:
        'Names the record within its kind, or the series within its indicator: an id of ours, or the JSON array of its key fields; `*@wdi` for everything of the dataset wdi.',
    }),
    nodeId: t.id({
      nullable: true,
      description:
        'Global id of the record or series, where it has one of its own; `node` has nothing for it once it is removed.',
      resolve: (change, _, context) => nodeIdOf(change, context),
    }),
    dataset: t.field({
      type: DatasetRef,
      nullable: true,
      description:
        'The dataset of the series, or whose everything came or went, as the newest release has it.',
      resolve: async (change, _, context) =>
        (await context.releases.view()).find('Dataset', datasetIdOf(change) ?? '') ?? null,
    }),
    datasetCode: t.string({
      nullable: true,
      description: 'Our code of that dataset, also once it is removed.',
      resolve: (change) => datasetIdOf(change) ?? null,
    }),
    indicator: t.field({
      type: IndicatorRef,
      nullable: true,
      description: 'What the series measures, as the newest release has it.',
      resolve: async ({ indicatorId }, _, context) =>
        (await context.releases.view()).find('Indicator', indicatorId ?? '') ?? null,
    }),
    indicatorCode: t.exposeString('indicatorId', {
      nullable: true,
      description: 'Our code of that indicator, also once it is removed.',
    }),
    subjectCode: t.string({
      nullable: true,
      description: 'Our code of the country, region or corridor that the series is about: `TJK`, `TJK-RUS`.',
      resolve: (change) => subjectIdOf(change) ?? null,
    }),
    field: t.exposeString('field', {
      nullable: true,
      description:
        'The field of the record; of a cell `value`, `status` or the name of an attribute. Null for a whole one.',
    }),
    period: t.field({
      type: 'Period',
      nullable: true,
      description: 'The period of a cell.',
      resolve: ({ period }) => period,
    }),
    oldValue: t.string({
      nullable: true,
      description: 'What the release before says, as text: numbers as JSON writes them, lists as JSON.',
      resolve: (change) => (extentOf(change) === 'DATASET' ? null : change.oldValue),
    }),
    newValue: t.string({
      nullable: true,
      description: 'What this release says, as text.',
      resolve: (change) => (extentOf(change) === 'DATASET' ? null : change.newValue),
    }),
    count: t.int({
      nullable: true,
      description: 'How many records or series came or went at once; null for a change of one.',
      resolve: (change) => countOf(change) ?? null,
    }),
    description: t.string({
      description: 'The change as a sentence, with the names of the newest release.',
      resolve: async (change, _, context) => describeChange(await context.releases.view(), change),
    }),
  }),
})
