import type { CursorScope, KeyPart } from './cursor.ts'
import { compareKeys } from './compare-keys.ts'
import { page } from './page.ts'
import type { OrderedList, Page, PageArgs, PageLimits } from './page.ts'
import type { ReleaseView } from '../../releases/release-view.ts'

/** Arguments of a list field: paging, and whatever filters and orders it. */
export type ListArgs = PageArgs & object

const paging: ReadonlySet<string> = new Set(['first', 'after', 'last', 'before', 'release'])

/**
 * Everything but the paging (and the release, which a cursor carries itself) in one stable wording: the order in
 * which arguments are written and `null` for what is not given make no other list.
 */
function filterText(args: ListArgs): string {
  const filter = Object.fromEntries(Object.entries(args).filter(([name]) => !paging.has(name)))
  return JSON.stringify(filter, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, entry]) => entry != null)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  )
}

/** What tells a list from every other, or what makes that text; it is made for a page whose cursors are asked for. */
type ListName = string | (() => string)

/** Its text is made when a cursor is written or read. */
class ListScope implements CursorScope {
  readonly release: number
  readonly releaseName: string
  readonly #name: ListName
  readonly #args: ListArgs

  constructor({ sequence, name }: { sequence: number; name: string }, list: ListName, args: ListArgs) {
    this.release = sequence
    this.releaseName = name
    this.#name = list
    this.#args = args
  }

  get list(): string {
    return `${typeof this.#name === 'string' ? this.#name : this.#name()} ${filterText(this.#args)}`
  }
}

/**
 * What the cursors of a list belong to.
 * @param name what tells this list from every other, see `pageOf`.
 */
export function listScope(
  release: { sequence: number; name: string },
  name: ListName,
  args: ListArgs,
): CursorScope {
  return new ListScope(release, name, args)
}

/**
 * A page of a list of a release.
 * @param name what tells this list from every other: `Query.projects`, or `Country:TJK.projects` with its parent.
 */
export function pageOf<T>(
  view: ReleaseView,
  name: ListName,
  list: OrderedList<T>,
  args: ListArgs,
  limits?: PageLimits,
): Page<T> {
  return page(list, args, listScope(view.release, name, args), limits)
}

/** Items that stand in ascending order of a unique key already. */
export function listOf<T>(items: readonly T[], key: (item: T) => readonly KeyPart[]): OrderedList<T> {
  return { size: items.length, at: (index) => items[index] as T, key }
}

/** Items in ascending or descending order of a unique key; null stands last in either. */
export function ordered<T>(
  items: readonly T[],
  key: (item: T) => readonly KeyPart[],
  descending = false,
): OrderedList<T> {
  const sorted = items.map((item) => ({ item, key: key(item) }))
  sorted.sort((a, b) => compareKeys(a.key, b.key, descending))
  return {
    ...listOf(
      sorted.map(({ item }) => item),
      key,
    ),
    descending,
  }
}
