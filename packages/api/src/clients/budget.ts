import { LRUCache } from 'lru-cache'

/** What one client may ask for in the window of time that runs, and what of it is spent. */
export interface Budget {
  readonly id: string
  /** Points of a window. */
  readonly limit: number
  /** Points spent in this process. */
  spent: number
  /** Points spent elsewhere, as far as it is known. */
  elsewhere: number
  /** Points of `spent` that others do not know of yet. */
  untold: number
  /** When the window ends, in milliseconds since 1970. */
  endsAt: number
  /** Requests that are being answered, and how many may be at the same time. */
  running: number
  readonly atOnce: number
}

/** No request is cheaper than this: what the smallest takes beside its points. */
export const leastPoints = 1_000

/** More clients than these in one window, and the least recently seen are forgotten. */
const mostClients = 50_000

export interface Budgets {
  readonly windowMs: number
  /** The budget of a client, of the window that runs now. */
  of(id: string, limit: number): Budget
  /** Those that spent something which others do not know of. */
  untold(): Budget[]
}

/**
 * Keeps budgets of fixed windows, which all nodes begin at the same moments. Plain counting in memory: a question of the
 * lane is answered in some microseconds, and may not wait for anything.
 */
export function createBudgets(windowMs: number, atOnce: number): Budgets {
  const budgets = new LRUCache<string, Budget>({ max: mostClients })
  return {
    windowMs,
    of(id, limit) {
      let budget = budgets.get(id)
      if (budget?.limit !== limit) {
        budget = { id, limit, atOnce, spent: 0, elsewhere: 0, untold: 0, endsAt: 0, running: 0 }
        budgets.set(id, budget)
      }
      const now = Date.now()
      if (now >= budget.endsAt) {
        budget.spent = budget.elsewhere = budget.untold = 0
        budget.endsAt = (Math.floor(now / windowMs) + 1) * windowMs
      }
      return budget
    },
    untold() {
      return [...budgets.values()].filter(({ untold }) => untold > 0)
    },
  }
}

/** Points that are left. */
export const remaining = ({ limit, spent, elsewhere }: Budget): number =>
  Math.max(0, limit - spent - elsewhere)

/** Whether its client may ask now. */
export const mayAsk = (budget: Budget): boolean => remaining(budget) > 0 && budget.running < budget.atOnce

/** Takes points off. */
export function charge(budget: Budget, points: number): void {
  budget.spent += points
  budget.untold += points
}

/** Whole seconds until a new window begins, at least one. */
export const secondsLeft = ({ endsAt }: Budget): number =>
  Math.max(1, Math.ceil((endsAt - Date.now()) / 1_000))
