import { graphError } from '../errors.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import type { Dimensions } from '../series/dimensions.ts'
import { breakdownLabel } from './breakdown.ts'
import type { Breakdown } from './breakdown.ts'
import { loadBreakdowns } from './load-corridor-values.ts'
import type { ValueColumn } from './value-column.ts'

const frequencyNames = { A: 'years', Q: 'quarters', M: 'months' }

/** Breakdowns that a message lists. */
const mostListed = 20

async function breakdowns(view: ReleaseView, { id, subject }: InView<'Indicator'>): Promise<Dimensions[]> {
  if (subject === 'CORRIDOR') return view.read(({ sql }, sequence) => loadBreakdowns(sql, sequence, id))
  return (await view.series({ indicatorId: id })).all.map(({ dimensions }) => dimensions)
}

/** What a column was asked for. */
interface AboutColumn {
  /** Where the condition stands, for the message; the question itself when not given. */
  argument?: string
  indicator: InView<'Indicator'>
  breakdown: Breakdown
  /** The period that was asked for exactly. */
  exact?: string | undefined
}

/**
 * Sees to it that a column that nothing meets says something: an indicator that is given by amount sent alone has no
 * total, and one that is quarterly no value of a year.
 * @returns undefined where that is known at once, as it is of every column with values.
 * @throws BAD_USER_INPUT that names what could be asked for.
 */
export function checkAnswerable(
  view: ReleaseView,
  column: ValueColumn,
  about: AboutColumn,
): Promise<void> | undefined {
  return column.values.length > 0 ? undefined : checkEmpty(view, column, about)
}

async function checkEmpty(
  view: ReleaseView,
  column: ValueColumn,
  { argument, indicator, breakdown, exact }: AboutColumn,
): Promise<void> {
  const at = argument === undefined ? '' : `${argument}.`
  const [other] = column.frequencies
  if (exact !== undefined && other !== undefined) {
    throw graphError(
      'BAD_USER_INPUT',
      `${at}period: ${indicator.id} has values of ${frequencyNames[other]} and none of exactly ${exact}. Name one of these, or give from and to, which take the newest between them.`,
    )
  }
  if (column.seriesCount > 0) return
  const labels = [...new Set((await breakdowns(view, indicator)).map(breakdownLabel))].sort()
  if (labels.length === 0) return
  throw graphError(
    'BAD_USER_INPUT',
    `${at}dimensions: ${indicator.id} has no series of ${breakdownLabel(breakdown.dimensions)}. It has: ${labels.slice(0, mostListed).join('; ')}.`,
  )
}
