/**
 * An iterator that can be left at any moment: `return()` aborts the request that is under way, where that of a generator
 * would wait for it. `next()` may be called many times at once: each call gets the next item, in the order of the calls.
 * @param make the generator; its signal is aborted by `return()` and by the caller
 * @param caller aborts too, with its reason; no listener is left on it
 */
export function cancellable<Item>(
  make: (signal: AbortSignal) => AsyncGenerator<Item, void>,
  caller: AbortSignal | undefined,
): AsyncIterableIterator<Item> {
  const controller = new AbortController()
  const over = { done: true, value: undefined } as const
  let isLeft = false

  async function* watched(): AsyncGenerator<Item, void> {
    const onAbort = () => {
      controller.abort(caller?.reason)
    }
    if (caller?.aborted === true) onAbort()
    caller?.addEventListener('abort', onAbort)
    try {
      yield* make(controller.signal)
    } finally {
      caller?.removeEventListener('abort', onAbort)
    }
  }

  const source = watched()
  return {
    async next() {
      try {
        const result = await source.next()
        return result.done === true || isLeft ? over : result
      } catch (error) {
        // Whoever left does not want to hear of the request that was broken off.
        if (isLeft) return over
        throw error
      }
    },
    async return() {
      isLeft = true
      controller.abort()
      await source.return(undefined).catch(() => undefined)
      return over
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
