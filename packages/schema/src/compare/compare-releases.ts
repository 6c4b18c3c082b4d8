import { graphError } from '../errors.ts'
import { panel } from '../panel/panel.ts'
import type { PanelSeries, PanelShape } from '../panel/panel.ts'
import { checkCells } from '../panel/panel-limits.ts'
import type { SpendPairs } from '../panel/panel-limits.ts'
import type { PanelRequest, PlacesRequest } from '../panel/panel-request.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { compareSeries } from './compare-series.ts'
import type { CellDifference, ChangeKind } from './compare-series.ts'

/** What can be compared: all values of some periods, as they were published. */
export type ComparedQuestion = Pick<
  PanelRequest,
  keyof PlacesRequest | 'indicators' | 'dimensions' | 'from' | 'to'
>

/** A cell that is not the same in two releases. */
export interface ValueChange extends CellDifference {
  /** The series in the older release; undefined where its panel lacks it. */
  readonly older: PanelSeries | undefined
  readonly newer: PanelSeries | undefined
  /** Where it stands among all changes. */
  readonly place: number
}

/** How many cells differ, and how many do not. */
export type ChangeCounts = Readonly<Record<ChangeKind | 'UNCHANGED', number>>

/** The difference between two releases in the answer to one question. */
export interface ReleaseComparison {
  readonly older: PanelShape
  readonly newer: PanelShape
  readonly counts: ChangeCounts
  /** By series as the newer release has them, then those that only the older one has; within a series by period. */
  readonly changes: readonly ValueChange[]
}

const keyOf = ({ series }: PanelSeries): string => `${series.indicatorId}\n${series.seriesKey}`

/** Sees to it that two releases are given from the older to the newer. */
function checkOrder({ release: older }: ReleaseView, { release: newer }: ReleaseView): void {
  if (older.sequence < newer.sequence) return
  throw graphError(
    'BAD_USER_INPUT',
    older.sequence === newer.sequence
      ? `older and newer are both the release ${older.name}; name two.`
      : `older is ${older.name}, which came out after ${newer.name}; give them the other way round.`,
  )
}

/**
 * Compares what two releases answer to one question. It is made of the two answers and not of what publishing noted
 * between them, so any two releases can be compared. A series is what has one indicator, subject, breakdown, frequency
 * and dataset: where another dataset answers in the newer release, the values of the former are removed and its own
 * added, because two datasets are never compared as one.
 * @throws BAD_USER_INPUT when the releases are one, or in the other order, and as `panel` does; COST_LIMIT_EXCEEDED for
 * more cells than are answered at a time.
 */
export async function compareReleases(
  olderView: ReleaseView,
  newerView: ReleaseView,
  question: ComparedQuestion,
  spendPairs: SpendPairs,
): Promise<ReleaseComparison> {
  checkOrder(olderView, newerView)
  const [older, newer] = await Promise.all([
    panel(olderView, question, spendPairs),
    panel(newerView, question, spendPairs),
  ])
  checkCells(older.count + newer.count)
  const ofOlder = new Map(older.series.map((series) => [keyOf(series), series]))
  const changes: ValueChange[] = []
  const counts = { ADDED: 0, REVISED: 0, REMOVED: 0, STATUS: 0, UNCHANGED: 0 }
  const compare = (before: PanelSeries | undefined, after: PanelSeries | undefined) => {
    counts.UNCHANGED += compareSeries(before, after, (difference) => {
      counts[difference.change] += 1
      changes.push({ ...difference, older: before, newer: after, place: changes.length })
    })
  }
  for (const series of newer.series) {
    const key = keyOf(series)
    compare(ofOlder.get(key), series)
    ofOlder.delete(key)
  }
  for (const series of ofOlder.values()) compare(series, undefined)
  return { older, newer, counts, changes }
}
