import { setTimeout as wait } from 'node:timers/promises'

/** A span of time, by `performance.now()`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Something that was done to the installation. */
export interface Happening {
  readonly what: string
  /** Seconds since the load began. */
  readonly from: number
  readonly to: number
}

/** Something that is to be done. */
export interface Item {
  /** When, as a share of the whole time. */
  readonly at: number
  readonly what: string
  readonly act: () => Promise<void>
}

/**
 * Does one thing after another, each not before its time.
 *
 * @param milliseconds - The whole time.
 */
export async function keepTo(
  items: readonly Item[],
  milliseconds: number,
  tell: (line: string) => void,
): Promise<Happening[]> {
  const began = performance.now()
  const seconds = (): number => Math.round((performance.now() - began) / 100) / 10
  const happenings: Happening[] = []
  for (const { at, what, act } of items) {
    await wait(Math.max(0, began + at * milliseconds - performance.now()))
    const from = seconds()
    await act()
    happenings.push({ what, from, to: seconds() })
    tell(`${String(from).padStart(6)} s  ${what}, done at ${seconds()} s`)
  }
  await wait(Math.max(0, began + milliseconds - performance.now()))
  return happenings
}
