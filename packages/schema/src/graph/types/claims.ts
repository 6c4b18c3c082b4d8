import { resolveIndicator } from '../../indicators/resolve-indicator.ts'
import { checkPeriods, periodBounds } from '../../panel/period-bounds.ts'
import type { InView, ReleaseView } from '../../releases/release-view.ts'
import { findSeries } from '../../series/find-series.ts'
import { datasetOrder } from '../../series/preferred.ts'
import { cellsBetween, observationAt, seriesNode } from '../../series/series-node.ts'
import type { ObservationNode } from '../../series/series-node.ts'
import { statementsAbout } from '../../statements/statements-about.ts'
import { areaIdOf } from '../area-id-of.ts'
import { builder } from '../builder.ts'
import { graphError } from '../../errors.ts'
import { corridorIdOf } from '../filter/corridor-id-of.ts'
import { StatementRef } from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import { ObservationRef } from './observation.ts'

interface ClaimsShape {
  observations: ObservationNode[]
  statements: InView<'Statement'>[]
}

const ClaimsRef = builder.objectRef<ClaimsShape>('Claims').implement({
  description:
    'Everything that is said of one thing, by every source, side by side. Claims are never merged.',
  fields: (t) => ({
    observations: t.field({
      type: [ObservationRef],
      description:
        'Values of every dataset, in the order in which datasets answer a plain question (`Indicator.preferences`).',
      resolve: ({ observations }) => observations,
    }),
    statements: t.field({
      type: [StatementRef],
      description: 'What sources say of it that is no series.',
      resolve: ({ statements }) => statements,
    }),
  }),
})

/** Whether a statement may be about the years asked for; one without a year may always. */
const withinYears = (
  { periodStart, periodEnd }: InView<'Statement'>,
  from?: string | null,
  to?: string | null,
) =>
  (periodStart === null || to == null || periodStart.slice(0, 4) <= to.slice(0, 4)) &&
  (periodEnd === null || from == null || periodEnd.slice(0, 4) >= from.slice(0, 4))

interface Question {
  indicator: string
  area?: string | null | undefined
  corridor?: string | null | undefined
  from?: string | null | undefined
  to?: string | null | undefined
}

/** The area or the corridor that claims are asked of. */
function subjectOf(view: ReleaseView, { area, corridor }: Question) {
  const areaId = areaIdOf(view, area, 'area')
  if (corridor != null && areaId === undefined) {
    return { kind: 'CORRIDOR', id: corridorIdOf(view, corridor, 'corridor') } as const
  }
  if (corridor == null && areaId !== undefined) return { kind: 'AREA', id: areaId } as const
  throw graphError('BAD_USER_INPUT', 'Name an area or a corridor, one of the two.')
}

async function claims(view: ReleaseView, question: Question): Promise<ClaimsShape> {
  const { from, to } = question
  checkPeriods(question)
  const found = resolveIndicator(view, question.indicator)
  if (found.outcome !== 'RESOLVED') {
    throw graphError('BAD_USER_INPUT', `indicator: no single indicator has the code "${question.indicator}".`)
  }
  const subject = subjectOf(view, question)
  const { id, subject: kind } = found.indicator
  if (kind !== subject.kind) {
    throw graphError(
      'BAD_USER_INPUT',
      kind === 'CORRIDOR'
        ? `${id} is about corridors: name a corridor in place of the area.`
        : `${id} is about countries and regions: name an area in place of the corridor.`,
    )
  }
  const { indicator } = found
  const order = datasetOrder(view, indicator.id)
  const series = await findSeries(view, indicator, [subject.id])
  const observations = series
    .toSorted((a, b) => order(a.datasetId, b.datasetId))
    .flatMap((one) => {
      const bounds = periodBounds(one.frequency, { from, to })
      const node = seriesNode(view, one)
      return cellsBetween(one, bounds.from, bounds.to).map((cell) => observationAt(node, cell))
    })
  const statements = statementsAbout(view, subject.kind, subject.id).filter(
    (statement) => statement.indicatorId === indicator.id && withinYears(statement, from, to),
  )
  return { observations, statements }
}

builder.queryField('claims', (t) =>
  t.field({
    type: ClaimsRef,
    description:
      'All that is said of an indicator for one area or corridor, by every dataset and in statements.',
    args: {
      indicator: t.arg.string({ required: true, description: "Id or publisher's code." }),
      area: t.arg.string({ description: 'Country or region by code or name.' }),
      corridor: t.arg.string({
        description: 'Migrant origin - destination: `TJK-RUS`; in place of an area.',
      }),
      from: t.arg({ type: 'Period', description: 'First period, included.' }),
      to: t.arg({ type: 'Period', description: 'Last period, included.' }),
      release: releaseArg(t.arg),
    },
    resolve: async (_, args, context) => claims(await viewOf(context, args), args),
  }),
)
