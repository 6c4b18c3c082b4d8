import { graphError } from '../errors.ts'
import { answeringSeries } from '../panel/answering-series.ts'
import { derivedSeries } from '../series/derivation.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { perCapitaFormula, population } from './per-capita.ts'
import { quotient } from './quotient.ts'
import { gdp, shareOfGdpFormula } from './share-of-gdp.ts'
import type { CorridorRole, QuotientTransform, Transformed, TransformTask } from './transform.ts'

const areaOf = ({ subject }: StoredSeries, of: CorridorRole | undefined): string =>
  subject.kind === 'AREA' ? subject.areaId : of === 'DESTINATION' ? subject.destinationId : subject.originId

/** Series by which others are divided: of the area and the frequency of each, from the preferred dataset, in total. */
async function divisors({ indicator: { view }, series }: TransformTask, id: string, of?: CorridorRole) {
  const indicator = view.find('Indicator', id)
  if (indicator === undefined) {
    throw graphError(
      'NOT_AGGREGABLE',
      `This release has no ${id} to divide by. Ask for the values themselves.`,
    )
  }
  const areas = [...new Set(series.map((one) => areaOf(one, of)))]
  const { selected } = await answeringSeries(view, indicator, areas, {})
  const found = new Map(selected.map((one) => [`${areaOf(one, undefined)} ${one.frequency}`, one]))
  return (one: StoredSeries) => found.get(`${areaOf(one, of)} ${one.frequency}`)
}

/**
 * Divides series by the population or the GDP of their area, or of one end of their corridor, of the same period.
 * @throws NOT_AGGREGABLE when the release has no such indicator.
 */
export async function divideSeries(
  task: TransformTask,
  { method, of }: QuotientTransform,
): Promise<Transformed[]> {
  const perCapita = method === 'PER_CAPITA'
  const id = perCapita ? population : gdp
  const formula = perCapita ? perCapitaFormula : shareOfGdpFormula
  const ofEnd = of === undefined ? '' : ` of the ${of.toLowerCase()}`
  const divisorOf = await divisors(task, id, of)
  return task.series.map((one) => {
    const by = divisorOf(one)
    if (by === undefined) {
      return {
        series: undefined,
        reason: `This release has no ${id} of that place and frequency to divide by.`,
      }
    }
    const unit = (perCapita ? `${task.indicator.unit} per person` : '% of GDP') + ofEnd
    const derivation = { method, formula: formula + ofEnd, inputs: [one, by], unit }
    const suffix = of === undefined ? method : `${method}(${of})`
    return { series: derivedSeries(one, suffix, derivation, quotient(one, by, perCapita ? 1 : 100)) }
  })
}
