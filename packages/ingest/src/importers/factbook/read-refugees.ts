import { valueAttributes } from './attributes.ts'
import type { FieldSpec } from './field-spec.ts'
import { parseRefugees } from './grammar/refugees.ts'
import type { Admission, RefugeeFigure } from './grammar/refugees.ts'
import { interpret, rejectReasons } from './interpret.ts'
import type { Verdict } from './interpret.ts'
import { asideCoverage, refugeeOrigin } from './origins.ts'
import type { PlaceResolver } from './place-resolver.ts'
import type { Place } from './places.ts'
import type { FieldText } from './read-area-field.ts'
import type { Origin, Reading, StatementReading } from './reading.ts'

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
    const { amount, period, status } = verdict
    const attributes = valueAttributes({
      spec: origin.spec,
      period,
      note: undefined,
      noteDate: undefined,
      coverage,
    })
    const observation = { period: period.year, value: amount?.value ?? null, status }
    return {
      ...origin,
      type: 'value',
      subject: { originId: from.areaId, destinationId },
      amount,
      period,
      observation: attributes === undefined ? observation : { ...observation, attributes },
    }
  }
  if (verdict.amount === undefined) return { ...origin, type: 'reject', reason: rejectReasons.absentInPart }
  const areaIds = from.kind === 'COUNTRY' ? [from.areaId] : from.kind === 'SEVERAL' ? from.areaIds : []
  const other = from.kind === 'AGENCY' ? from.metric : refugees.figure.counted
  const metric = admission === undefined ? other : 'Refugees admitted'
  const notes = [
    verdict.type === 'statement' ? verdict.note : '',
    from.kind === 'SEVERAL' ? from.note : '',
    place.part ?? '',
    ...coverage,
  ]
  return {
    ...origin,
    type: 'statement',
    subjects:
      areaIds.length > 0
        ? areaIds.map((originId) => ({ originId, destinationId, role: 'ABOUT' }))
        : [{ areaId: destinationId, role: 'DESTINATION' }],
    indicatorId: metric === undefined ? origin.spec.indicatorId : undefined,
    metric: metric ?? origin.spec.metric,
    amount: verdict.amount,
    periods: verdict.type === 'statement' ? verdict.periods : [verdict.period],
    confidence: verdict.type === 'statement' ? verdict.confidence : 'EXPLICIT',
    note: notes.filter((note) => note !== '').join(' '),
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
    metric: 'Refugees admitted',
    amount,
    periods: [period],
    confidence: 'EXPLICIT',
    note: 'From all countries of origin, in a fiscal year.',
  }
}
