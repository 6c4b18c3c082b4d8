import { periodOrdinal } from '@opencorridor/schema'
import { amountDifferences, checkEach } from './compare.ts'
import type { CheckResult } from './compare.ts'
import type { Evidence } from './evidence.ts'
import type { Facts } from './facts.ts'

type FigureFact = Facts['indicators'][number]

/** One number for one area and one year which is a statement all the same, and why. */
export const noSeries: Readonly<Record<string, string>> = {
  'seeeca-unattached-12-2': 'its label is lost: it is not to be published as an indicator',
  'seeeca-migrants-women': 'whether it is about migrants in or from the region is not recoverable',
  'seeeca-migrants-youth': 'whether it is about migrants in or from the region is not recoverable',
}

/** Whether a fact is one number for one area and one year. */
function isSeriesValue({ id, value, qualifier, period, code }: FigureFact): boolean {
  const clean =
    typeof value === 'number' && qualifier === '=' && /^\d{4}$/.test(period ?? '') && code !== null
  return clean && !(id in noSeries)
}

/** The unit of an indicator as the facts file words it. */
function printedUnit(unit: string): string {
  return unit
    .replace(/^% of /, 'percent of ')
    .replace(/^%$/, 'percent')
    .replace(/^(?:current )?US\$$/, 'USD')
}

/** Indicator figures: each a value of a series where it is one, else a statement. */
export function checkFigures({ indicators }: Facts, evidence: Evidence): CheckResult {
  const units = new Map(evidence.records('Indicator').map(({ id, unit }) => [id, unit]))
  const statements = new Map(evidence.records('Statement').map((row) => [row.id, row]))

  function seriesProblems(fact: FigureFact): string[] {
    const name = `Figure ${fact.id}`
    for (const { indicatorId, subject, observations } of evidence.series) {
      if (!('areaId' in subject) || subject.areaId !== fact.code) continue
      const cell = observations.find(
        ({ period, attributes }) =>
          period === periodOrdinal('A', Number(fact.period)) &&
          attributes?.SOURCE?.split('; ').includes(fact.source) === true,
      )
      if (cell?.value !== fact.value) continue
      const attributes = cell.attributes ?? {}
      const differs = (what: string, expected: unknown, actual: unknown) =>
        (expected ?? null) === (actual ?? null)
          ? []
          : [`${name}: ${what} is ${String(actual)}, not ${String(expected)}.`]
      return [
        ...differs('the unit', fact.unit, printedUnit(units.get(indicatorId) ?? '')),
        ...differs('confidence', fact.confidence.toUpperCase(), attributes.CONFIDENCE ?? 'EXPLICIT'),
        ...differs('the attribution', fact.attributed_to, attributes.ATTRIBUTED_TO),
        ...differs('the rank', fact.rank, attributes.RANK),
      ]
    }
    return [`${name} is no value of a series at ${fact.source}.`]
  }

  function statementProblems(fact: FigureFact): string[] {
    const name = `Figure ${fact.id}`
    const statement = statements.get(fact.id)
    if (statement === undefined) return [`${name} is lost.`]
    // The one figure that is a corridor statement too; the wording of that one says more.
    const shared = fact.id === 'ca-departures'
    return [
      ...amountDifferences(name, shared ? { ...fact, unit: null } : fact, statement),
      ...(shared || statement.metric === fact.metric
        ? []
        : [`${name} has the metric "${statement.metric}".`]),
      ...(statement.periodText === fact.period
        ? []
        : [`${name} has the period "${statement.periodText ?? ''}".`]),
      ...(statement.attributedTo === fact.attributed_to ? [] : [`${name} is attributed otherwise.`]),
      ...(evidence.isStatedAt('Statement', statement, fact.source)
        ? []
        : [`${name} is not at ${fact.source}.`]),
    ]
  }

  return checkEach('indicator figures', indicators, (fact) =>
    isSeriesValue(fact) ? seriesProblems(fact) : statementProblems(fact),
  )
}
