import { smartServices } from './smart-rule.ts'

/** What one service costs for one amount. */
export interface PricedService {
  /** In percent; undefined where the exchange rate is not disclosed, so that it is not known. */
  cost: number | undefined
  /** Fee and margin in percent, where the survey has both. */
  parts: number | undefined
  /** Whether it counts for the smart remitter. */
  qualifies: boolean
}

/** The prices of one corridor, quarter and amount. */
export interface CostAverage {
  add(service: PricedService): void
  /** Takes a service that was added out again. */
  remove(service: PricedService): void
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
  const all = new Set<PricedService>()
  return {
    add: (service) => void all.add(service),
    remove: (service) => void all.delete(service),
    read() {
      let [sum, services] = [0, 0]
      let ofParts: number | undefined = 0
      const qualifying: number[] = []
      for (const { cost, parts, qualifies } of all) {
        if (cost === undefined) continue
        sum += cost
        services += 1
        ofParts = ofParts === undefined || parts === undefined ? undefined : ofParts + parts
        if (qualifies) qualifying.push(cost)
      }
      const cheapest = qualifying.sort((a, b) => a - b).slice(0, smartServices)
      const isFull = cheapest.length === smartServices
      return {
        average: services === 0 ? null : sum / services,
        services,
        undisclosed: all.size - services,
        smart: isFull ? cheapest.reduce((total, cost) => total + cost, 0) / smartServices : null,
        qualifying: qualifying.length,
        difference: services === 0 || ofParts === undefined ? undefined : (ofParts - sum) / services,
      }
    },
  }
}
