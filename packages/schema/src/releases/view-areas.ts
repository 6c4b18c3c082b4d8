import { createAreaIndex } from '../areas/area-index.ts'
import type { AreaIndex, MatchReason } from '../areas/area-index.ts'
import { resolve } from '../areas/resolve.ts'
import { inForce } from '../areas/validity.ts'
import type { InView, ReleaseView } from './release-view.ts'

type Area = InView<'Area'>

/** What a code or name stands for in a release. */
export type AreaResolution =
  | { outcome: 'RESOLVED'; areaId: string; reason: string }
  | { outcome: 'AMBIGUOUS'; candidates: readonly { areaId: string; reason: string }[]; reason: string }
  | { outcome: 'UNKNOWN'; reason: string }

/** The areas of a release by id, code and name. */
export const areaIndexOf = (view: ReleaseView): AreaIndex<Area> =>
  view.once('areaIndex', () =>
    createAreaIndex<Area>({
      areas: view.all('Area'),
      codes: view.all('AreaCode'),
      names: view.all('AreaName'),
    }),
  )

/** The day on which the release was made: an answer of a release does not change with the day it is asked on. */
export const releaseDay = ({ release }: ReleaseView): string => release.publishedAt.toISOString().slice(0, 10)

function words(reason: MatchReason): string {
  const dates =
    reason.since || reason.until ? ` (${reason.since || 'always'} to ${reason.until || 'present'})` : ''
  switch (reason.by) {
    case 'ID':
      return `Our code ${reason.code}.`
    case 'CODE':
      return `Code ${reason.code} of ${reason.scheme}${dates}.`
    case 'NAME':
      return `Name "${reason.name}" in ${reason.language}${dates}.`
    default:
      return reason satisfies never
  }
}

/** Maps a code or name to an area of a release, or lists the candidates, or says unknown; it never guesses. */
export function resolveArea(
  view: ReleaseView,
  text: string,
  { scheme, at }: { scheme?: string | null | undefined; at?: string | null | undefined } = {},
): AreaResolution {
  const found = resolve(areaIndexOf(view), text, { ...(scheme != null && { scheme }), at: at ?? releaseDay(view) })
  switch (found.kind) {
    case 'RESOLVED': {
      const past = found.inForce ? '' : ' It was not in force at that date.'
      return { outcome: 'RESOLVED', areaId: found.area.id, reason: words(found.reason) + past }
    }
    case 'AMBIGUOUS':
      return {
        outcome: 'AMBIGUOUS',
        candidates: found.candidates.map(({ area, reason }) => ({ areaId: area.id, reason: words(reason) })),
        reason: `Several places answer to "${text}". Name the scheme or the date.`,
      }
    case 'UNKNOWN':
      return { outcome: 'UNKNOWN', reason: `No place answers to "${text}".` }
    default:
      return found satisfies never
  }
}

/** The short name of an area in a language as of the release; in English, then in any language, where there is none. */
export function displayName(area: Area, language: string): { text: string; language: string; fallback: boolean } {
  const names = area.view.once(`names:${language}`, (view) => shortNames(view, language))
  const text = names.get(area.id)
  if (text !== undefined) return { text, language, fallback: false }
  if (language === 'en') return { text: area.id, language: 'en', fallback: true }
  return { ...displayName(area, 'en'), fallback: true }
}

function shortNames(view: ReleaseView, language: string): Map<string, string> {
  const day = releaseDay(view)
  const names = view
    .by('AreaName', 'language', language)
    .filter((name) => name.form === 'SHORT' && inForce(name, day))
    // In the year of a renaming both names are in force: the later one is shown.
    .sort((a, b) => (a.since < b.since ? -1 : 1))
  return new Map(names.map(({ areaId, name }) => [areaId, name]))
}

/** Whether a state exists, or had not ceased to when the release was made. */
export const notDissolved = ({ dissolvedOn, view }: Area): boolean =>
  dissolvedOn === null || dissolvedOn > releaseDay(view)

/** Regions that a country is a member of, at a date or when the release was made. */
export function membershipsOf(view: ReleaseView, countryId: string, at = releaseDay(view)): Area[] {
  return view
    .by('AreaMembership', 'countryId', countryId)
    .filter((membership) => inForce(membership, at))
    .flatMap(({ regionId }) => view.find('Area', regionId) ?? [])
}

/** Ids of the countries that are members of a region, at a date or when the release was made. */
export function membersOf(view: ReleaseView, regionId: string, at = releaseDay(view)): string[] {
  return view
    .by('AreaMembership', 'regionId', regionId)
    .filter((membership) => inForce(membership, at))
    .map(({ countryId }) => countryId)
}
