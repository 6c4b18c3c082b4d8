import type { ServiceNode } from '../drill/programs/node.ts'
import { startGenerator } from '../load/generator.ts'
import { median } from '../measure/statistics.ts'
import { pickSeveral, sample, seededRandom, uniform } from '../seeded-random.ts'
import { madeIndicators } from './made-up-panel.ts'

/** Panels in a second with one worker and with two. */
export interface WorkersRun {
  readonly one: number
  readonly two: number
  /** What the second one brings: the median of the rounds, each of which asks both. */
  readonly ratio: number
}

const rounds = 5
const seconds = 3
const connections = 8

const query = `query Panel($indicators: [String!]!, $areas: [String!]!, $from: Period!, $to: Period!) {
  panel(indicators: $indicators, areas: $areas, from: $from, to: $to) { periods values rows { indicators subjects } }
}`

/** Panels of 10 indicators, 200 countries and 60 years: 120,000 values each, and no two the same. */
function panels(countries: readonly string[], count: number): string[] {
  const random = seededRandom(120_000)
  return Array.from({ length: count }, () => {
    const from = 1945 + Math.floor(random() * 20)
    const variables = {
      indicators: pickSeveral(random, madeIndicators, 10, uniform),
      areas: sample(random, countries, 200),
      from: String(from),
      to: String(from + 59),
    }
    return JSON.stringify({ query, variables })
  })
}

/** Asks both in turn, so that what else the machine does falls on both. The client only counts bytes. */
export async function measureWorkers(
  one: ServiceNode,
  two: ServiceNode,
  countries: readonly string[],
): Promise<WorkersRun> {
  const generator = await startGenerator()
  const bodies = panels(countries, 2_000)
  let from = 0
  async function perSecond({ url, pid }: ServiceNode, forSeconds: number): Promise<number> {
    const task = { port: Number(new URL(url).port), pid: pid() ?? 0, path: '/graphql', bodies, connections }
    const result = await generator.run({ ...task, from, seconds: forSeconds })
    from += result.requests
    return result.requests / result.seconds
  }
  try {
    // Every worker reads all series once, and compiles what it runs often.
    for (const node of [one, two, two]) await perSecond(node, 6)
    const rates: { one: number; two: number }[] = []
    for (let round = 0; round < rounds; round++)
      rates.push({ one: await perSecond(one, seconds), two: await perSecond(two, seconds) })
    const rounded = (value: number): number => Math.round(value * 100) / 100
    return {
      one: rounded(median(rates.map((rate) => rate.one))),
      two: rounded(median(rates.map((rate) => rate.two))),
      ratio: rounded(median(rates.map((rate) => rate.two / rate.one))),
    }
  } finally {
    await generator.stop()
  }
}
