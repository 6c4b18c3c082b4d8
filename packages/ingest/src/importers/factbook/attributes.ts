import type { FieldSpec } from './field-spec.ts'
import type { Period } from './grammar/period.ts'

/** What else is known of a value. */
export interface ValueContext {
  spec: FieldSpec
  period: Period
  /** The note behind the field. */
  note: string | undefined
  /** The date at the end of the note. */
  noteDate: Period | undefined
  /** What the figure counts, where that is not what the field's name says. */
  coverage: readonly string[]
}

/**
 * Attributes of an observation: `FLAG` D where the definition differs, `FOOTNOTE` in words of ours, `BASE_PER` for
 * dollars of another year than the indicator's, `REF_PERIOD` where the date is a month or a day of the year.
 */
export function valueAttributes(context: ValueContext): Record<string, string> | undefined {
  const { spec, period, note, noteDate, coverage } = context
  const attributes: Record<string, string> = {}
  const footnotes = [...coverage]
  const base = spec.priceBase === undefined ? undefined : dollarYear(note)
  if (coverage.length > 0 || (base !== undefined && base !== spec.priceBase)) attributes['FLAG'] = 'D'
  if (base !== undefined && base !== spec.priceBase) attributes['BASE_PER'] = base
  if (spec.priceBase !== undefined && base === undefined) {
    footnotes.push('The base year of the dollars is not stated.')
  }
  if (noteDate !== undefined && noteDate.year !== period.year) {
    footnotes.push(`The field ends with another date: ${noteDate.text}.`)
  }
  if (period.kind === 'MONTH' || period.kind === 'DAY') attributes['REF_PERIOD'] = period.text
  if (footnotes.length > 0) attributes['FOOTNOTE'] = footnotes.join(' ')
  return Object.keys(attributes).length > 0 ? attributes : undefined
}

/** The year of the dollars, from the words that the publisher uses for it. */
function dollarYear(note: string | undefined): string | undefined {
  return note === undefined ? undefined : /data are in (\d{4}) US dollars/.exec(note)?.[1]
}
