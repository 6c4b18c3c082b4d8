import { startGenerator } from '../load/generator.ts'
import type { PeerName } from '../peers/peer-names.ts'
import { startPeer } from '../peers/start-peer.ts'
import type { RunningPeer } from '../peers/start-peer.ts'
import type { BenchQuery } from '../queries/bench-query.ts'
import { readFacts } from '../queries/facts.ts'
import { seededRandom } from '../seeded-random.ts'
import type { BenchRow } from './bench-row.ts'
import { checkAnswers } from './check-answers.ts'
import { measureQuery } from './measure-query.ts'
import type { Pace } from './measure-query.ts'

/** What is measured. */
export interface BenchPlan extends Pace {
  queries: readonly BenchQuery[]
  /** OpenCorridor is measured in any case. */
  peers: readonly PeerName[]
  connections: readonly number[]
  variables: readonly BenchRow['variables'][]
}

/** What was measured, and on how many drawings the answers were compared before. */
export interface BenchRun {
  rows: BenchRow[]
  compared: Record<string, number>
}

/** Drawings of a question: of small ones enough that a whole round hardly repeats one. */
const drawings = { small: 4_096, large: 24 }
/** Of these so many are compared. */
const comparisons = { small: 40, large: 2 }

/**
 * Starts the servers, compares their answers, measures, and stops them.
 *
 * OpenCorridor runs twice: with its response cache off for random variables, so that nothing can come from it even
 * where there are few variables to draw from, and as it is by default for repeats.
 * @param url address of the prepared database
 */
export async function runBench(
  url: string,
  plan: BenchPlan,
  tell: (line: string) => void,
): Promise<BenchRun> {
  const stops: (() => Promise<void>)[] = []
  try {
    const facts = await readFacts(url)
    const generator = await startGenerator()
    stops.push(() => generator.stop())
    const start = async (name: PeerName, env: NodeJS.ProcessEnv = {}): Promise<RunningPeer> => {
      const peer = await startPeer(name, url, env)
      stops.push(() => peer.child.stop())
      return peer
    }
    const others: RunningPeer[] = []
    for (const name of plan.peers) if (name !== 'opencorridor') others.push(await start(name))
    const own: Record<BenchRow['variables'], RunningPeer> = {
      random: await start('opencorridor', { RESPONSE_CACHE_BYTES: '0' }),
      repeat: await start('opencorridor'),
    }

    const rows: BenchRow[] = []
    const compared: Record<string, number> = {}
    for (const query of plan.queries) {
      const random = seededRandom(2026)
      const size = query.large ? 'large' : 'small'
      const draws = Array.from({ length: drawings[size] }, () => query.draw(facts, random))
      const able = others.filter(({ name }) => name === 'bare' || query.peers.includes(name))
      for (const peer of [own.random, own.repeat])
        compared[query.name] = await checkAnswers(query, draws.slice(0, comparisons[size]), [peer, ...able])
      for (const variables of plan.variables) {
        for (const connections of plan.connections) {
          const trial = { query, variables, connections, draws, peers: [own[variables], ...able] }
          const measured = await measureQuery(trial, generator, plan)
          rows.push(...measured)
          tell(line(measured))
        }
      }
    }
    return { rows, compared }
  } finally {
    await Promise.all(stops.map((stop) => stop()))
  }
}

/** One line on what was measured, for whoever waits. */
function line(rows: readonly BenchRow[]): string {
  const [first] = rows
  const each = rows.map(({ peer, rps, ratioMedian }) => `${peer} ${Math.round(rps)}/s (x${ratioMedian})`)
  return `${first?.query ?? ''}, ${first?.variables ?? ''}, ${first?.connections ?? 0}: ${each.join(', ')}`
}
