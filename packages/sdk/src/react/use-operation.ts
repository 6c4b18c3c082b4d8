import { useCallback, useEffect, useRef, useState } from 'react'
import type { QueryArguments } from '../client.ts'
import type { Operation } from '../operation.ts'
import type { Meta } from '../result.ts'
import { useClient } from './client-context.ts'

/** How a component asks. */
export interface UseOperationOptions<Data> {
  /** Asks nothing while true: for a question whose variables are not there yet. Default: false. */
  skip?: boolean
  /** What is shown until the answer comes, such as what the server rendered. It is asked for all the same. */
  initialData?: Data
}

/** Where a question stands. */
export interface OperationState<Data> {
  /** The last answer to this question; while it is asked again, and when that fails, it stays. */
  readonly data: Data | undefined
  /** What is known of the answer: release, sources, licences. */
  readonly meta: Meta | undefined
  /** Why there is no new answer: an error of this package (`isOpenCorridorError`), as a rule. */
  readonly error: unknown
  /** Whether an answer is awaited. */
  readonly isLoading: boolean
  /** Asks again. */
  readonly refetch: () => void
}

interface Settled<Data> {
  /** The question that this is of: another one's answer must not be shown for it. */
  readonly key: string
  readonly data: Data | undefined
  readonly meta: Meta | undefined
  readonly error: unknown
  readonly isLoading: boolean
}

/** What the hook takes behind the operation: variables may be left out where none is required. */
export type UseOperationArguments<Data, Variables extends object> = object extends Variables
  ? [variables?: NoInfer<Variables>, options?: UseOperationOptions<NoInfer<Data>>]
  : [variables: NoInfer<Variables>, options?: UseOperationOptions<NoInfer<Data>>]

/**
 * Asks a question when the component is mounted and whenever its variables change in content, and shows where it stands.
 *
 * A question that is no longer wanted is aborted: on unmount, and when the variables change. Nothing is asked while a
 * page is rendered on a server; it renders `initialData`, or the loading state, and so does the browser at first.
 */
export function useOperation<Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  ...[variables, { skip = false, initialData } = {}]: UseOperationArguments<Data, Variables>
): OperationState<Data> {
  const client = useClient()
  const key = `${operation.name} ${JSON.stringify(variables ?? {})}`
  const [round, setRound] = useState(0)
  const [settled, setSettled] = useState<Settled<Data>>({
    key,
    data: initialData,
    meta: undefined,
    error: undefined,
    isLoading: !skip,
  })

  // Variables are a new object in each rendering; what is asked is told by their content, which the key holds.
  const asked = useRef({ operation, variables })
  asked.current = { operation, variables }

  useEffect(() => {
    if (skip) return
    const controller = new AbortController()
    const { operation: now, variables: given } = asked.current
    const rest = [given ?? {}, { signal: controller.signal }] as unknown as QueryArguments<Variables>
    setSettled((last) =>
      last.key === key
        ? { ...last, isLoading: true }
        : { key, data: undefined, meta: undefined, error: undefined, isLoading: true },
    )
    client.request(now, ...rest).then(
      ({ data, meta }) => {
        if (!controller.signal.aborted) setSettled({ key, data, meta, error: undefined, isLoading: false })
      },
      (error: unknown) => {
        // The component is gone, or asks something else: nobody wants to hear of it.
        if (!controller.signal.aborted) setSettled((last) => ({ ...last, error, isLoading: false }))
      },
    )
    return () => {
      controller.abort()
    }
  }, [client, key, skip, round])

  const refetch = useCallback(() => {
    setRound((last) => last + 1)
  }, [])
  // Between a change of variables and the effect one rendering passes: it must not show the other question's answer.
  const isOther = settled.key !== key
  return {
    data: isOther ? undefined : settled.data,
    meta: isOther ? undefined : settled.meta,
    error: isOther ? undefined : settled.error,
    isLoading: !skip && (isOther || settled.isLoading),
    refetch,
  }
}
