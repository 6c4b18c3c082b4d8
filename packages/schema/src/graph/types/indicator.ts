import { resolveIndicator } from '../../indicators/resolve-indicator.ts'
import { builder } from '../builder.ts'
import { pageOf } from '../connection/list.ts'
import { graphError } from '../../errors.ts'
import { indicatorList, indicatorListArgs, SubjectKindEnum } from '../lists/indicators.ts'
import { present } from '../present.ts'
import { datasetOrder } from '../../series/preferred.ts'
import { DatasetRef, IndicatorConnection, IndicatorRef } from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import type { InView } from '../../releases/release-view.ts'
import { FrequencyEnum } from './series.ts'

const IndicatorStatusEnum = builder.enumType('IndicatorStatus', {
  description: 'Whether values still come.',
  values: {
    ACTIVE: { description: 'It is kept up.' },
    DISCONTINUED: { description: 'Its publisher has ended it; the values stay.' },
    MOVED: { description: 'Another indicator took its place: see `movedTo`.' },
  },
})

const AggregationEnum = builder.enumType('Aggregation', {
  description: 'How values of several places may be put together.',
  values: {
    SUM: { description: 'They may be added.' },
    WEIGHTED_MEAN: { description: 'Their mean, weighted by `weight`.' },
    NONE: { description: 'Not at all: any total would mislead.' },
  },
})

export const UnitRef = builder.objectRef<InView<'Indicator'>>('Unit').implement({
  description: 'The unit of an indicator. Values are in the base unit: no thousands or millions.',
  fields: (t) => ({
    text: t.exposeString('unit', { description: 'As a reader sees it: `% of GDP`, `current US$`.' }),
    kind: t.exposeString('unitKind', {
      description:
        'PERCENT, CURRENCY, PERSONS, COUNT, INDEX, RATIO, QUANTITY, or UNKNOWN where the source was not understood.',
    }),
    currency: t.exposeString('currency', {
      nullable: true,
      description: 'ISO 4217, or `INT$` for international dollars.',
    }),
    prices: t.exposeString('prices', { nullable: true, description: 'CURRENT or CONSTANT prices.' }),
    priceBase: t.exposeString('priceBase', { nullable: true, description: 'Base year of constant prices.' }),
  }),
})

const ValueRangeRef = builder.objectRef<InView<'Indicator'>>('ValueRange').implement({
  description:
    'The values that the definition of an indicator bears. A publisher’s value outside it is not taken.',
  fields: (t) => ({
    minimum: t.exposeFloat('minimum', {
      nullable: true,
      description: 'The smallest, in the base unit; null where there is no bound.',
    }),
    maximum: t.exposeFloat('maximum', {
      nullable: true,
      description: 'The largest, in the base unit; null where there is no bound.',
    }),
  }),
})

const IndicatorCodeRef = builder.objectRef<InView<'IndicatorCode'>>('IndicatorCode').implement({
  description: "A publisher's code for an indicator.",
  fields: (t) => ({
    scheme: t.exposeString('scheme', { description: 'Whose code it is: `wdi`, `world-factbook`.' }),
    code: t.exposeString('code', { description: 'The code.' }),
  }),
})

