import type { Observation, SeriesItem } from '../../item.ts'
import type { CostFigures } from './cost-average.ts'
import { amountDimension, costIndicators, rpwDatasets } from './rpw-records.ts'
import type { DatabankTable } from './databank-table.ts'
import { amounts } from './service-header.ts'
import type { SurveyedCorridor } from './service-survey.ts'
import { smartServices } from './smart-rule.ts'

type Kind = Pick<SeriesItem, 'indicatorId' | 'datasetId' | 'editionId'> & { amount: string }

function seriesOf(
  { amount, ...kind }: Kind,
  subject: SeriesItem['subject'],
  observations: readonly Observation[],
): SeriesItem {
  return {
    type: 'series',
    ...kind,
    subject,
    frequency: 'Q',
    dimensions: { [amountDimension]: amount },
    observations,
  }
}

/** A row of DataBank as a series. */
export function databankSeries(
  { pair, observations }: DatabankTable['series'][number],
  editionId: string,
): SeriesItem {
  const kind = {
    indicatorId: costIndicators.average,
    datasetId: rpwDatasets.databank,
    editionId,
    amount: '200',
  }
  return seriesOf(kind, pair, observations)
}

/**
 * The series of a surveyed corridor: the average of all services and that of the smart remitter, each for both
 * amounts. A quarter without a survey is no cell; one in which no service discloses its rate, or too few qualify, has
 * no value that is available.
 */
export function* surveySeries(
  { pair, quarters }: SurveyedCorridor,
  editionId: string,
): Generator<SeriesItem> {
  const ordered = [...quarters].sort(([a], [b]) => a - b)
  for (const { amount } of amounts) {
    const figures = ordered
      .map(([quarter, byAmount]) => ({ quarter, figures: byAmount[amount].read() }))
      .filter(({ figures: { services, undisclosed } }) => services + undisclosed > 0)
    if (figures.length === 0) continue
    for (const [indicatorId, observe] of [
      [costIndicators.average, averageCell],
      [costIndicators.smart, smartCell],
    ] as const) {
      const kind = { indicatorId, datasetId: rpwDatasets.services, editionId, amount }
      yield seriesOf(
        kind,
        pair,
        figures.map(({ quarter, figures: one }) => observe(quarter, one)),
      )
    }
  }
}

function cell(period: number, value: number | null, attributes: Record<string, string>): Observation {
  return { period, value, status: value === null ? 'O' : 'A', attributes }
}

function averageCell(quarter: number, { average, services, undisclosed }: CostFigures): Observation {
  return cell(quarter, average, {
    SERVICES: String(services),
    ...(undisclosed > 0 ? { UNDISCLOSED: String(undisclosed) } : {}),
  })
}

function smartCell(quarter: number, { smart, qualifying }: CostFigures): Observation {
  return cell(quarter, smart, {
    SERVICES: String(smart === null ? 0 : smartServices),
    QUALIFYING: String(qualifying),
  })
}
