import type { PlaceResolver } from './place-resolver.ts'

/** Who the origin of refugees is. */
export type RefugeeOrigin =
  | { kind: 'COUNTRY'; areaId: string }
  /** Two names for one figure. */
  | { kind: 'SEVERAL'; areaIds: readonly string[]; note: string }
  /** People in the care of an agency, whatever the country. */
  | { kind: 'AGENCY'; metric: string }
  | { kind: 'UNKNOWN' }

/** Wordings of the publisher that name a people, by the name of the area. */
const peoples: ReadonlyMap<string, string> = new Map([
  ['Western Saharan', 'Western Sahara'],
  ['Western Saharan Sahrawi', 'Western Sahara'],
])

/** Names for one figure of two places, by the areas that the places are, or are in. */
const several: ReadonlyMap<string, readonly [names: readonly string[], note: string]> = new Map([
  ['serbia and kosovo', [['Serbia', 'Kosovo'], 'One figure for both origins together.']],
  ['tibet/china', [['China'], 'The origin is given as Tibet/China.']],
])

const agencies: ReadonlyMap<string, string> = new Map([
  ['palestinian refugees (unrwa)', 'Palestine refugees in the care of UNRWA'],
])

/** Finds who an origin is, by the publisher's wording. */
export function refugeeOrigin(name: string, resolver: PlaceResolver): RefugeeOrigin {
  const metric = agencies.get(name.toLowerCase())
  if (metric !== undefined) return { kind: 'AGENCY', metric }
  const pair = several.get(name.toLowerCase())
  if (pair !== undefined) {
    const areaIds = pair[0].flatMap((each) => resolver.byName(each) ?? [])
    return areaIds.length === pair[0].length
      ? { kind: 'SEVERAL', areaIds, note: pair[1] }
      : { kind: 'UNKNOWN' }
  }
  const areaId = resolver.byName(peoples.get(name) ?? name)
  return areaId === undefined ? { kind: 'UNKNOWN' } : { kind: 'COUNTRY', areaId }
}

/** What the publisher says of the people behind an origin's name, in words of ours. */
const asides: ReadonlyMap<string, string> = new Map([
  ['includes registered asylum seekers', 'Counts registered asylum seekers too.'],
  ['ethnic Armenians', 'Ethnic Armenians only.'],
])

/** What is special about the people counted; nothing where the words give a reason or a place. */
export function asideCoverage(aside: string): string | undefined {
  return asides.get(aside)
}
