import type { ObservationStatus } from '@opencorridor/schema'
import type { FieldSpec } from './field-spec.ts'
import type { Amount } from './grammar/amount.ts'
import type { Figure } from './grammar/figure.ts'
import type { Period } from './grammar/period.ts'

/** What a figure is by itself, before its place is looked at. */
export type Verdict =
  | { type: 'value'; amount: Amount | undefined; period: Period; status: ObservationStatus }
  | {
      type: 'statement'
      amount: Amount
      periods: readonly Period[]
      confidence: 'EXPLICIT' | 'LAYOUT'
      note: string
    }
  | { type: 'reject'; reason: string }

/** Why a figure is not taken. */
export const rejectReasons = {
  words: 'There are words where a number should stand.',
  notUnderstood:
    'Words beside the number may change its meaning; a number, its unit and its date are understood.',
  undatedAbsence: 'The publisher has no figure and gives no year; with a year it would be a missing value.',
  unit: 'The figure has another unit than the field.',
  origin: 'The origin is not the name of one known country.',
  namedPlaces: 'The text is about a named place within the profile; only the profile as a whole is taken.',
  absentBeside: 'The publisher has no figure, and a figure for the same place and year stands elsewhere.',
  absentInPart: 'The publisher has no figure for a part of an area; a missing value is of a whole area.',
} as const

/** Why a figure is a statement. */
export const statementNotes = {
  undated: 'No date is given.',
  twoDates: 'Two dates are given for one figure.',
  fiscal: 'The figure is of a fiscal year.',
  span: 'The figure is of more than one year.',
  bound: 'The figure is a bound, a range or a rough number.',
  twoFigures: 'The publisher gives another figure for the same place and year.',
} as const

/**
 * Judges one figure of a field. One exact number with one year, month or day is a value, E when it is marked as an
 * estimate and A when it is not; `NA` with a year is a missing value (O); everything else with a number is a
 * statement; the rest is rejected.
 * @param elsewhere the date that the field gives behind other parts of it, for a figure without one.
 */
export function interpret(figure: Figure, spec: FieldSpec, elsewhere: Period | undefined): Verdict {
  const { amount, words, counted } = figure
  if (amount === undefined) return { type: 'reject', reason: rejectReasons.words }
  if (words !== '') return { type: 'reject', reason: rejectReasons.notUnderstood }
  if (amount === 'NA') return absence(figure, spec)
  if (amount.unit !== spec.unit) return { type: 'reject', reason: rejectReasons.unit }
  const periods = figure.periods.length > 0 || elsewhere === undefined ? figure.periods : [elsewhere]
  const [period] = periods
  const note = counted === undefined ? obstacle(amount, periods, spec) : ''
  if (note === undefined && period !== undefined) {
    return { type: 'value', amount, period, status: period.estimate ? 'E' : 'A' }
  }
  const confidence = figure.periods.length > 0 ? 'EXPLICIT' : 'LAYOUT'
  return { type: 'statement', amount, periods, confidence, note: note ?? '' }
}

function absence({ periods }: Figure, spec: FieldSpec): Verdict {
  const [period] = periods
  if (period === undefined || periods.length > 1 || !isYear(period, spec)) {
    return { type: 'reject', reason: rejectReasons.undatedAbsence }
  }
  return { type: 'value', amount: undefined, period, status: 'O' }
}

/** What keeps a number from being a value. */
function obstacle(amount: Amount, periods: readonly Period[], spec: FieldSpec): string | undefined {
  const [period] = periods
  if (period === undefined) return statementNotes.undated
  if (periods.length > 1) return statementNotes.twoDates
  if (!isYear(period, spec)) return period.kind === 'FISCAL' ? statementNotes.fiscal : statementNotes.span
  return amount.qualifier === '=' ? undefined : statementNotes.bound
}

/** Whether a date stands for one calendar year, or for the five years that the field is about. */
function isYear(period: Period, spec: FieldSpec): boolean {
  if (spec.span === 'YEAR') return period.kind !== 'FISCAL' && period.kind !== 'RANGE'
  return period.kind === 'RANGE' && period.year - Number(period.start) === 5
}
