import { smartServices } from './smart-rule.ts'

/** The prices of one corridor, quarter and amount, as they are added up: of bounded size however many services. */
export interface CostAverage {
  /** Adds a service whose exchange rate is disclosed; `parts` is fee and margin, where the survey has both. */
  add(cost: number, parts: number | undefined, qualifies: boolean): void
  /** Counts a service that does not disclose its exchange rate: what it costs is not known. */
  addUndisclosed(): void
  read(): CostFigures
}

/** What a corridor costs in a quarter, for one amount, in percent of it. */
export interface CostFigures {
  /** Simple average of the services that disclose their exchange rate; null without any. */
  average: number | null
  services: number
  undisclosed: number
  /** Simple average of the three cheapest services that qualify; null where there are fewer. */
  smart: number | null
  qualifying: number
  /** By how much the average of fee and margin is above that of the total cost; undefined where parts are missing. */
  difference: number | undefined
}

export function createCostAverage(): CostAverage {
  const cheapest: number[] = []
  let [sum, services, undisclosed, qualifying] = [0, 0, 0, 0]
  let parts: number | undefined = 0
  return {
    add(cost, ofParts, qualifies) {
      sum += cost
      services += 1
      parts = parts === undefined || ofParts === undefined ? undefined : parts + ofParts
      if (!qualifies) return
      qualifying += 1
      cheapest.push(cost)
      cheapest.sort((a, b) => a - b)
      cheapest.length = Math.min(cheapest.length, smartServices)
    },
    addUndisclosed() {
      undisclosed += 1
    },
    read() {
      const full = cheapest.length === smartServices
      return {
        average: services === 0 ? null : sum / services,
        services,
        undisclosed,
        smart: full ? cheapest.reduce((all, cost) => all + cost, 0) / smartServices : null,
        qualifying,
        difference: services === 0 || parts === undefined ? undefined : (parts - sum) / services,
      }
    },
  }
}
