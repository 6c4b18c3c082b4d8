import { readFile } from 'node:fs/promises'
import { format } from 'prettier'
import { syntheticProjectCount } from '../database/prepare.ts'
import type { GrowthResult } from '../growth/growth-result.ts'
import type { Machine } from '../machine.ts'
import type { BenchRow } from '../measure/bench-row.ts'
import { peerNames, peerTitles } from '../peers/peer-names.ts'
import { benchQueries } from '../queries/index.ts'
import { growthGoals, servingGoals } from './goals.ts'
import type { Goal } from './goals.ts'
import { memoryGoals, memoryTable } from './memory-table.ts'
import { count, markdownTable, ratio, ratioTable, ratioText } from './ratio-table.ts'
import type { Results } from './results.ts'

/** The page on performance, made from what was measured: `docs/performance.md`. */
export async function performancePage({ bench, growth, memory }: Results): Promise<string> {
  const { rows } = bench
  const text = await readFile(new URL('performance.md', import.meta.url), 'utf8')
  const parts: Record<string, string> = {
    machine: machineText(bench.machine),
    rounds: String(bench.rounds),
    seconds: String(bench.seconds),
    projects: count(syntheticProjectCount),
    questions: markdownTable(
      ['question', 'what is asked', 'answers compared on'],
      benchQueries.map(({ name, title }) => [name, title, `${bench.compared[name] ?? 0} drawings`]),
    ),
    random: ratios(rows, 'random', 32),
    repeat: ratios(rows, 'repeat', 32),
    single: ratios(rows, 'random', 1),
    p99: p99s(rows),
    goals: goals(servingGoals(rows)),
    sizes: sizes(growth),
    zipf: zipf(growth),
    uniform: uniform(growth),
    memory: memoryTable(memory),
    memoryMachine: machineText(memory.machine),
    memorySeconds: String(memory.seconds),
    touch: markdownTable(
      ['first touch of', 'touches', 'p50 ms', 'p99 ms'],
      growth.firstTouch.map(({ what, touches, p50, p99 }) => [
        what,
        String(touches),
        String(p50),
        String(p99),
      ]),
    ),
    growthGoals: goals([...growthGoals(growth), ...memoryGoals(memory)]),
    smallBound: String(growth.bounds.small),
    usualBound: String(growth.bounds.usual),
    everything: ratioTable(rows),
  }
  const filled = text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const part = parts[name]
    if (part === undefined) throw new RangeError(`The page asks for "${name}", which nobody fills in.`)
    return part
  })
  return format(filled, { parser: 'markdown', printWidth: 110 })
}

function machineText({ processor, cores, memoryGigabytes, system, node, database }: Machine): string {
  return `${cores} cores of ${processor}, ${memoryGigabytes} GB of memory, ${system}, Node ${node}, ${database}`
}

/** For each question and server how many times as fast OpenCorridor was. */
function ratios(rows: readonly BenchRow[], variables: BenchRow['variables'], connections: number): string {
  const chosen = rows.filter((row) => row.variables === variables && row.connections === connections)
  const peers = peerNames.filter((peer) => peer !== 'opencorridor' && chosen.some((row) => row.peer === peer))
  const queries = [...new Set(chosen.map(({ query }) => query))]
  return markdownTable(
    ['question', ...peers.map((peer) => peerTitles[peer])],
    queries.map((query) => [
      query,
      ...peers.map((peer) => {
        const row = chosen.find((it) => it.query === query && it.peer === peer)
        return row === undefined ? '-' : ratioText(row)
      }),
    ]),
  )
}

function p99s(rows: readonly BenchRow[]): string {
  const chosen = rows.filter((row) => row.variables === 'random' && row.connections === 32)
  const peers = peerNames.filter((peer) => chosen.some((row) => row.peer === peer))
  const queries = [...new Set(chosen.map(({ query }) => query))]
  return markdownTable(
    ['question, p99 ms', ...peers.map((peer) => peerTitles[peer])],
    queries.map((query) => [
      query,
      ...peers.map((peer) => String(chosen.find((it) => it.query === query && it.peer === peer)?.p99 ?? '-')),
    ]),
  )
}

function goals(all: readonly Goal[]): string {
  return markdownTable(
    ['goal', 'measured', 'reached'],
    all.map(({ goal, measured, met }) => [goal, measured, met ? 'yes' : '**no**']),
  )
}

function sizes({ sizes: all }: GrowthResult): string {
  return markdownTable(
    [
      'database',
      'values',
      'series',
      'MB on disk',
      'MB of the process at its start',
      'MB after the questions',
    ],
    all.map((it) => [
      it.label,
      count(it.values),
      count(it.series),
      count(it.disk),
      String(it.memoryAtStart ?? '?'),
      String(it.memoryAfter ?? '?'),
    ]),
  )
}

function zipf({ zipf: rows, sizes: all }: GrowthResult): string {
  const labels = all.map(({ label }) => label)
  const keys = [...new Set(rows.map(({ query, connections }) => `${query} ${connections}`))]
  return markdownTable(
    ['question', 'connections', ...labels.map((label) => `p50 ms, ${label}`), 'largest / smallest'],
    keys.map((key) => {
      const of = rows.filter(({ query, connections }) => `${query} ${connections}` === key)
      const last = of.at(-1)
      return [
        last?.query ?? '',
        String(last?.connections ?? ''),
        ...of.map(({ p50 }) => String(p50)),
        ratio(last?.ratio ?? NaN),
      ]
    }),
  )
}

function uniform({ uniform: rows }: GrowthResult): string {
  return markdownTable(
    [
      'question',
      'connections',
      'OpenCorridor, p50 ms',
      'one SQL query, p50 ms',
      'times as long: median (min-max)',
    ],
    rows.map((row) => [
      row.query,
      String(row.connections),
      String(row.p50),
      String(row.sqlP50),
      `${ratio(row.ratioMedian)} (${ratio(row.ratioMin)}-${ratio(row.ratioMax)})`,
    ]),
  )
}
