import { parseArgs } from 'node:util'
import type { BenchPlan } from './measure/run-bench.ts'
import { isPeerName, peerNames } from './peers/peer-names.ts'
import type { BenchQuery } from './queries/bench-query.ts'
import { benchQueries } from './queries/index.ts'

const commands = ['run', 'growth', 'memory', 'ingest', 'sdk', 'charts', 'executing', 'report'] as const

/** What was asked for on the command line. */
export interface BenchOptions {
  command: (typeof commands)[number]
  plan: BenchPlan
  /** Whether everything is measured as it is by default: only that is kept for the report. */
  whole: boolean
  /** File that takes the rows as a JSON array. */
  json: string | undefined
}

/** How the benchmarks are called. */
export const usage = `pnpm bench [--quick] [--json FILE] [--queries a,b] [--peers a,b] [--rounds N] [--seconds S]
pnpm bench growth
pnpm bench memory
pnpm bench ingest [--json FILE]
pnpm bench sdk [--json FILE] [--rounds N] [--seconds S]
pnpm bench charts
pnpm bench executing [--queries a,b]
pnpm bench report

Without a command: measures every server and prints a table. --quick: OpenCorridor, PostGraphile, Mercurius and the
bare server, 32 connections, five short rounds. growth: measures OpenCorridor over 2, 8 and 50 million values.
memory: measures what processes hold whose caches are bounded differently, over 50 million values.
ingest: measures the way from files to a published release, beside a plain COPY of the same values.
sdk: measures the client beside a bare fetch, its deadlines, and 120,000 values in the hand; needs no database.
charts: measures how long the pictures take; needs no database.
executing: measures graphql-js, graphql-jit and the writer of texts on the graph, without HTTP.
report: writes docs/performance.md from what was measured last.
Queries: ${benchQueries.map(({ name }) => name).join(', ')}.
Servers: ${peerNames.join(', ')}.`

const plans = {
  full: { rounds: 5, seconds: 0.8, warmUp: 0.6, peers: [...peerNames], connections: [1, 32] },
  quick: {
    rounds: 5,
    seconds: 0.4,
    // As long as in a full run: code that is not yet compiled is no server's speed.
    warmUp: 0.6,
    peers: ['opencorridor', 'postgraphile', 'mercurius', 'bare'],
    connections: [32],
  },
} as const

/** Reads the command line. @throws RangeError with a sentence, when it cannot be understood */
export function readOptions(argv: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      queries: { type: 'string' },
      peers: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
    },
  })
  const [asked = 'run', ...more] = positionals
  const command = commands.find((name) => name === asked)
  if (more.length > 0 || command === undefined) {
    throw new RangeError(`"${positionals.join(' ')}" is no command.\n${usage}`)
  }
  const base = plans[values.quick ? 'quick' : 'full']
  const plan: BenchPlan = {
    rounds: positive('rounds', values.rounds, base.rounds),
    seconds: positive('seconds', values.seconds, base.seconds),
    warmUp: base.warmUp,
    peers: values.peers === undefined ? base.peers : list(values.peers).map(known),
    connections: base.connections,
    queries: values.queries === undefined ? benchQueries : list(values.queries).map(queryOf),
    variables: ['random', 'repeat'],
  }
  const { json, ...narrowed } = values
  const whole = !narrowed.quick && Object.keys(narrowed).length === 1
  return { command, plan, whole, json }
}

const list = (text: string): string[] => text.split(',').map((part) => part.trim())

function known(name: string) {
  if (isPeerName(name)) return name
  throw new RangeError(`"${name}" is no server of the benchmarks.\n${usage}`)
}

function queryOf(name: string): BenchQuery {
  const query = benchQueries.find((it) => it.name === name)
  if (query === undefined) throw new RangeError(`"${name}" is no question of the benchmarks.\n${usage}`)
  return query
}

function positive(name: string, text: string | undefined, usual: number): number {
  const value = text === undefined ? usual : Number(text)
  if (value > 0) return value
  throw new RangeError(`--${name} takes a number above 0, not "${text ?? ''}".`)
}
