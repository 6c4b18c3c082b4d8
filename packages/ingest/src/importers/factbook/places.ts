import type { PlaceResolver } from './place-resolver.ts'

/** What a profile, or one field of it, is about. */
export interface Place {
  areaIds: readonly string[]
  /** Set where it is not one whole area: what it is, in words of ours. Its figures are statements, not series. */
  part?: string
}

/** Why a profile is not taken, or what it is about. */
export type ProfilePlace = { place: Place } | { skipped: string }

/** Why whole profiles are not taken. */
export const skippedProfiles = {
  OCEAN: 'The profile is of an ocean; only countries and territories are taken.',
  AGGREGATE: 'The profile is of the World or of a union of states; only countries and territories are taken.',
  DISPUTED: 'The profile is of islands in dispute, which are part of no one area.',
  UNKNOWN: 'The name of the file is no known GEC code.',
} as const

/** Finds what a profile is about by the two letters of its file name. */
export function profilePlace(code: string, resolver: PlaceResolver): ProfilePlace {
  const entity = resolver.byGec(code)
  if (entity === undefined) return { skipped: skippedProfiles.UNKNOWN }
  switch (entity.kind) {
    case 'AREA':
    case 'PART': {
      if (entity.areaId === undefined) return { skipped: skippedProfiles.UNKNOWN }
      const areaIds = [entity.areaId]
      return { place: entity.kind === 'AREA' ? { areaIds } : { areaIds, part: `${entity.name} only.` } }
    }
    case 'OCEAN':
    case 'AGGREGATE':
    case 'DISPUTED':
      return { skipped: skippedProfiles[entity.kind] }
    default:
      return entity.kind satisfies never
  }
}

/** What the publisher writes where a field of the West Bank or of the Gaza Strip counts both. */
const bothParts = ['includes Gaza Strip', 'includes West Bank', 'represents Gaza Strip and West Bank']

/** Fields whose figures are of another place than the profile, by the names of that place. */
const elsewhere: ReadonlyMap<string, readonly string[]> = new Map([
  ['gk/urban-population', ['Channel Islands']],
  ['gk/rate-of-urbanisation', ['Channel Islands']],
  ['je/urban-population', ['Channel Islands']],
  ['je/rate-of-urbanisation', ['Channel Islands']],
  ['ri/stateless', ['Serbia', 'Kosovo']],
])

/**
 * What one field of a profile is about: the profile's place, unless the publisher says otherwise.
 * @param home the place of the profile
 * @param note the note behind the field
 */
export function fieldPlace(
  home: Place,
  code: string,
  fieldKey: string,
  note: string | undefined,
  resolver: PlaceResolver,
): Place {
  if (home.part !== undefined && bothParts.some((words) => note?.includes(words) === true)) {
    return { areaIds: home.areaIds }
  }
  const names = elsewhere.get(`${code}/${fieldKey}`)
  if (names === undefined) return home
  const areaIds = names.flatMap((name) => resolver.byName(name) ?? [])
  if (areaIds.length !== names.length) return { ...home, part: `One figure for ${names.join(' and ')}.` }
  return areaIds.length === 1 ? { areaIds } : { areaIds, part: 'One figure for these areas together.' }
}

/** The part of Cyprus that has figures of its own inside the fields of the profile. */
export const cyprusPart = 'Only the area that the Government of the Republic does not control.'
