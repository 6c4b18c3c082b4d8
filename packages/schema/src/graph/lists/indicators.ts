import type { InView, ReleaseView } from '../../releases/release-view.ts'
import { builder } from '../builder.ts'
import { sortName } from '../connection/compare-keys.ts'
import { orderOf } from '../connection/order.ts'
import type { OrderedList } from '../connection/page.ts'
import { among, meetsAll } from '../filter/conditions.ts'
import type { FieldArgs } from '../filter/field-args.ts'
import { knownValue } from '../filter/known-value.ts'
import { filterRecord } from '../filter/record-id-of.ts'
import { textCondition } from '../filter/text-condition.ts'

type Indicator = InView<'Indicator'>

export const SubjectKindEnum = builder.enumType('SubjectKind', {
  description: 'What the series of an indicator are about.',
  values: { AREA: { description: 'A country or region.' }, CORRIDOR: { description: 'A corridor.' } },
})

const IndicatorFilter = builder.inputType('IndicatorFilter', {
  description:
    'Which indicators; every condition that is given must hold. An entry that nothing answers to is BAD_USER_INPUT.',
  fields: (t) => ({
    subject: t.field({ type: SubjectKindEnum, description: 'About areas, or about corridors.' }),
    topic: t.string({ description: 'Of this topic, as the publisher words it.' }),
    dataset: t.string({ description: 'Code of a dataset that has it: `wdi`.' }),
    text: t.string({
      description: 'Words of the name, code or definition; all of them must occur. 200 characters at most.',
    }),
  }),
})

const order = orderOf(
  'Indicator',
  {
    CODE: { description: 'Our code.', key: ({ id }) => [id] },
    NAME: { description: 'Name, diacritics ignored.', key: ({ name, id }) => [sortName(name), id] },
  },
  'NAME',
)

/** Arguments of the list of indicators. */
export const indicatorListArgs = (arg: FieldArgs) => ({
  filter: arg({ type: IndicatorFilter, description: 'Which indicators.' }),
  orderBy: order.arg(arg),
})

/** What `indicatorListArgs` gives. */
export interface IndicatorListArgs {
  filter?: typeof IndicatorFilter.$inferInput | null | undefined
  orderBy?: typeof order.input.$inferInput | null | undefined
}

const wordsOf = ({ view, id, name, definition }: Indicator) => [
  id,
  name,
  definition,
  ...view.by('IndicatorCode', 'indicatorId', id).map(({ code }) => code),
]

/** The indicators that a dataset defines, or has series of. */
function withDataset(view: ReleaseView, dataset: string) {
  const { id } = filterRecord(view, 'Dataset', dataset, 'filter.dataset')
  return among([
    ...view.by('Indicator', 'datasetId', id),
    ...view.by('DatasetPreference', 'datasetId', id).map(({ indicatorId }) => ({ id: indicatorId })),
  ])
}

const topicsOf = (view: ReleaseView) =>
  view.once('topics of Indicator', () => new Set(view.all('Indicator').flatMap(({ topics }) => topics)))

/**
 * The indicators that a filter lets through, in order.
 * @throws BAD_USER_INPUT for a topic or dataset that nothing answers to.
 */
export function indicatorList(
  view: ReleaseView,
  { filter, orderBy }: IndicatorListArgs,
): OrderedList<Indicator> {
  const { subject, dataset } = filter ?? {}
  const topic = filter?.topic == null ? null : knownValue('filter.topic', filter.topic, topicsOf(view))
  const conditions = meetsAll([
    dataset == null ? undefined : withDataset(view, dataset),
    textCondition(view, 'Indicator', filter?.text, wordsOf),
  ])
  return order.list(
    view,
    orderBy,
    (indicator) =>
      conditions(indicator) &&
      (subject == null || indicator.subject === subject) &&
      (topic === null || indicator.topics.includes(topic)),
  )
}
