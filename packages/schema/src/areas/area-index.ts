import type { RecordInput } from '../records/records.ts'
import { codeKey, nameKey } from './normalise.ts'
import { schemeRank } from './schemes.ts'
import type { Validity } from './validity.ts'

/** Why a text stands for an area: it is the area's id, one of its codes, or one of its names; with its dates. */
export type MatchReason =
  | (Validity & { readonly by: 'ID'; readonly code: string })
  | (Validity & { readonly by: 'CODE'; readonly scheme: string; readonly code: string })
  | (Validity & {
      readonly by: 'NAME'
      readonly language: string
      readonly form: string
      readonly name: string
    })

/** An area that a text may stand for. */
export interface Match<A> {
  readonly area: A
  readonly reason: MatchReason
}

/** What the index needs of an area's name; rows of the database and records of an importer both have it. */
export type IndexedName = Pick<
  RecordInput<'AreaName'>,
  'areaId' | 'language' | 'form' | 'name' | 'since' | 'until'
>

/** The records of one release, or of one importer, that the index is built from. */
export interface AreaIndexInput<A> {
  areas: readonly A[]
  codes: readonly Pick<RecordInput<'AreaCode'>, 'areaId' | 'scheme' | 'code' | 'since' | 'until'>[]
  names: readonly IndexedName[]
}

/** Areas by id, by code and by name. Look-ups are map look-ups; the index never changes. */
export interface AreaIndex<A> {
  readonly areas: ReadonlyMap<string, A>
  /** By {@link codeKey}; ids of ours among them. In order of the schemes' rank. */
  readonly codes: ReadonlyMap<string, readonly Match<A>[]>
  /** By {@link nameKey}; English first, then in order of the records; one of those that say the same. */
  readonly names: ReadonlyMap<string, readonly Match<A>[]>
  /** What a text may stand for, as an id or code and then as a name, whatever its scheme and dates. */
  matches(text: string): readonly Match<A>[]
  /** By area id. */
  readonly namesOf: ReadonlyMap<string, readonly IndexedName[]>
}

/** Texts whose matches are kept: an importer asks for the same few hundred a hundred thousand times. */
const memoLimit = 4096

/** No code or name is longer; a longer text is not even normalised. In UTF-16 units. */
const longestText = 200

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

const nameRank = ({ form, language }: IndexedName) =>
  (language === 'en' ? 0 : 10) + (form === 'SHORT' ? 0 : form === 'FORMAL' ? 1 : form === 'ALIAS' ? 2 : 3)

/**
 * Builds the index of areas from plain records: those of any release, read from the database, or
 * `areaRecords()`. A code or name whose area is not among `areas` is left out.
 */
export function createAreaIndex<A extends { readonly id: string }>(input: AreaIndexInput<A>): AreaIndex<A> {
  const areas = new Map(input.areas.map((area) => [area.id, area]))
  const codes = new Map<string, Match<A>[]>()
  const names = new Map<string, Match<A>[]>()
  const namesOf = new Map<string, IndexedName[]>()
  for (const area of input.areas) {
    add(codes, codeKey(area.id), { area, reason: { by: 'ID', code: area.id, since: '', until: '' } })
  }
  for (const { areaId, scheme, code, since, until } of [...input.codes].sort(
    (a, b) => schemeRank(a.scheme) - schemeRank(b.scheme),
  )) {
    const area = areas.get(areaId)
    if (area === undefined) continue
    add(codes, codeKey(code), { area, reason: { by: 'CODE', scheme, code, since, until } })
  }
  const alike = new Set<string>()
  for (const record of [...input.names].sort((a, b) => nameRank(a) - nameRank(b))) {
    const { areaId, language, form, name, since, until } = record
    const area = areas.get(areaId)
    if (area === undefined) continue
    add(namesOf, areaId, record)
    const key = nameKey(name)
    // Angola is Angola in twenty languages: one of them is reason enough.
    const same = [key, areaId, since, until, form.startsWith('scheme:') ? form : ''].join('\u0000')
    if (alike.has(same)) continue
    alike.add(same)
    add(names, key, { area, reason: { by: 'NAME', language, form, name, since, until } })
  }
  const memo = new Map<string, readonly Match<A>[]>()
  function matches(text: string): readonly Match<A>[] {
    if (text.length > longestText) return []
    const known = memo.get(text)
    if (known !== undefined) return known
    const found = [...(codes.get(codeKey(text)) ?? []), ...(names.get(nameKey(text)) ?? [])]
    if (memo.size >= memoLimit) memo.clear()
    memo.set(text, found)
    return found
  }
  return { areas, codes, names, namesOf, matches }
}
