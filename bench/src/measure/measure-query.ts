import type { Generator } from '../load/generator.ts'
import { postgresCpu, postgresCpuSince } from '../load/postgres-usage.ts'
import { memoryBytes } from '../load/process-usage.ts'
import type { ReadyAnswer } from '../peers/bare/server.ts'
import type { PeerName } from '../peers/peer-names.ts'
import type { RunningPeer } from '../peers/start-peer.ts'
import type { BenchQuery, Draw } from '../queries/bench-query.ts'
import { ask } from './ask.ts'
import { benchRows } from './bench-row.ts'
import type { BenchRow, Measurement } from './bench-row.ts'

/** How long, how often, and with how many connections is measured. */
export interface Pace {
  rounds: number
  /** Seconds of one measurement. */
  seconds: number
  /** Seconds that each server is warmed with, on the questions that are measured then. */
  warmUp: number
}

/** One question in one mode. */
export interface Trial {
  query: BenchQuery
  /** Random variables, or the first drawing again and again. */
  variables: BenchRow['variables']
  connections: number
  draws: readonly Draw[]
  /** The servers that can answer it, OpenCorridor among them. */
  peers: readonly RunningPeer[]
}

/** Answers of OpenCorridor that the bare server repeats: enough of them to be as long on average. */
const answersKept = { small: 128, large: 8 }

/** Seconds that it may take a server to be asked everything once. */
const warmUpAtMost = 6

/** A server that needs so long for one answer on each connection takes part in fewer rounds. */
const slowSeconds = 10
const slowRounds = 2

/**
 * Measures all servers on one question: each is warmed, then they take turns, in another order each round, so that
 * whatever else the machine does strikes them alike.
 */
export async function measureQuery(trial: Trial, generator: Generator, pace: Pace): Promise<BenchRow[]> {
  const { query, connections, peers } = trial
  const draws = trial.variables === 'random' ? trial.draws : trial.draws.slice(0, 1)
  const own = peers.find(({ name }) => name === 'opencorridor')
  if (own === undefined) throw new Error('OpenCorridor is not among the servers.')
  const bare = peers.find(({ name }) => name === 'bare')
  if (bare !== undefined)
    await giveAnswers(bare, own, draws.slice(0, answersKept[query.large ? 'large' : 'small']))

  const measure = async (
    peer: RunningPeer,
    seconds: number,
    from: number,
    limit?: number,
  ): Promise<Measurement> => {
    const { pid } = peer.child
    const bodies = draws.map((draw) => bodyOf(draw, peer.name))
    const before = postgresCpu()
    const { port, path } = peer
    const result = await generator.run({
      ...{ port, pid, path, bodies, from, connections, seconds },
      ...(limit !== undefined && { limit }),
    })
    return { ...result, postgresCpu: postgresCpuSince(before), memory: memoryBytes(pid)?.now }
  }

  const slow = new Set<PeerName>()
  for (const peer of peers) {
    // First everything once, as far as the time goes: what is measured is a server that has run for a while.
    if (draws.length > 1) await measure(peer, warmUpAtMost, 0, draws.length)
    const { seconds } = await measure(peer, pace.warmUp, 0)
    if (seconds > slowSeconds) slow.add(peer.name)
  }
  const rounds = new Map<PeerName, Measurement[]>(peers.map(({ name }) => [name, []]))
  for (let round = 0; round < pace.rounds; round++) {
    for (let turn = 0; turn < peers.length; turn++) {
      const peer = peers[(turn + round) % peers.length]
      if (peer === undefined || (slow.has(peer.name) && round >= slowRounds)) continue
      // Each round begins with other variables; all servers get the same.
      rounds.get(peer.name)?.push(await measure(peer, pace.seconds, round * 131))
    }
  }
  return benchRows({ query: query.name, variables: trial.variables, connections, rounds })
}

function bodyOf({ bodies }: Draw, peer: PeerName): string {
  // What the bare server is asked does not matter to it; it reads the same bytes.
  return bodies[peer === 'bare' ? 'opencorridor' : peer] ?? ''
}

async function giveAnswers(bare: RunningPeer, own: RunningPeer, draws: readonly Draw[]): Promise<void> {
  const answers: ReadyAnswer[] = []
  for (const draw of draws) answers.push(await ask(own, bodyOf(draw, 'opencorridor')))
  const taken = new Promise((resolve) => bare.child.process.once('message', resolve))
  bare.child.process.send(answers)
  await taken
}
