import type { Activity } from '../activity.ts'
import { dateOf } from '../dates.ts'
import { attributeOf, childrenOf } from '../xml/element.ts'

/** The time of an activity. */
export interface ActivityDates {
  /** The actual date, else the planned one. */
  startsOn: string | null
  endsOn: string | null
  /** All dates that it states: `planned 2012-04-15 to 2015-12-31, actual from 2012-04-28`. */
  timeframe: string | null
}

type DateType = '1' | '2' | '3' | '4'

/** Codes of the IATI list ActivityDateType: planned start, actual start, planned end, actual end. */
const isDateType = (type: string | undefined): type is DateType => /^[1-4]$/.test(type ?? '')

export function activityDates(activity: Activity): ActivityDates {
  const dates = new Map<DateType, string>()
  for (const element of childrenOf(activity.element, 'activity-date')) {
    const type = attributeOf(element, 'type')
    if (!isDateType(type)) {
      const reason = `"${type ?? ''}" is no type of a date: 1 and 3 are planned start and end, 2 and 4 the actual ones.`
      activity.refuse(element, 'activity-date/@type', reason, type)
      continue
    }
    const date = dateOf(element, activity, 'activity-date')
    if (date === null) continue
    if (dates.has(type))
      activity.refuse(element, 'activity-date', `A second date of type ${type}; the first counts.`, date)
    else dates.set(type, date)
  }
  const startsOn = dates.get('2') ?? dates.get('1') ?? null
  const endsOn = dates.get('4') ?? dates.get('3') ?? null
  const impossible = startsOn !== null && endsOn !== null && endsOn < startsOn
  if (impossible) {
    const reason = `The activity ends on ${endsOn}, before it starts on ${startsOn}; nothing tells which is wrong, and neither is taken but as the time frame that is stated.`
    activity.refuse(activity.element, 'activity-date', reason)
  }
  const spans = [
    span('planned', dates.get('1'), dates.get('3')),
    span('actual', dates.get('2'), dates.get('4')),
  ].filter((text) => text !== undefined)
  const ends = impossible ? { startsOn: null, endsOn: null } : { startsOn, endsOn }
  return { ...ends, timeframe: spans.length === 0 ? null : spans.join(', ') }
}

function span(word: string, start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined) return end === undefined ? undefined : `${word} until ${end}`
  return end === undefined ? `${word} from ${start}` : `${word} ${start} to ${end}`
}
