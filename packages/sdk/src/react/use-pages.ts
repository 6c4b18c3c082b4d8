import { useCallback, useEffect, useRef, useState } from 'react'
import type { PagedOperation } from '../operation.ts'
import { paginate } from '../paging/paginate.ts'
import type { PageOptions } from '../paging/paginate.ts'
import type { Page } from '../paging/read-pages.ts'
import { useClient } from './client-context.ts'

/** How far a list is read. */
export interface PagesState<Item> {
  /** The items of all pages so far. */
  readonly items: readonly Item[]
  /** How many there are on all pages; undefined before the first. */
  readonly totalCount: number | undefined
  readonly error: unknown
  /** Whether a page is awaited. */
  readonly isLoading: boolean
  /** Whether there may be another page. */
  readonly hasMore: boolean
  /** Reads the next page; does nothing while one is awaited, or when there is none. */
  readonly loadMore: () => void
}

interface Read<Item> {
  /** The question that this is of. */
  readonly key: string
  readonly items: readonly Item[]
  readonly totalCount: number | undefined
  readonly error: unknown
  readonly isLoading: boolean
  readonly hasMore: boolean
}

const nothing = <Item>(key: string): Read<Item> => ({
  key,
  items: [],
  totalCount: undefined,
  error: undefined,
  isLoading: true,
  hasMore: true,
})

/** What the hook takes behind the operation. */
export type UsePagesArguments<Variables extends object> = object extends Variables
  ? [variables?: NoInfer<Variables>]
  : [variables: NoInfer<Variables>]

/**
 * Reads a list page by page: the first when the component is mounted and whenever the variables change in content, each
 * further one when `loadMore` is called. All pages are of one release. On unmount what is under way is aborted.
 */
export function usePages<Data, Variables extends object, Item>(
  operation: PagedOperation<Data, Variables, Item>,
  ...[variables]: UsePagesArguments<Variables>
): PagesState<Item> {
  const client = useClient()
  const key = `${operation.name} ${JSON.stringify(variables ?? {})}`
  const [read, setRead] = useState<Read<Item>>(() => nothing(key))
  const asked = useRef({ operation, variables })
  asked.current = { operation, variables }
  const next = useRef<() => void>(() => undefined)

  useEffect(() => {
    const { operation: now, variables: given } = asked.current
    const controller = new AbortController()
    const options: PageOptions = { signal: controller.signal }
    const pages = paginate(
      client,
      now,
      ...([given ?? {}, options] as unknown as [NoInfer<Variables>, PageOptions]),
    ).pages()
    let isAwaited = false
    let isOver = false

    function take(page: Page<Data, Item>): void {
      setRead((last) => ({
        ...last,
        items: [...(page.isRestart ? [] : last.items), ...page.items],
        totalCount: page.totalCount,
        isLoading: false,
        hasMore: now.connection(page.data).pageInfo.hasNextPage,
      }))
    }
    async function load(): Promise<void> {
      if (isAwaited || isOver) return
      isAwaited = true
      setRead((last) => ({ ...last, isLoading: true, error: undefined }))
      try {
        const result = await pages.next()
        isOver = result.done === true
        if (controller.signal.aborted) return
        if (result.done === true) setRead((last) => ({ ...last, isLoading: false, hasMore: false }))
        else take(result.value)
      } catch (error) {
        isOver = true
        if (!controller.signal.aborted)
          setRead((last) => ({ ...last, error, isLoading: false, hasMore: false }))
      } finally {
        isAwaited = false
      }
    }

    setRead(nothing(key))
    next.current = () => void load()
    void load()
    return () => {
      controller.abort()
      next.current = () => undefined
    }
  }, [client, key])

  const loadMore = useCallback(() => {
    next.current()
  }, [])
  const { items, totalCount, error, isLoading, hasMore } = read.key === key ? read : nothing<Item>(key)
  return { items, totalCount, error, isLoading, hasMore, loadMore }
}
