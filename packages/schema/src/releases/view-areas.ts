import { createAreaIndex } from '../areas/area-index.ts'
import type { AreaIndex, MatchReason } from '../areas/area-index.ts'
import { areaName } from '../areas/area-name.ts'
import type { AreaNameInLanguage } from '../areas/area-name.ts'
import { resolve } from '../areas/resolve.ts'
import { suggestAreas } from '../areas/suggest.ts'
import { inForce } from '../areas/validity.ts'
import { graphError } from '../errors.ts'
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
export const releaseDay = (view: ReleaseView): string =>
  view.once('releaseDay', ({ release }) => release.publishedAt.toISOString().slice(0, 10))

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

/** No name of a place is longer; what is behind it is not read. */
const longestText = 200

/**
 * The scheme that is meant, whatever its letter case.
 * @throws BAD_USER_INPUT naming the schemes when there is none of that name
 */
function knownScheme(view: ReleaseView, scheme: string): string {
  const known = view.once(
    'schemes',
    () => new Set(['id', 'name', ...view.all('AreaCode').map((it) => it.scheme)]),
  )
  const name = scheme.toLowerCase()
  if (known.has(name)) return name
  throw graphError(
    'BAD_USER_INPUT',
    `scheme: there is no "${scheme.slice(0, 50)}"; there are ${[...known].sort().join(', ')}.`,
  )
}

/** Places whose names are near a text that nothing answers to, for a person to choose from. */
export const nearAreas = (view: ReleaseView, text: string): { areaId: string; reason: string }[] =>
  suggestAreas(areaIndexOf(view), text).map(({ area, reason }) => ({
    areaId: area.id,
    reason: words(reason),
  }))

/** How a text is to be read: as a code of a scheme, or as of a date. */
interface Reading {
  scheme?: string | null | undefined
  at?: string | null | undefined
}

/** Texts that are remembered, none of them long: clients write what they like, but most of them a few hundred codes. */
const remembered = { most: 4_096, longest: 100 }

/**
 * Maps a code or name to an area of a release, or lists the candidates, or says unknown; it never guesses.
 * @throws BAD_USER_INPUT when there is no such scheme
 */
export function resolveArea(view: ReleaseView, text: string, reading: Reading = {}): AreaResolution {
  if (reading.scheme != null || reading.at != null) return readArea(view, text, reading)
  const known = view.once('areas by text', () => new Map<string, AreaResolution>())
  let found = known.get(text)
  if (found === undefined) {
    found = readArea(view, text, reading)
    if (known.size >= remembered.most) known.clear()
    if (text.length <= remembered.longest) known.set(text, found)
  }
  return found
}

function readArea(view: ReleaseView, text: string, { scheme, at }: Reading): AreaResolution {
  const day = at ?? releaseDay(view)
  const found = resolve(areaIndexOf(view), text.slice(0, longestText), {
    ...(scheme != null && { scheme: knownScheme(view, scheme) }),
    at: day,
  })
  switch (found.kind) {
    case 'RESOLVED': {
      const past = found.inForce ? '' : ` It was not in force on ${day}.`
      return { outcome: 'RESOLVED', areaId: found.area.id, reason: words(found.reason) + past }
    }
    case 'AMBIGUOUS':
      return {
        outcome: 'AMBIGUOUS',
        candidates: found.candidates.map(({ area, reason }) => ({ areaId: area.id, reason: words(reason) })),
        reason: `Several places answer to "${text}". Name the scheme or the date.`,
      }
    case 'UNKNOWN':
      return { outcome: 'UNKNOWN', reason: `No place answers to "${text.slice(0, longestText)}".` }
    default:
      return found satisfies never
  }
}

/** For each language that names are in a place to keep those that were asked for, by the id of the area. */
const namesByLanguage = (view: ReleaseView) =>
  new Map(view.all('AreaName').map((it) => [it.language, new Map<string, AreaNameInLanguage>()]))

/** The short name of an area in a language as of the release; in English where there is none. */
export function displayName({ id, view }: Area, language: string): AreaNameInLanguage {
  // Only languages that there are have a place in memory: the language is what a client wrote.
  const names = view.once('areaNames', namesByLanguage).get(language)
  const known = names?.get(id)
  if (known !== undefined) return known
  const name = areaName(areaIndexOf(view), id, language, releaseDay(view))
  names?.set(id, name)
  return name
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
