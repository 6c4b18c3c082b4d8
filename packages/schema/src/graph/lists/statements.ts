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
import { graphError } from '../../errors.ts'
import { among, anyOf, meetsAll } from '../filter/conditions.ts'
import { corridorIdOf } from '../filter/corridor-id-of.ts'
import type { FieldArgs } from '../filter/field-args.ts'
import { ofDataset } from '../filter/of-dataset.ts'
import { filterRecord } from '../filter/record-id-of.ts'
import { textCondition } from '../filter/text-condition.ts'
import { overlaps, timeSpan } from '../filter/time-span.ts'
import { withinRegion } from '../region-members.ts'

type Statement = InView<'Statement'>

const StatementFilter = builder.inputType('StatementFilter', {
  description:
    'Which statements: every condition that is given must hold; of the entries of a list one must. An entry that nothing answers to is BAD_USER_INPUT, as is a list of more than 300.',
  fields: (t) => ({
    areas: t.stringList({
      description: 'About these countries or regions, by code or name; not about corridors from or to them.',
    }),
    confidence: t.field({ type: [ConfidenceEnum], description: 'Of this certainty.' }),
    corridors: t.stringList({
      description: 'About these corridors, migrant origin - migrant destination: `TJK-RUS`.',
    }),
    dataset: t.string({ description: 'Code of the dataset (document) that says it.' }),
    from: t.field({
      type: 'PartialDate',
      description: 'About this time or later; what is about no known time is left out.',
    }),
    indicators: t.stringList({ description: "About these indicators, by our code or a publisher's." }),
    instruments: t.stringList({ description: 'About these instruments, by our code.' }),
    kinds: t.field({ type: [StatementKindEnum], description: 'Of these kinds.' }),
    projects: t.stringList({ description: 'About these projects, by our code.' }),
    region: t.string({
      description: 'About any country that is a member of this region, or about the region as a whole.',
    }),
    resources: t.stringList({ description: 'About these resources, by our code.' }),
    text: t.string({
      description:
        'Words of the metric, text, period and note; all of them must occur. 200 characters at most.',
    }),
    to: t.field({
      type: 'PartialDate',
      description: 'About this time or earlier; what is about no known time is left out.',
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

function about(view: ReleaseView, indicator: string, argument: string): readonly Statement[] {
  const found = resolveIndicator(view, indicator)
  if (found.outcome === 'RESOLVED') return view.by('Statement', 'indicatorId', found.indicator.id)
  throw graphError('BAD_USER_INPUT', `${argument}: no single indicator has the code "${indicator}".`)
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
  const { region } = filter ?? {}
  const span = timeSpan(['filter.from', filter?.from], ['filter.to', filter?.to])
  const conditions = meetsAll([
    within && among(within),
    anyOf('filter.areas', filter?.areas, (text, argument) =>
      statementsAbout(view, 'AREA', areaIdOf(view, text, argument) ?? ''),
    ),
    anyOf('filter.corridors', filter?.corridors, (text, argument) =>
      statementsAbout(view, 'CORRIDOR', corridorIdOf(view, text, argument)),
    ),
    region == null
      ? undefined
      : among(withinRegion(view, region, 'filter.region').flatMap((id) => statementsAbout(view, 'AREA', id))),
    anyOf('filter.projects', filter?.projects, (text, argument) =>
      statementsAbout(view, 'PROJECT', filterRecord(view, 'Project', text, argument).id),
    ),
    anyOf('filter.resources', filter?.resources, (text, argument) =>
      statementsAbout(view, 'RESOURCE', filterRecord(view, 'Resource', text, argument).id),
    ),
    anyOf('filter.instruments', filter?.instruments, (text, argument) =>
      statementsAbout(view, 'INSTRUMENT', filterRecord(view, 'Instrument', text, argument).id),
    ),
    anyOf('filter.indicators', filter?.indicators, (code, argument) => about(view, code, argument)),
    ofDataset(view, 'Statement', filter?.dataset),
    textCondition(view, 'Statement', filter?.text, wordsOf),
  ])
  // One bound alone is the day, month or year that is meant.
  const period = ({ periodStart, periodEnd }: Statement) => ({
    start: periodStart ?? periodEnd,
    end: periodEnd ?? periodStart,
  })
  const kinds = filter?.kinds && new Set(filter.kinds)
  const confidence = filter?.confidence && new Set(filter.confidence)
  return order.list(
    view,
    orderBy,
    (statement) =>
      conditions(statement) &&
      (kinds?.has(termOf(statementKinds, statement.kind, 'OTHER')) ?? true) &&
      (confidence?.has(statement.confidence) ?? true) &&
      overlaps(period(statement), span),
  )
}
