import { graphError } from '../errors.ts'
import { breakdownOf, isOfBreakdown } from '../conditions/breakdown.ts'
import { checkPeriods, periodBounds } from '../panel/period-bounds.ts'
import type { InView } from '../releases/release-view.ts'
import { findSeries } from '../series/find-series.ts'
import { preferredSeries } from '../series/preferred.ts'
import { cellsBetween, latestCell, observationAt, seriesNode } from '../series/series-node.ts'
import type { ObservationNode } from '../series/series-node.ts'
import { statementsAbout } from '../statements/statements-about.ts'
import { answeringFrequency } from '../values/answering-frequency.ts'
import { statementKinds, termOf } from '../vocabularies.ts'

/** The measures of what it costs to send money, and the indicator of each. They are never mixed. */
export const costIndicators = { AVERAGE: 'OC.REM.COST', SMART: 'OC.REM.COST.SMART' } as const

/** Which measure of cost. */
export type CostMeasure = keyof typeof costIndicators

/**
 * Sustainable Development Goal 10.c: by 2030, reduce to less than 3 per cent the transaction costs of migrant
 * remittances and eliminate remittance corridors with costs higher than 5 per cent. Costs are those of sending 200
 * dollars.
 */
export const costLimit = { percent: 5, amount: 200 } as const

/** The question for what it costs to send money home along a corridor. */
export interface TransferCostRequest {
  measure: CostMeasure
  /** US dollars. */
  amount: number
  from?: string | null | undefined
  to?: string | null | undefined
}

/** What it costs to send money home along a corridor. */
export interface TransferCost {
  readonly amount: number
  readonly measure: CostMeasure
  /** Undefined where the release has no such indicator. */
  readonly indicator: InView<'Indicator'> | undefined
  /** By quarter, ascending; reasons why there is no value among them. */
  readonly observations: readonly ObservationNode[]
  /** The newest value between from and to. */
  readonly latest: ObservationNode | null
  /** Whether the latest is above the limit of SDG 10.c; null without a value, and of another amount. */
  readonly aboveLimit: boolean | null
  /** What texts say of the cost: claims, most of them without a quarter. */
  readonly statements: readonly InView<'Statement'>[]
}

/** What texts say of the cost of sending money along a corridor. */
const statementsOf = ({ view, id }: InView<'Corridor'>) =>
  statementsAbout(view, 'CORRIDOR', id).filter(({ kind }) => termOf(statementKinds, kind, 'OTHER') === 'COST')

/**
 * What it costs to send an amount home along a corridor, quarter by quarter, by the preferred dataset.
 * @throws BAD_USER_INPUT for an amount of which the release knows no cost, and for periods of which the first follows
 * the last.
 */
export async function transferCost(
  corridor: InView<'Corridor'>,
  { measure, amount, from, to }: TransferCostRequest,
): Promise<TransferCost> {
  const { view } = corridor
  checkPeriods({ from, to })
  const known = view.by('DimensionCode', 'dimension', 'AMOUNT').map(({ code }) => code)
  if (!known.includes(String(amount))) {
    throw graphError(
      'BAD_USER_INPUT',
      `amount: this release knows no cost of sending ${amount} US dollars; it knows: ${known.join(', ') || 'none'}.`,
    )
  }
  const indicator = view.find('Indicator', costIndicators[measure])
  const breakdown = breakdownOf([{ dimension: 'AMOUNT', code: String(amount) }])
  const found = indicator === undefined ? [] : await findSeries(view, indicator, [corridor.id])
  const answering = preferredSeries(
    view,
    found.filter(({ dimensions }) => isOfBreakdown(dimensions, breakdown)),
  )
  const frequency = answeringFrequency(
    'Q',
    answering.filter((one) => latestCell(one) >= 0),
  )
  const series = answering.find((one) => one.frequency === frequency)
  const bounds = periodBounds(frequency, { from, to })
  const node = series && seriesNode(view, series)
  const cell = series === undefined ? -1 : latestCell(series, bounds.from, bounds.to)
  const latest = node === undefined || cell < 0 ? null : observationAt(node, cell)
  const cost = latest?.value ?? null
  return {
    amount,
    measure,
    indicator,
    observations:
      node === undefined
        ? []
        : cellsBetween(node.series, bounds.from, bounds.to).map((it) => observationAt(node, it)),
    latest,
    aboveLimit: cost === null || amount !== costLimit.amount ? null : cost > costLimit.percent,
    statements: statementsOf(corridor),
  }
}
