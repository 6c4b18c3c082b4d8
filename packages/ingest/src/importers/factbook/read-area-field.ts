import { valueAttributes } from './attributes.ts'
import { coverageOf } from './coverage.ts'
import type { FieldSpec } from './field-spec.ts'
import { parseFigures } from './grammar/figure.ts'
import type { Figure } from './grammar/figure.ts'
import { trailingPeriod } from './grammar/period.ts'
import type { Period } from './grammar/period.ts'
import { interpret, rejectReasons } from './interpret.ts'
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

/** Reads the figures of one field about the place of the profile. */
export function readAreaField(source: FieldText): Reading[] {
  const { profile, spec, field } = source
  const noteDate = field.note === undefined ? undefined : trailingPeriod(field.note)
  const elsewhere = spec.sharesDate === true ? (lastDate(field, spec) ?? noteDate) : noteDate
  return parseFigures(source.text, spec).map((figure, index) => {
    const origin: Origin = {
      file: profile.file,
      code: profile.code,
      spec,
      ordinal: index + 1,
      raw: figure.raw,
    }
    return place(figure, source, origin, elsewhere, noteDate)
  })
}

/** The date behind the last part of a field that gives it once for all of them. */
function lastDate(field: ProfileField, spec: FieldSpec): Period | undefined {
  return [...field.parts.values()]
    .flatMap((text) => parseFigures(text, spec))
    .flatMap(({ periods }) => periods)
    .at(-1)
}

function place(
  figure: Figure,
  { spec, place, field, profile }: FieldText,
  origin: Origin,
  elsewhere: Period | undefined,
  noteDate: Period | undefined,
): Reading {
  const verdict = interpret(figure, spec, elsewhere)
  const [areaId] = place.areaIds
  if (verdict.type === 'reject') return { ...origin, type: 'reject', reason: verdict.reason }
  const subjects = place.areaIds.map((id) => ({ areaId: id, role: 'ABOUT' as const }))
  const known = coverageOf(profile.code, spec.key)
  const coverage = known === undefined ? [] : [known]
  if (verdict.type === 'value' && place.part === undefined && areaId !== undefined) {
    const { amount, period, status } = verdict
    const attributes = valueAttributes({ spec, period, note: field.note, noteDate, coverage })
    const observation = { period: period.year, value: amount?.value ?? null, status }
    return {
      ...origin,
      type: 'value',
      subject: { areaId },
      amount,
      period,
      observation: attributes === undefined ? observation : { ...observation, attributes },
    }
  }
  const { amount } = verdict
  if (amount === undefined) return { ...origin, type: 'reject', reason: rejectReasons.absentInPart }
  const note = [verdict.type === 'statement' ? verdict.note : '', place.part ?? '', ...coverage]
  return {
    ...origin,
    type: 'statement',
    subjects,
    indicatorId: figure.counted === undefined ? spec.indicatorId : undefined,
    metric: figure.counted ?? spec.metric,
    amount,
    periods: verdict.type === 'statement' ? verdict.periods : [verdict.period],
    confidence: verdict.type === 'statement' ? verdict.confidence : 'EXPLICIT',
    note: note.filter((part) => part !== '').join(' '),
  }
}
