import { coverageOf } from './coverage.ts'
import type { FieldSpec } from './field-spec.ts'
import { parseFigures } from './grammar/figure.ts'
import type { Figure } from './grammar/figure.ts'
import { trailingPeriod } from './grammar/period.ts'
import type { Period } from './grammar/period.ts'
import { interpret, rejectReasons } from './interpret.ts'
import { valueObservation } from './observation.ts'
import type { Place } from './places.ts'
import type { Profile, ProfileField } from './profile.ts'
import type { Origin, Reading } from './reading.ts'

/** A text of a profile and what is around it. */
export interface FieldText {
  profile: Profile
  spec: FieldSpec
  place: Place
  text: string
  /** The field that the text is of, with its note and the other parts. */
  field: ProfileField
}

/** The dates that a field gives away from its figures. */
interface FieldDates {
  /** For a figure without a date of its own. */
  elsewhere: Period | undefined
  /** At the end of the note. */
  note: Period | undefined
}

/** Reads the figures of one field about the place of the profile. */
export function readAreaField(source: FieldText): Reading[] {
  const { profile, spec, field } = source
  const note = field.note === undefined ? undefined : trailingPeriod(field.note)
  const elsewhere = spec.sharesDate === true ? (lastDate(field, spec) ?? note) : note
  return parseFigures(source.text, spec).map((figure, index) =>
    readFigure(
      figure,
      source,
      { file: profile.file, code: profile.code, spec, ordinal: index + 1, raw: figure.raw },
      { elsewhere, note },
    ),
  )
}

/** The date behind the last part of a field that gives it once for all of them. */
function lastDate(field: ProfileField, spec: FieldSpec): Period | undefined {
  return [...field.parts.values()]
    .flatMap((text) => parseFigures(text, spec))
    .flatMap(({ periods }) => periods)
    .at(-1)
}

function readFigure(
  figure: Figure,
  { spec, place, field, profile }: FieldText,
  origin: Origin,
  dates: FieldDates,
): Reading {
  const verdict = interpret(figure, spec, dates.elsewhere)
  if (verdict.type === 'reject') return { ...origin, type: 'reject', reason: verdict.reason }
  const known = coverageOf(profile.code, spec.key)
  const coverage = known === undefined ? [] : [known]
  const [areaId] = place.areaIds
  const { amount } = verdict
  if (verdict.type === 'value' && place.part === undefined && areaId !== undefined) {
    const observation = valueObservation(verdict, { spec, note: field.note, noteDate: dates.note, coverage })
    return { ...origin, type: 'value', subject: { areaId }, amount, period: verdict.period, observation }
  }
  if (amount === undefined) return { ...origin, type: 'reject', reason: rejectReasons.absentInPart }
  const stated = verdict.type === 'statement'
  const notes = [stated ? verdict.note : '', place.part ?? '', ...coverage]
  return {
    ...origin,
    type: 'statement',
    subjects: place.areaIds.map((id) => ({ areaId: id, role: 'ABOUT' })),
    indicatorId: figure.counted === undefined ? spec.indicatorId : undefined,
    metric: figure.counted ?? spec.metric,
    amount,
    periods: stated ? verdict.periods : [verdict.period],
    confidence: stated ? verdict.confidence : 'EXPLICIT',
    note: notes.filter((note) => note !== '').join(' '),
  }
}
