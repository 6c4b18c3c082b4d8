import type { InView, ReleaseView } from '../releases/release-view.ts'
import { parsePeriod } from '../series/period.ts'
import type { Frequency } from '../series/period.ts'
import { preferredTotals } from '../series/preferred.ts'
import { isOnGrid, latestCell, observationAt, seriesNode } from '../series/series-node.ts'
import type { ObservationNode } from '../series/series-node.ts'
import type { SeriesSet } from '../series/series-set.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { answeringFrequency } from './answering-frequency.ts'
import { checkSubject, oneIndicator } from './one-indicator.ts'
import { setOf } from './set-of.ts'

/** The one of several series of a subject, which differ in frequency, whose newest value is the answer. */
function newestSeries(usual: Frequency, series: readonly StoredSeries[]): StoredSeries | undefined {
  if (series.length < 2) return series[0]
  const frequency = answeringFrequency(
    usual,
    series.filter((one) => latestCell(one) >= 0),
  )
  return series.find((one) => one.frequency === frequency)
}

/**
 * The value of a subject in a plain question: that of a period, or the newest one, of the total of the preferred
 * dataset.
 * @param code id or publisher's code of an indicator.
 * @returns null when there is no value; of a period of which the source says why there is none, what it says.
 * @throws BAD_USER_INPUT for an unknown indicator, or one that is about something else.
 */
export function valueOf(
  subject: InView<'Area'> | InView<'Corridor'>,
  code: string,
  period?: string | null,
): ObservationNode | null | Promise<ObservationNode | null> {
  const { view, id } = subject
  const indicator = oneIndicator(view, code)
  checkSubject(indicator, subject.model === 'Area' ? 'AREA' : 'CORRIDOR')
  const found = setOf(view, indicator, subject)
  const valueIn = (set: SeriesSet) =>
    period == null
      ? newestIn(view, set, id, indicator.frequency)
      : valueAt(view, preferredTotals(view, set)(id), period)
  // Without a promise where there is nothing to wait for: an answer has hundreds of values.
  return found instanceof Promise ? found.then(valueIn) : valueIn(found)
}

/** Bytes that a newest value takes which is kept with its set. */
const observationBytes = 200

/** The newest value of a subject; found out once for the objects of a set, because it is what is asked for most. */
function newestIn(view: ReleaseView, set: SeriesSet, id: string, usual: Frequency): ObservationNode | null {
  const known = set.once('newestValues', () => new Map<string, ObservationNode | null>())
  const kept = known.get(id)
  if (kept !== undefined) return kept
  const series = newestSeries(usual, preferredTotals(view, set)(id))
  const cell = series === undefined ? -1 : latestCell(series)
  const newest = series === undefined || cell < 0 ? null : observationAt(seriesNode(view, series), cell)
  // Only of what the set has series of: ids that clients make up take no room.
  if (series !== undefined) {
    known.set(id, newest)
    set.charge(observationBytes)
  }
  return newest
}

/** What is said of a period; null when nothing is. */
function valueAt(view: ReleaseView, series: readonly StoredSeries[], text: string): ObservationNode | null {
  const period = parsePeriod(text)
  const asked = series.find(({ frequency }) => frequency === period?.frequency)
  if (asked === undefined || period === undefined) return null
  const cell = period.ordinal - asked.firstPeriod
  return isOnGrid(asked, cell) ? observationAt(seriesNode(view, asked), cell) : null
}
