import type { Observation } from '../../item.ts'
import type { FieldSpec } from './field-spec.ts'
import type { Period } from './grammar/period.ts'
import type { Verdict } from './interpret.ts'

/** What is around a value. */
export interface ValueContext {
  spec: FieldSpec
  /** The note behind the field. */
  note?: string | undefined
  /** The date at the end of the note. */
  noteDate?: Period | undefined
  /** What the figure counts, where that is not what the field's name says. */
  coverage: readonly string[]
}

/** A figure that was judged to be a value. */
export type ValueVerdict = Extract<Verdict, { type: 'value' }>

/**
 * The observation of a value, with what else is said of it: `FLAG` D where the definition differs, `FOOTNOTE` in
 * words of ours, `BASE_PER` for dollars of another year than the indicator's, `REF_PERIOD` where the date is a month
 * or a day of the year.
 */
export function valueObservation(verdict: ValueVerdict, context: ValueContext): Observation {
  const { amount, period, status } = verdict
  const observation = { period: period.year, value: amount?.value ?? null, status }
  const attributes = valueAttributes(period, context)
  return Object.keys(attributes).length > 0 ? { ...observation, attributes } : observation
}

function valueAttributes(period: Period, context: ValueContext): Record<string, string> {
  const { spec, note, noteDate, coverage } = context
  const attributes: Record<string, string> = {}
  const footnotes = [...coverage]
  const base = spec.priceBase === undefined ? undefined : dollarYear(note)
  const otherBase = base !== undefined && base !== spec.priceBase
  if (coverage.length > 0 || otherBase) attributes['FLAG'] = 'D'
  if (otherBase) attributes['BASE_PER'] = base
  if (spec.priceBase !== undefined && base === undefined) {
    footnotes.push('The base year of the dollars is not stated.')
  }
  if (noteDate !== undefined && noteDate.year !== period.year) {
    footnotes.push(`The field ends with another date: ${noteDate.text}.`)
  }
  if (period.kind === 'MONTH' || period.kind === 'DAY') attributes['REF_PERIOD'] = period.text
  if (footnotes.length > 0) attributes['FOOTNOTE'] = footnotes.join(' ')
  return attributes
}

/** The year of the dollars, from the words that the publisher uses for it. */
function dollarYear(note: string | undefined): string | undefined {
  return note === undefined ? undefined : /data are in (\d{4}) US dollars/.exec(note)?.[1]
}
