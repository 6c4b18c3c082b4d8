import type { ServiceNode } from '../drill/programs/node.ts'
import type { LoadResult } from '../load/generate-load.ts'
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
  /**
   * Processors that were busy in the process of the one worker, collecting memory included, and in that of the client
   * beside one worker and beside two: what they take together tells what a second worker can bring.
   */
  readonly busy: { readonly worker: number; readonly clientOfOne: number; readonly clientOfTwo: number }
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

const perSecond = ({ requests, seconds: passed }: LoadResult): number => requests / passed

/** Asks both in turn, so that what else the machine does falls on both. The client only counts bytes. */
export async function measureWorkers(
  one: ServiceNode,
  two: ServiceNode,
  countries: readonly string[],
): Promise<WorkersRun> {
  const generator = await startGenerator()
  const bodies = panels(countries, 2_000)
  let from = 0
  async function ask({ url, pid }: ServiceNode, forSeconds: number): Promise<LoadResult> {
    const task = { port: Number(new URL(url).port), pid: pid() ?? 0, path: '/graphql', bodies, connections }
    const result = await generator.run({ ...task, from, seconds: forSeconds })
    from += result.requests
    return result
  }
  try {
    // Every worker reads all series once, and compiles what it runs often.
    for (const node of [one, two, two]) await ask(node, 6)
    const results: { one: LoadResult; two: LoadResult }[] = []
    for (let round = 0; round < rounds; round++)
      results.push({ one: await ask(one, seconds), two: await ask(two, seconds) })
    const ofRounds = (figure: (round: { one: LoadResult; two: LoadResult }) => number): number =>
      Math.round(median(results.map(figure)) * 100) / 100
    return {
      one: ofRounds((round) => perSecond(round.one)),
      two: ofRounds((round) => perSecond(round.two)),
      ratio: ofRounds((round) => perSecond(round.two) / perSecond(round.one)),
      busy: {
        worker: ofRounds((round) => (round.one.serverCpu ?? NaN) / round.one.seconds),
        clientOfOne: ofRounds((round) => round.one.generatorCpu / round.one.seconds),
        clientOfTwo: ofRounds((round) => round.two.generatorCpu / round.two.seconds),
      },
    }
  } finally {
    await generator.stop()
  }
}