const PreferenceRef = builder.objectRef<InView<'DatasetPreference'>>('DatasetPreference').implement({
  description: 'The place of a dataset in the order in which datasets answer a plain question.',
  fields: (t) => ({
    dataset: t.field({
      type: DatasetRef,
      description: 'The dataset.',
      resolve: ({ view, datasetId }) => present(view.find('Dataset', datasetId)),
    }),
    rank: t.exposeInt('rank', {
      description: 'The lowest rank that has a series of a subject answers for it alone.',
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it stands there.' }),
  }),
})

builder.node(IndicatorRef, {
  name: 'Indicator',
  description: 'A concept that is measured over time, about areas or about corridors.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    code: t.exposeString('id', {
      description:
        "Our stable code: the World Bank's where its concept is the same, `OC.` in front where there is none.",
    }),
    name: t.exposeString('name', { description: 'Name in English.' }),
    subject: t.field({
      type: SubjectKindEnum,
      description: 'Areas or corridors.',
      resolve: (it) => it.subject,
    }),
    frequency: t.field({
      type: FrequencyEnum,
      description: 'Its usual frequency.',
      resolve: (it) => it.frequency,
    }),
    topics: t.exposeStringList('topics', { description: 'Subject matter, as the publisher words it.' }),
    definition: t.exposeString('definition', { nullable: true, description: 'What is counted, and how.' }),
    unit: t.field({ type: UnitRef, description: 'Unit of its values.', resolve: (it) => it }),
    valueRange: t.field({
      type: ValueRangeRef,
      nullable: true,
      description: 'What its values can be; null where the definition sets no bound.',
      resolve: (it) => (it.minimum === null && it.maximum === null ? null : it),
    }),
    aggregation: t.field({
      type: AggregationEnum,
      description: 'How values of several places may be put together.',
      resolve: (it) => it.aggregation,
    }),
    weight: t.field({
      type: IndicatorRef,
      nullable: true,
      description: 'What a weighted mean is weighted by.',
      resolve: ({ view, weightId }) =>
        weightId === null ? null : (view.find('Indicator', weightId) ?? null),
    }),
    status: t.field({
      type: IndicatorStatusEnum,
      description: 'Whether values still come.',
      resolve: (it) => it.status,
    }),
    movedTo: t.field({
      type: IndicatorRef,
      nullable: true,
      description: 'The indicator that took its place.',
      resolve: ({ view, movedToId }) =>
        movedToId === null ? null : (view.find('Indicator', movedToId) ?? null),
    }),
    codes: t.field({
      type: [IndicatorCodeRef],
      description: "Publishers' codes for it.",
      resolve: ({ view, id }) => view.by('IndicatorCode', 'indicatorId', id),
    }),
    preferences: t.field({
      type: [PreferenceRef],
      description: 'Datasets in the order in which they answer a plain question.',
      resolve: ({ view, id }) => {
        const order = datasetOrder(view, id)
        const stated = view.by('DatasetPreference', 'indicatorId', id)
        return stated.toSorted((a, b) => order(a.datasetId, b.datasetId))
      },
    }),
    definedBy: t.field({
      type: DatasetRef,
      nullable: true,
      description: 'The dataset whose definition this is.',
      resolve: ({ view, datasetId }) => view.find('Dataset', datasetId) ?? null,
    }),
  }),
})

builder.queryFields((t) => ({
  indicator: t.field({
    type: IndicatorRef,
    nullable: true,
    description: "The indicator of a code, ours or a publisher's; null when there is none.",
    args: {
      code: t.arg.string({
        required: true,
        description: '`BX.TRF.PWKR.CD.DT`; letter case does not matter.',
      }),
      release: releaseArg(t.arg),
    },
    resolve: async (_, args, context) => {
      const found = resolveIndicator(await viewOf(context, args), args.code)
      if (found.outcome === 'AMBIGUOUS') {
        const codes = found.candidates.map(({ id }) => id).join(', ')
        throw graphError(
          'BAD_USER_INPUT',
          `Several indicators have the code ${args.code}: ${codes}. Ask for one of them.`,
        )
      }
      return found.outcome === 'RESOLVED' ? found.indicator : null
    },
  }),
  indicators: t.connection(
    {
      type: IndicatorRef,
      description: 'Indicators by name, or in the order asked for.',
      args: { ...indicatorListArgs(t.arg), release: releaseArg(t.arg) },
      resolve: async (_, args, context) => {
        const view = await viewOf(context, args)
        return pageOf(view, 'Query.indicators', indicatorList(view, args), args)
      },
    },
    IndicatorConnection,
  ),
}))
