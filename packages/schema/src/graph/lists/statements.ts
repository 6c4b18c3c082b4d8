import { resolveIndicator } from '../../indicators/resolve-indicator.ts'
import { statementsAbout } from '../../statements/statements-about.ts'
import type { InView, ReleaseView } from '../../releases/release-view.ts'
import { statementKinds, termOf } from '../../vocabularies.ts'
import { areaIdOf } from '../area-id-of.ts'
import { builder } from '../builder.ts'
import { sortName } from '../connection/compare-keys.ts'
import { orderOf } from '../connection/order.ts'
import type { OrderedList } from '../connection/page.ts'
import { ConfidenceEnum, StatementKindEnum } from '../enums.ts'
import { graphError } from '../errors.ts'
import { anyOf, meetsAll } from '../filter/conditions.ts'
import { corridorIdOf } from '../filter/corridor-id-of.ts'
import type { FieldArgs } from '../filter/field-args.ts'
import { filterRecord } from '../filter/record-id-of.ts'
import { textCondition } from '../filter/text-condition.ts'

type Statement = InView<'Statement'>

const StatementFilter = builder.inputType('StatementFilter', {
  description:
    'Which statements: every condition that is given must hold; of the entries of a list one must. An entry that nothing answers to is BAD_USER_INPUT.',
  fields: (t) => ({
    areas: t.stringList({
      description: 'About these countries or regions, by code or name; not about corridors from or to them.',
    }),
    confidence: t.field({ type: [ConfidenceEnum], description: 'Of this certainty.' }),
    corridors: t.stringList({
      description: 'About these corridors, migrant origin - migrant destination: `TJK-RUS`.',
    }),
    dataset: t.string({ description: 'Code of the dataset (document) that says it.' }),
    indicators: t.stringList({ description: "About these indicators, by our code or a publisher's." }),
    kinds: t.field({ type: [StatementKindEnum], description: 'Of these kinds.' }),
    projects: t.stringList({ description: 'About these projects, by our code.' }),
    text: t.string({
      description:
        'Words of the metric, text, period and note; all of them must occur. 200 characters at most.',
    }),
  }),
})

const order = orderOf(
  'Statement',
  {
    CODE: { description: 'Our code.', key: ({ id }) => [id] },
    METRIC: { description: 'What is stated, by name.', key: ({ metric, id }) => [sortName(metric), id] },
    PERIOD: {
      description: 'End of the period that it is about.',
      key: ({ periodEnd, periodStart, id }) => [periodEnd ?? periodStart, id],
    },
  },
  'METRIC',
)

/** Arguments of every list of statements. */
export const statementListArgs = (arg: FieldArgs) => ({
  filter: arg({ type: StatementFilter, description: 'Which statements.' }),
  orderBy: order.arg(arg),
})

/** What `statementListArgs` gives. */
export interface StatementListArgs {
  filter?: typeof StatementFilter.$inferInput | null | undefined
  orderBy?: typeof order.input.$inferInput | null | undefined
}

const wordsOf = ({ id, metric, text, periodText, note, attributedTo }: Statement) => [
  id,
  metric,
  text,
  periodText,
  note,
  attributedTo,
]

function about(view: ReleaseView, indicator: string): readonly Statement[] {
  const found = resolveIndicator(view, indicator)
  if (found.outcome === 'RESOLVED') return view.by('Statement', 'indicatorId', found.indicator.id)
  throw graphError('BAD_USER_INPUT', `filter.indicators: no single indicator has the code "${indicator}".`)
}

/**
 * The statements that a filter lets through, in order.
 * @param within only out of these; out of all statements of the release when not given.
 * @throws BAD_USER_INPUT for an entry that nothing, or more than one, answers to.
 */
export function statementList(
  view: ReleaseView,
  { filter, orderBy }: StatementListArgs,
  within?: Iterable<Statement>,
): OrderedList<Statement> {
  const conditions = meetsAll([
    within && anyOf([within], (statements) => statements),
    anyOf(filter?.areas, (text) => statementsAbout(view, 'AREA', areaIdOf(view, text, 'filter.areas') ?? '')),
    anyOf(filter?.corridors, (text) =>
      statementsAbout(view, 'CORRIDOR', corridorIdOf(view, text, 'filter.corridors')),
    ),
    anyOf(filter?.projects, (text) =>
      statementsAbout(view, 'PROJECT', filterRecord(view, 'Project', text, 'filter.projects').id),
    ),
    anyOf(filter?.indicators, (code) => about(view, code)),
    textCondition(view, 'Statement', filter?.text, wordsOf),
  ])
  const kinds = filter?.kinds && new Set(filter.kinds)
  const confidence = filter?.confidence && new Set(filter.confidence)
  return order.list(
    view,
    orderBy,
    (statement) =>
      conditions(statement) &&
      (kinds?.has(termOf(statementKinds, statement.kind, 'OTHER')) ?? true) &&
      (confidence?.has(statement.confidence) ?? true) &&
      (filter?.dataset == null || statement.datasetId === filter.dataset),
  )
}
