import type { InView } from '../releases/release-view.ts'
import { subjectId } from '../series/stored-series.ts'
import type { SeriesSubject, StoredSeries } from '../series/stored-series.ts'
import type { AnsweringSeries } from './answering-series.ts'
import { withData } from './coverage.ts'
import type { Coverage, Resolved } from './coverage.ts'
import type { PanelSeries } from './panel-series.ts'
import type { Subjects } from './resolve-request.ts'

/** A series that could have answered, and why it does not. */
export interface OmittedSeries {
  readonly series: StoredSeries
  readonly reason: string
}

/** Everything that the coverage of a panel is found out from. */
export interface CoverageSource {
  indicators: readonly Resolved[]
  /** The indicators that were resolved, whatever they are about. */
  asked: readonly InView<'Indicator'>[]
  subjects: Subjects
  found: readonly AnsweringSeries[]
  series: readonly PanelSeries[]
  omitted: readonly OmittedSeries[]
}

/** Takes the keys by which data about a subject answer to what was asked for, see `Resolved`. */
function eachKey(subject: SeriesSubject, take: (key: string) => void): void {
  if (subject.kind === 'AREA') {
    take(subject.areaId)
    return
  }
  take(subjectId(subject))
  take(`${subject.originId}-`)
  take(`-${subject.destinationId}`)
}

/** Keys of indicators and places of which there are series of any breakdown. */
function presentKeys(found: readonly AnsweringSeries[], subjects: Subjects): Set<string> {
  const present = new Set<string>()
  for (const one of found) {
    const { indicator } = one
    for (const id of subjects.ids) {
      const [first] = one.about(id)
      if (first === undefined) continue
      present.add(indicator.id)
      eachKey(first.subject, (key) => present.add(key))
    }
  }
  return present
}

const wantedFor = {
  AREA: 'is about countries and regions: name areas or a region.',
  CORRIDOR: 'is about corridors: name corridors, origins or destinations.',
}

/** Finds out what a panel covers of its question. It is asked for seldom beside the numbers themselves. */
export function panelCoverage({
  indicators,
  asked,
  subjects,
  found,
  series,
  omitted,
}: CoverageSource): Coverage {
  const answered = new Set<string>()
  const answers = (key: string) => answered.add(key)
  for (const { series: one } of series) {
    answered.add(one.indicatorId)
    eachKey(one.subject, answers)
  }
  const reasons = new Map<string, string>()
  for (const { series: one, reason } of omitted) {
    const gives = (key: string) => {
      if (!reasons.has(key)) reasons.set(key, reason)
    }
    gives(one.indicatorId)
    eachKey(one.subject, gives)
  }
  // Only asked for where something is neither in the answer nor left out of it.
  let present: Set<string> | undefined
  const isPresent = (key: string) => (present ??= presentKeys(found, subjects)).has(key)
  const outcomes = { answered, omitted: reasons, isPresent }
  const about = subjects.kind === 'AREA' ? 'countries and regions' : 'corridors'
  return {
    indicators: withData(indicators, outcomes, ({ resolvedTo }) => {
      const subject = asked.find(({ id }) => id === resolvedTo)?.subject
      return subject === undefined || subject === subjects.kind
        ? undefined
        : `${resolvedTo} ${wantedFor[subject]}`
    }),
    subjects: withData(subjects.items, outcomes, () =>
      found.length > 0 ? undefined : `No indicator that was asked for is about ${about}.`,
    ),
  }
}
