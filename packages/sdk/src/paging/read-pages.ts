import type { Client, QueryOptions } from '../client.ts'
import { isGraphQLRequestError } from '../error-guards.ts'
import type { PagedOperation } from '../operation.ts'
import type { Meta } from '../result.ts'
import { CursorStuckError, ReleaseChangedError } from './errors.ts'

/** Variables of a question that is answered by pages. */
export interface PageVariables {
  after?: string | null | undefined
  release?: string | null | undefined
}

/** One page. */
export interface Page<Data, Item> {
  readonly items: readonly Item[]
  /** The whole answer, with what stands beside the items. */
  readonly data: Data
  readonly meta: Meta
  /** How many items there are on all pages. */
  readonly totalCount: number | undefined
  /** Counted from 1. */
  readonly number: number
  /** Where it ends: the variable `after` with which one may go on another day, of the same release. */
  readonly endCursor: string | null
  /** The release changed, and this is the first page again: what came before is to be thrown away. */
  readonly isRestart: boolean
}

/** How pages are read. */
export interface ReadOptions extends Omit<QueryOptions, 'errors'> {
  /** Whether all pages are asked of the release that answered the first. Default: true. */
  pinRelease?: boolean
}

/** How often one list may begin anew. A release a minute is no state to read a list in. */
export const restartsAllowed = 3

/**
 * Reads pages until the last, all of one release.
 * @throws CursorStuckError when the cursor does not move
 * @throws ReleaseChangedError when another release answers than did the first page
 */
export async function* readPages<Data, Variables extends object, Item>(
  client: Client,
  operation: PagedOperation<Data, Variables, Item>,
  variables: Variables & PageVariables,
  { pinRelease = true, ...options }: ReadOptions,
): AsyncGenerator<Page<Data, Item>, void> {
  const { name } = operation
  let asked = variables
  let release: string | undefined
  for (let number = 1; ; number += 1) {
    const result = await client
      .request<Data, PageVariables>(operation as PagedOperation<Data, PageVariables, Item>, asked, options)
      .catch((error: unknown) => {
        // Filter and order are those of the page before, so only the release can be another.
        const isStale = isGraphQLRequestError(error) && error.code === 'CURSOR_STALE'
        throw isStale && number > 1
          ? new ReleaseChangedError(name, release ?? 'an earlier one', undefined)
          : error
      })
    const { data, meta } = result
    const now = meta.release?.name
    if (release !== undefined && now !== undefined && now !== release) {
      throw new ReleaseChangedError(name, release, now)
    }
    release ??= now
    const { nodes: items, totalCount, pageInfo } = operation.connection(data)
    const { hasNextPage, endCursor } = pageInfo
    yield { items, data, meta, totalCount, number, endCursor, isRestart: false }
    if (!hasNextPage) return
    if (endCursor === null || endCursor === asked.after) throw new CursorStuckError(name, number)
    const isPinned = pinRelease && release !== undefined && operation.document.includes('$release')
    asked = {
      ...asked,
      after: endCursor,
      ...(isPinned && { release: asked.release ?? release }),
    }
  }
}
