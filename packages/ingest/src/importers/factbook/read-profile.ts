import type { FieldSpec } from './field-spec.ts'
import { factbookFields } from './fields.ts'
import { refugeeField } from './displaced-fields.ts'
import { rejectReasons } from './interpret.ts'
import { cyprusPart, fieldPlace, profilePlace } from './places.ts'
import type { PlaceResolver } from './place-resolver.ts'
import type { Place } from './places.ts'
import { profileField } from './profile.ts'
import type { Profile, ProfileField } from './profile.ts'
import { readAreaField } from './read-area-field.ts'
import { readRefugees } from './read-refugees.ts'
import type { Reading } from './reading.ts'

/** Reads everything that is taken of a profile; what is not taken comes as rejects. */
export function readProfile(profile: Profile, resolver: PlaceResolver): Reading[] {
  const { file, code } = profile
  const found = profilePlace(code, resolver)
  if ('skipped' in found) {
    return [{ type: 'reject', file, code, spec: undefined, raw: code, reason: found.skipped }]
  }
  return factbookFields.flatMap((spec) => readSpec(profile, spec, found.place, resolver))
}

function readSpec(profile: Profile, spec: FieldSpec, home: Place, resolver: PlaceResolver): Reading[] {
  const [section, name, part] = spec.path
  const field = profileField(profile, section, name)
  if (field === undefined) return []
  const text = part === undefined ? field.text : field.parts.get(part)
  const place = fieldPlace(home, profile.code, spec.key, field.note, resolver)
  const source = text === undefined ? undefined : { profile, spec, place, text, field }
  const own =
    source === undefined ? [] : spec === refugeeField ? readRefugees(source, resolver) : readAreaField(source)
  return part === undefined ? [...own, ...furtherParts(profile, spec, place, field, own.length)] : own
}

/** Parts of a field that should have none: named islands in words, and figures of the north of Cyprus. */
function furtherParts(
  profile: Profile,
  spec: FieldSpec,
  place: Place,
  field: ProfileField,
  before: number,
): Reading[] {
  return [...field.parts].flatMap(([name, text]): Reading[] => {
    if (profile.code !== 'cy' || name !== spec.path[1]) {
      const { file, code } = profile
      return [{ type: 'reject', file, code, spec, raw: text, reason: rejectReasons.namedPlaces }]
    }
    const north: Place = { areaIds: place.areaIds, part: cyprusPart }
    const readings = readAreaField({
      profile,
      spec,
      place: north,
      text,
      field: { ...field, note: undefined },
    })
    return readings.map((reading) =>
      'ordinal' in reading ? { ...reading, ordinal: reading.ordinal + before } : reading,
    )
  })
}

/** Whether a profile has a field at all, for the table of counts. */
export function hasField(profile: Profile, { path: [section, name, part] }: FieldSpec): boolean {
  const field = profileField(profile, section, name)
  return part === undefined ? field?.text !== undefined : field?.parts.has(part) === true
}

/** The indicators that the fields become. */
export const factbookIndicators: readonly string[] = [
  ...new Set(factbookFields.map(({ indicatorId }) => indicatorId)),
]
