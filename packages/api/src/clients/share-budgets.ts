import { setTimeout as wait } from 'node:timers/promises'
import type { Budget, Budgets } from './budget.ts'

/** Where nodes add up what a client spent. */
export interface SharedCounter {
  /**
   * Adds points to counters, each of which ends at its time.
   * @returns what each has then.
   */
  add(entries: readonly { key: string; points: number; endsAt: number }[]): Promise<readonly number[]>
}

export interface SharingCounts {
  /** Times that the counter failed or was too slow: each node counted for itself then. */
  failures: number
}

const everyMs = 1_000

/** Longer than this nobody waits: the round has failed, and the next begins. */
const patienceMs = 500

/**
 * Tells other nodes what was spent here, and takes note of what was spent there, once a second and beside the requests.
 * Nobody waits for it, so when the counter is slow or gone every node goes on with what it knows.
 *
 * @param counts - Counts failures, for the metrics.
 * @returns a function that ends it.
 */
export function shareBudgets(budgets: Budgets, counter: SharedCounter, counts: SharingCounts): () => void {
  let busy = false

  async function round(): Promise<void> {
    const told = budgets.untold().map((budget) => ({ budget, points: budget.untold, endsAt: budget.endsAt }))
    if (told.length === 0) return
    for (const { budget, points } of told) budget.untold -= points
    const entries = told.map(({ budget, points, endsAt }) => ({
      key: `${budget.id} ${endsAt}`,
      points,
      endsAt,
    }))
    let failed = false
    const fail = (): void => {
      if (!failed) counts.failures++
      failed = true
    }
    // One that is slow may still be counted: its points are told again only when it is known that they were not.
    const adding = counter.add(entries).then(
      (sums) => {
        for (const [at, { budget, endsAt }] of told.entries()) take(budget, endsAt, sums[at] ?? 0)
      },
      () => {
        fail()
        for (const { budget, points, endsAt } of told) if (budget.endsAt === endsAt) budget.untold += points
      },
    )
    const over = new AbortController()
    const late = wait(patienceMs, undefined, { ref: false, signal: over.signal }).then(fail, () => undefined)
    await Promise.race([adding, late])
    over.abort()
  }

  /** What is in the sum and was not spent here, was spent elsewhere. */
  function take(budget: Budget, endsAt: number, sum: number): void {
    if (budget.endsAt === endsAt) budget.elsewhere = Math.max(0, sum - (budget.spent - budget.untold))
  }

  const timer = setInterval(() => {
    if (busy) return
    busy = true
    void round().finally(() => {
      busy = false
    })
  }, everyMs)
  timer.unref()
  return () => {
    clearInterval(timer)
  }
}
