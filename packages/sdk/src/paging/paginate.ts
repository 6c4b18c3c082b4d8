import type { Client } from '../client.ts'
import { isReleaseChangedError } from '../error-guards.ts'
import type { PagedOperation } from '../operation.ts'
import { cancellable } from './cancellable.ts'
import { readPages, restartsAllowed } from './read-pages.ts'
import type { Page, PageVariables, ReadOptions } from './read-pages.ts'

/** How a list is read. */
export interface PageOptions extends ReadOptions {
  /**
   * What a new release between two pages does to `pages()` and `toArray()`. `throw` (the default): a
   * `ReleaseChangedError`. `restart`: they begin anew, three times at most, and the page says so. `items()` always throws,
   * for it cannot take back what it gave.
   */
  onReleaseChange?: 'throw' | 'restart'
}

/** A list that comes by pages. Nothing is asked before it is read, and each reading asks anew. */
export interface Paged<Data, Item> extends AsyncIterable<Item> {
  /** Page by page. `return()`, which a `break` calls, aborts the request that is under way. */
  pages(): AsyncIterableIterator<Page<Data, Item>>
  /** Item by item; so does `for await` over the list itself. */
  items(): AsyncIterableIterator<Item>
  /**
   * The items in one array.
   * @param options `limit`: how many at most; a list may be longer than a memory
   */
  toArray(options: { limit: number }): Promise<Item[]>
}

/**
 * Reads a list to its end, as far as it is wanted.
 *
 * All pages are of one release: that of the first, unless the variables or the client name one.
 * @param operation one of this package whose answers come by pages, such as `Projects`; or a document of your own with
 *   a variable `$after`: `{ ...graphql('...'), connection: (data) => data.projects }`
 */
export function paginate<Data, Variables extends object, Item>(
  client: Client,
  operation: PagedOperation<Data, Variables, Item>,
  ...[variables, options = {}]: object extends Variables
    ? [variables?: NoInfer<Variables>, options?: PageOptions]
    : [variables: NoInfer<Variables>, options?: PageOptions]
): Paged<Data, Item> {
  const { onReleaseChange = 'throw', signal: caller, ...reading } = options
  const asked = (variables ?? {}) as Variables & PageVariables
  const read = (signal: AbortSignal) => readPages(client, operation, asked, { ...reading, signal })

  async function* pagesOf(signal: AbortSignal): AsyncGenerator<Page<Data, Item>, void> {
    for (let restarts = 0; ; restarts += 1) {
      try {
        for await (const page of read(signal)) {
          yield restarts > 0 && page.number === 1 ? { ...page, isRestart: true } : page
        }
        return
      } catch (error) {
        const mayRestart = onReleaseChange === 'restart' && restarts < restartsAllowed
        if (!mayRestart || !isReleaseChangedError(error)) throw error
      }
    }
  }

  async function* itemsOf(signal: AbortSignal): AsyncGenerator<Item, void> {
    for await (const { items } of read(signal)) yield* items
  }

  return {
    pages: () => cancellable(pagesOf, caller),
    items: () => cancellable(itemsOf, caller),
    [Symbol.asyncIterator]: () => cancellable(itemsOf, caller),
    async toArray({ limit }) {
      if (!(limit > 0))
        throw new RangeError('toArray takes a limit above 0: a list may be longer than a memory.')
      let items: Item[] = []
      for await (const page of cancellable(pagesOf, caller)) {
        if (page.isRestart) items = []
        items.push(...page.items.slice(0, limit - items.length))
        if (items.length >= limit) break
      }
      return items
    },
  }
}
