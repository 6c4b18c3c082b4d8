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

/** A list in the database in rising order of a unique key, too long to be read whole. */
export interface KeysetList<T, K extends readonly KeyPart[]> {
  key: (item: T) => K
  /**
   * What a cursor stands at.
   * @throws CURSOR_INVALID when the list can have no such key.
   */
  readKey: (parts: readonly KeyPart[]) => K
  /** A stretch in rising order, with the nearest item on either side of it, if there is one. */
  read: (range: KeysetRange<K>) => Promise<readonly T[]>
  count: () => Promise<number>
}

/**
 * One page of a list in the database, forward or backward, with one statement; what lies on either side is exact.
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
  const all = await list.read({ after, before, limit: size + 1, backward })
  const isAfter = (item: T): boolean => after === undefined || compareKeys(list.key(item), after) > 0
  const isBefore = (item: T): boolean => before === undefined || compareKeys(list.key(item), before) < 0
  const inside = all.filter((item) => isAfter(item) && isBefore(item))
  const nodes = backward ? inside.slice(Math.max(0, inside.length - size)) : inside.slice(0, size)
  const isMore = inside.length > nodes.length
  const write = cursorWriter(scope)
  const edges = nodes.map((node) => ({ node, cursor: write(list.key(node)) }))
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: (isMore && !backward) || all.some((item) => !isBefore(item)),
      hasPreviousPage: (isMore && backward) || all.some((item) => !isAfter(item)),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: list.count,
  }
}
