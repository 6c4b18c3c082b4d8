import type { AreaIndex, IndexedName } from './area-index.ts'
import { inForce, today } from './validity.ts'

/** The name of an area for display. */
export interface AreaNameInLanguage {
  readonly name: string
  /** BCP 47: the language that the name is in. */
  readonly language: string
  /** True when the area has no name in the language asked for. */
  readonly fallback: boolean
}

const formRank: Readonly<Record<string, number>> = { SHORT: 0, FORMAL: 1, ALIAS: 2 }
const rank = ({ form }: IndexedName) => formRank[form] ?? 3

/** The short name in force; of several in a year of change the newest; of none in force the newest of all. */
function best(names: readonly IndexedName[], at: string): IndexedName | undefined {
  const current = names.filter((name) => inForce(name, at))
  const [first] = (current.length > 0 ? current : [...names]).sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (b.until || '9999').localeCompare(a.until || '9999') ||
      b.since.localeCompare(a.since),
  )
  return first
}

/**
 * The name of an area in a language.
 * @param language BCP 47; a tag with region or script falls back to its language (`de-AT` to `de`).
 * @param at ISO 8601 date, month or year for which the name is asked; default today.
 * @returns the name in that language, else in English, else in any language; for an area without a name its id.
 */
export function areaName<A>(
  index: AreaIndex<A>,
  areaId: string,
  language: string,
  at: string = today(),
): AreaNameInLanguage {
  const names = index.namesOf.get(areaId) ?? []
  const base = language.split('-', 1)[0] ?? language
  for (const wanted of [language, base, 'en']) {
    const found = best(
      names.filter((name) => name.language === wanted),
      at,
    )
    if (found !== undefined) {
      return { name: found.name, language: found.language, fallback: wanted === 'en' && base !== 'en' }
    }
  }
  const any = best(names, at)
  return any === undefined
    ? { name: areaId, language: 'und', fallback: true }
    : { name: any.name, language: any.language, fallback: true }
}
