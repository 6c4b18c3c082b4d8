import type { CostAverage, PricedService } from './cost-average.ts'
import type { Service } from './read-service.ts'

/** A price, and the average that it went into. */
export interface AddedPrice {
  average: CostAverage
  price: PricedService
}

/** Where a row stands; the sheet as messages name it. */
export interface RowPlace {
  sheet: string
  line: number
}

/** The numbers of services, each of which stands for one service in a quarter. */
export interface ServiceNumbers {
  /**
   * Whether the number of a row was there before in its quarter. With the same prices the row before stays; with other
   * prices neither counts, for nothing says which is right: what the row before had added is taken out.
   * @returns why the row is not taken; undefined for a number that is new, or none
   */
  repeats(service: Service, at: RowPlace): string | undefined
  /** What the row of a number has added to averages. */
  added(service: Service, prices: readonly AddedPrice[]): void
}

export function createServiceNumbers(): ServiceNumbers {
  const quarters = new Map<number, Map<number, Entry>>()

  function repeats(service: Service, at: RowPlace): string | undefined {
    const { id, quarter } = service
    if (id === undefined) return undefined
    const numbers = quarters.get(quarter) ?? new Map<number, Entry>()
    quarters.set(quarter, numbers)
    const before = numbers.get(id)
    const said = saidBy(service)
    if (before === undefined) {
      numbers.set(id, { said, at, prices: [] })
      return undefined
    }
    const repeated = `The row repeats the number ${id} of ${before.at.sheet}, line ${before.at.line}, in the same quarter`
    if (before.said === said) return `${repeated}, with the same prices; that one is taken.`
    for (const { average, price } of before.prices) average.remove(price)
    numbers.set(id, { ...before, said: contradicted, prices: [] })
    return `${repeated}, with another corridor or other prices: neither is taken; leave in the one that is right.`
  }
  return {
    repeats,
    added({ id, quarter }, prices) {
      const entry = id === undefined ? undefined : quarters.get(quarter)?.get(id)
      if (entry !== undefined) entry.prices = prices
    },
  }
}

interface Entry {
  said: string
  at: RowPlace
  prices: readonly AddedPrice[]
}

/** Equals what no row says. */
const contradicted = ''

function saidBy({ sender, receiver, disclosed, prices }: Service): string {
  return [sender, receiver, disclosed, ...prices.flatMap(({ total, parts }) => [total, parts])].join(' ')
}
