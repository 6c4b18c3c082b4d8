import type { LoadResult } from '../load/generate-load.ts'
import type { PeerName } from '../peers/peer-names.ts'
import { median, rounded } from './statistics.ts'

/** What one server gave on one question. Of a ratio above 1 OpenCorridor was the faster one. */
export interface BenchRow {
  query: string
  variables: 'random' | 'repeat'
  /** Requests at once. */
  connections: number
  peer: PeerName
  /** OpenCorridor's requests per second as a multiple of this server's in the same round: over the rounds the median, */
  ratioMedian: number
  /** the lowest */
  ratioMin: number
  /** and the highest. */
  ratioMax: number
  /** This server's requests per second, median over the rounds. */
  rps: number
  /** Milliseconds to the last byte of an answer, medians over the rounds. */
  p50: number
  p99: number
  /** Bytes of the body of an answer, on average. */
  bytes: number
  /** Processors kept busy by the server, by PostgreSQL and by the load generator; null where it is not known. */
  cpu: number | null
  postgresCpu: number | null
  generatorCpu: number
  /** Megabytes that the server's process held after the last round; null where it is not known. */
  memory: number | null
}

/** One measurement of one server. */
export interface Measurement extends LoadResult {
  postgresCpu: number | undefined
  memory: number | undefined
}

/** What is measured together, round for round. */
export interface Contest {
  query: string
  variables: BenchRow['variables']
  connections: number
  /** By server, in the order of the rounds; OpenCorridor among them. */
  rounds: ReadonlyMap<PeerName, readonly Measurement[]>
}

const rps = ({ requests, seconds }: LoadResult): number => requests / seconds

/** The rows of a contest, one for each server. @throws RangeError when OpenCorridor was not measured in each round */
export function benchRows({ query, variables, connections, rounds }: Contest): BenchRow[] {
  const own = rounds.get('opencorridor') ?? []
  return [...rounds].map(([peer, measured]) => {
    const ratios = measured.map((it, round) => {
      const reference = own[round]
      if (reference === undefined) throw new RangeError('OpenCorridor was not measured in this round.')
      return rps(reference) / rps(it)
    })
    const middle = (of: (it: Measurement) => number) => rounded(median(measured.map(of)))
    const busy = (of: (it: Measurement) => number | undefined): number | null => {
      const shares = measured.flatMap((it) => (of(it) === undefined ? [] : [(of(it) ?? 0) / it.seconds]))
      return shares.length === 0 ? null : rounded(median(shares), 2)
    }
    const memory = measured.at(-1)?.memory
    return {
      query,
      variables,
      connections,
      peer,
      ratioMedian: rounded(median(ratios)),
      ratioMin: rounded(Math.min(...ratios)),
      ratioMax: rounded(Math.max(...ratios)),
      rps: middle(rps),
      p50: middle(({ p50 }) => p50),
      p99: middle(({ p99 }) => p99),
      bytes: Math.round(median(measured.map((it) => it.bytes / it.requests))),
      cpu: busy(({ serverCpu }) => serverCpu),
      postgresCpu: busy(({ postgresCpu }) => postgresCpu),
      generatorCpu: busy(({ generatorCpu }) => generatorCpu) ?? 0,
      memory: memory === undefined ? null : Math.round(memory / 2 ** 20),
    }
  })
}
