import type { FieldSpec } from './field-spec.ts'
import { parseRefugees } from './grammar/refugees.ts'
import type { Admission, RefugeeFigure } from './grammar/refugees.ts'
import { interpret, rejectReasons } from './interpret.ts'
import type { Verdict } from './interpret.ts'
import { valueObservation } from './observation.ts'
import { asideCoverage, refugeeOrigin } from './origins.ts'
import type { RefugeeOrigin } from './origins.ts'
import type { PlaceResolver } from './place-resolver.ts'
import type { Place } from './places.ts'
import type { FieldText } from './read-area-field.ts'
import type { Origin, Reading, StatementReading } from './reading.ts'

/** What a list counts that begins with who was let in during a year. */
const admissions = 'Refugees admitted'

/**
 * Reads refugees by country of origin. The country of the profile took them in, so it is the destination of the
 * corridor and the country in parentheses its origin.
 */
export function readRefugees(source: FieldText, resolver: PlaceResolver): Reading[] {
  const { profile, spec, place, text } = source
  const { admission, figures } = parseRefugees(text, spec)
  const origin = (ordinal: number, raw: string): Origin => ({
    file: profile.file,
    code: profile.code,
    spec,
    ordinal,
    raw,
  })
  const readings = figures.map((figure, index) =>
    readOne(figure, origin(index + 1, figure.figure.raw), place, resolver, admission),
  )
  if (admission === undefined) return readings
  return [...readings, total(origin(figures.length + 1, text), place, admission)]
}

function readOne(
  refugees: RefugeeFigure,
  origin: Origin,
  place: Place,
  resolver: PlaceResolver,
  admission: Admission | undefined,
): Reading {
  const from = refugeeOrigin(refugees.origin, resolver)
  const verdict = judge(refugees, origin.spec, admission)
  const [destinationId] = place.areaIds
  if (verdict.type === 'reject') return { ...origin, type: 'reject', reason: verdict.reason }
  if (from.kind === 'UNKNOWN' || destinationId === undefined) {
    return { ...origin, type: 'reject', reason: rejectReasons.origin }
  }
  const coverage = coverageOf(refugees)
  if (verdict.type === 'value' && from.kind === 'COUNTRY' && place.part === undefined) {
    const { amount, period } = verdict
    const subject = { originId: from.areaId, destinationId }
    const observation = valueObservation(verdict, { spec: origin.spec, coverage })
    return { ...origin, type: 'value', subject, amount, period, observation }
  }
  if (verdict.amount === undefined) return { ...origin, type: 'reject', reason: rejectReasons.absentInPart }
  const stated = verdict.type === 'statement'
  const other = from.kind === 'AGENCY' ? from.metric : refugees.figure.counted
  const metric = admission === undefined ? other : admissions
  const together = from.kind === 'SEVERAL' ? from.note : ''
  const notes = [stated ? verdict.note : '', together, place.part ?? '', ...coverage]
  return {
    ...origin,
    type: 'statement',
    subjects: subjectsOf(from, destinationId),
    indicatorId: metric === undefined ? origin.spec.indicatorId : undefined,
    metric: metric ?? origin.spec.metric,
    amount: verdict.amount,
    periods: stated ? verdict.periods : [verdict.period],
    confidence: stated ? verdict.confidence : 'EXPLICIT',
    note: notes.filter((note) => note !== '').join(' '),
  }
}

/** A corridor for each country of origin; the destination alone where no country of origin is named. */
function subjectsOf(from: RefugeeOrigin, destinationId: string): StatementReading['subjects'] {
  switch (from.kind) {
    case 'COUNTRY':
      return [{ originId: from.areaId, destinationId, role: 'ABOUT' }]
    case 'SEVERAL':
      return from.areaIds.map((originId) => ({ originId, destinationId, role: 'ABOUT' }))
    case 'AGENCY':
    case 'UNKNOWN':
      return [{ areaId: destinationId, role: 'DESTINATION' }]
    default:
      return from satisfies never
  }
}

/** The date of an admission counts for the whole list. */
function judge({ figure }: RefugeeFigure, spec: FieldSpec, admission: Admission | undefined): Verdict {
  return interpret({ ...figure, remarks: [] }, spec, admission?.period)
}

function coverageOf({ aside, parts }: RefugeeFigure): string[] {
  const known = asideCoverage(aside)
  const made = parts.map(({ amount, who }) => `${who} ${(amount.value ?? 0).toLocaleString('en-US')}`)
  return [
    ...(known === undefined ? [] : [known]),
    ...(made.length > 0 ? [`Of these: ${made.join('; ')}.`] : []),
  ]
}

function total(origin: Origin, place: Place, { amount, period }: Admission): StatementReading {
  return {
    ...origin,
    type: 'statement',
    subjects: place.areaIds.map((areaId) => ({ areaId, role: 'DESTINATION' })),
    indicatorId: undefined,
    metric: admissions,
    amount,
    periods: [period],
    confidence: 'EXPLICIT',
    note: 'From all countries of origin, in a fiscal year.',
  }
}
