import { compareKeys } from './compare-keys.ts'
import { cursorWriter, decodeCursor } from './cursor.ts'
import type { CursorScope, KeyPart } from './cursor.ts'
import { pageSize } from './page.ts'
import type { PageArgs } from './page.ts'

/** A stretch of a list: behind one key and before another. */
export interface KeysetRange<K> {
  after: K | undefined
  before: K | undefined
  /** Items of the stretch at most. */
  limit: number
  /** Whether they are taken from its end. */
  backward: boolean
}

/** What was found of a stretch. */
export interface KeysetStretch<T, K> {
  /** In rising order, with the nearest item on either side of the stretch, if one was found. */
  items: readonly T[]
  /** Where looking ended before the stretch was full: the page ends there, and there may be more behind it. */
  lookedUpTo?: K | undefined
  /** Whether there may be something on the other side of the cursor though nothing was found. */
  mayPrecede?: boolean
}

/** A list in the database in rising order of a unique key, too long to be read whole. */
export interface KeysetList<T, K extends readonly KeyPart[]> {
  key: (item: T) => K
  /**
   * What a cursor stands at.
   * @throws CURSOR_INVALID when the list can have no such key.
   */
  readKey: (parts: readonly KeyPart[]) => K
  read: (range: KeysetRange<K>) => Promise<KeysetStretch<T, K>>
  count: () => Promise<number>
}

/**
 * One page of a list in the database, forward or backward. What lies on either side is exact, but where looking ended
 * early: then the page has fewer items than it was asked for, none perhaps, says that there may be more, and its cursor
 * stands where looking ended.
 * @throws BAD_USER_INPUT for sizes out of bounds; CURSOR_INVALID and CURSOR_STALE as `decodeCursor` does.
 */
export async function keysetPage<T, K extends readonly KeyPart[]>(
  list: KeysetList<T, K>,
  args: PageArgs,
  scope: CursorScope,
) {
  const { size, backward } = pageSize(args)
  const keyAt = (cursor: string | null | undefined): K | undefined =>
    cursor == null ? undefined : list.readKey(decodeCursor(scope, cursor))
  const [after, before] = [keyAt(args.after), keyAt(args.before)]
  const {
    items: all,
    lookedUpTo,
    mayPrecede = false,
  } = await list.read({ after, before, limit: size + 1, backward })
  const isAfter = (item: T): boolean => after === undefined || compareKeys(list.key(item), after) > 0
  const isBefore = (item: T): boolean => before === undefined || compareKeys(list.key(item), before) < 0
  const inside = all.filter((item) => isAfter(item) && isBefore(item))
  const nodes = backward ? inside.slice(Math.max(0, inside.length - size)) : inside.slice(0, size)
  const isMore = inside.length > nodes.length || lookedUpTo !== undefined
  const write = cursorWriter(scope)
  // A cursor behind the last item: the next page does not look at the same rows again.
  const ended = lookedUpTo && inside.length <= size ? write(lookedUpTo) : undefined
  const edges = nodes.map((node) => ({ node, cursor: write(list.key(node)) }))
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: (backward ? mayPrecede : isMore) || all.some((item) => !isBefore(item)),
      hasPreviousPage: (backward ? isMore : mayPrecede) || all.some((item) => !isAfter(item)),
      startCursor: (backward ? ended : undefined) ?? edges[0]?.cursor ?? null,
      endCursor: (backward ? undefined : ended) ?? edges.at(-1)?.cursor ?? null,
    },
    totalCount: list.count,
  }
}
