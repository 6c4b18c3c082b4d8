import type { FieldSpec } from '../field-spec.ts'
import { factbookFields } from '../fields.ts'
import type { Profile } from '../profile.ts'
import { hasField } from '../read-profile.ts'
import type { Reading } from '../reading.ts'

/** What became of one field over all profiles. Figures are values, absences, repeats, statements or rejects. */
export interface FieldCounts {
  field: FieldSpec
  /** Profiles that have the field. */
  files: number
  /** Numbers, each for one place and one year. */
  values: number
  /** Missing values: the publisher says so, and for which year. */
  absences: number
  /** The same number again for the same place and year. */
  repeats: number
  statements: number
  rejects: number
  /** Values by year. */
  years: ReadonlyMap<number, number>
  /** Statements by what they say of themselves, rejects by reason. */
  notes: ReadonlyMap<string, number>
  reasons: ReadonlyMap<string, number>
}

/** Counts settled readings by field, in the order of the fields. */
export function countFields(profiles: readonly Profile[], readings: readonly Reading[]): FieldCounts[] {
  return factbookFields.map((field) => {
    const own = readings.filter(({ spec }) => spec === field)
    const values = own.filter((reading) => reading.type === 'value')
    const numbers = values.filter(({ amount }) => amount !== undefined)
    const statements = own.filter((reading) => reading.type === 'statement')
    const rejects = own.filter((reading) => reading.type === 'reject')
    const taken = new Set(own.map(({ file }) => file))
    return {
      field,
      files: profiles.filter((profile) => taken.has(profile.file) || hasField(profile, field)).length,
      values: numbers.length,
      absences: values.length - numbers.length,
      repeats: own.filter(({ type }) => type === 'repeat').length,
      statements: statements.length,
      rejects: rejects.length,
      years: tally(numbers.map(({ observation }) => observation.period)),
      notes: tally(statements.map(({ note }) => note)),
      reasons: tally(rejects.map(({ reason }) => reason)),
    }
  })
}

/** Profiles that are not taken at all, by reason. */
export function skippedFiles(readings: readonly Reading[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>()
  for (const reading of readings) {
    if (reading.type !== 'reject' || reading.spec !== undefined) continue
    files.set(reading.reason, [...(files.get(reading.reason) ?? []), reading.file])
  }
  return files
}

function tally<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}
