import { abortable } from './abortable.ts'
import type { Deadline } from './deadline.ts'

interface Flight<Value> {
  readonly landed: Promise<Value>
  readonly controller: AbortController
  passengers: number
  /** The latest deadline of anybody who waits. */
  until: number
}

/** Asks one thing once for all who want it at the same time. */
export interface SharedFlights<Value> {
  /**
   * Joins the question of this key that is under way, or begins it.
   * @param deadline of the caller, who leaves when its signal is aborted
   * @param start begins; its signal is aborted when everybody who waited has left, and by nobody alone; `until` tells
   *   the latest deadline of those who wait
   * @returns the answer, and whether it is shared with somebody who came earlier
   * @throws the reason of the caller's own signal, as soon as that is aborted
   */
  join(
    key: string,
    deadline: Deadline,
    start: (signal: AbortSignal, until: () => number) => Promise<Value>,
  ): Promise<{ value: Value; isShared: boolean }>
}

/** Makes an empty set of flights. */
export function createSharedFlights<Value>(): SharedFlights<Value> {
  const flights = new Map<string, Flight<Value>>()

  function begin(key: string, start: Parameters<SharedFlights<Value>['join']>[2]): Flight<Value> {
    const controller = new AbortController()
    const flight: Flight<Value> = {
      controller,
      passengers: 0,
      until: 0,
      // Begins in a microtask, when `until` is known.
      landed: Promise.resolve().then(() => start(controller.signal, () => flight.until)),
    }
    flights.set(key, flight)
    const forget = () => {
      // A later flight of the same key may have begun after everybody left this one.
      if (flights.get(key) === flight) flights.delete(key)
    }
    flight.landed.then(forget, forget)
    return flight
  }

  return {
    async join(key, { signal, at }, start) {
      signal.throwIfAborted()
      const underWay = flights.get(key)
      const flight = underWay ?? begin(key, start)
      flight.passengers += 1
      flight.until = Math.max(flight.until, at)
      try {
        const value = await abortable<Value>(signal, (done, fail) => {
          flight.landed.then(done, fail)
          return undefined
        })
        return { value, isShared: underWay !== undefined }
      } finally {
        flight.passengers -= 1
        if (flight.passengers === 0) {
          if (flights.get(key) === flight) flights.delete(key)
          flight.controller.abort(signal.reason)
        }
      }
    },
  }
}
