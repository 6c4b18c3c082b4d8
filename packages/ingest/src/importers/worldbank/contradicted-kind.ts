import type { Place } from '../../places/place-lookup.ts'

const words = { REGION: 'an aggregate', COUNTRY: 'a country' } as const

/**
 * Says where the publisher's list and the areas of OpenCorridor differ on what a code stands for; undefined where they
 * agree. Series go by the area: aggregates are never among countries, whatever a list says.
 */
export function contradictedKind(
  code: string,
  kind: Place['kind'],
  place: Place | undefined,
): string | undefined {
  if (place === undefined) return `The area code "${code}" is not known as a code of the World Bank.`
  if (place.kind === kind) return undefined
  return `The publisher has ${code} as ${words[kind]}, where OpenCorridor has ${place.id} as ${words[place.kind]}; its series are taken as ${words[place.kind]}.`
}
