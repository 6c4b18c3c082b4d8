/**
 * What each lever of the execution over HTTP gives: the processor time that a bare node:http server takes to send the same
 * bytes, as a part of what the service takes, in one run and alternating; 1 is as cheap. It is processor time and not
 * requests in a second, so that what else the machine does counts for little. Then what executing, compiling and packing take.
 *
 * `pnpm --filter @opencorridor/api levers` prints the tables of docs/decisions/0011-execution.md.
 */
import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { compilingTable } from './levers/compiling.ts'
import { executingTable } from './levers/executing.ts'
import type { QuestionName } from './levers/graph.ts'
import { questions } from './levers/graph.ts'
import { load } from './levers/load.ts'
import { packingTable } from './levers/packing.ts'
import type { Setup } from './levers/server.ts'

const rounds = 15
const secondsEach = 0.5

interface Peer {
  child: ChildProcess
  port: number
}

async function start(setup: Setup): Promise<Peer> {
  const script = fileURLToPath(new URL('levers/server.ts', import.meta.url))
  const env = { ...process.env, NODE_ENV: 'production' }
  // As `start` runs a service: packages/cli/src/heap.ts.
  const execArgv = ['--no-allocation-site-pretenuring', '--import', 'tsx']
  const child = fork(script, [setup], { execArgv, env })
  const [port] = (await once(child, 'message')) as [number]
  return { child, port }
}

/** Tells a server what it may have to send, and hears what it has taken of the processor, in microseconds. */
async function tell(child: ChildProcess, bytes: string): Promise<number> {
  const answered = once(child, 'message')
  child.send(bytes)
  const [{ user, system }] = (await answered) as [NodeJS.CpuUsage]
  return user + system
}

/** Microseconds of the processor for each request, under load. */
async function cost({ child, port }: Peer, asked: readonly string[], bytes: string): Promise<number> {
  const before = await tell(child, bytes)
  const answered = await load(port, asked, secondsEach)
  return ((await tell(child, bytes)) - before) / answered
}

/** Bodies of a question: each with variables that no other has, or all alike. */
function bodies(name: QuestionName, random: boolean, round: number): string[] {
  return Array.from({ length: random ? 20_000 : 1 }, (_none, at) => {
    const code = String.fromCharCode(65 + (at % 26), 65 + (Math.floor(at / 26) % 26), 65)
    // A variable that the document does not have is allowed, and makes the question another.
    return JSON.stringify({
      query: questions[name],
      variables: { code, drawn: random ? round * 20_000 + at : 0 },
    })
  })
}

interface Cell {
  setup: Setup
  random: boolean
  title: string
}

const columns: readonly Cell[] = [
  { setup: 'Yoga', random: true, title: 'Yoga' },
  { setup: 'the lane by node', random: true, title: 'the lane, written by node' },
  { setup: 'the lane', random: true, title: 'the lane, in one write' },
  { setup: 'the lane and the cache', random: true, title: 'and the cache, random' },
  { setup: 'the lane and the cache', random: false, title: 'and the cache, repeats' },
]

function spread(ratios: number[]): string {
  const sorted = ratios.toSorted((a, b) => a - b)
  const [low, middle, high] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  return `**${middle?.toFixed(2)}** (${low?.toFixed(2)}-${high?.toFixed(2)})`
}

const bare = await start('bare')
const peers = new Map<Setup, Peer>()
for (const { setup } of columns) if (!peers.has(setup)) peers.set(setup, await start(setup))

console.log(`| | ${columns.map(({ title }) => title).join(' | ')} |`)
console.log(`|---|${columns.map(() => '---|').join('')}`)
for (const name of Object.keys(questions) as QuestionName[]) {
  const [body = ''] = bodies(name, false, 0)
  const { port } = peers.get('Yoga') ?? bare
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body })
  const bytes = await answer.text()
  const ratios = columns.map((): number[] => [])
  for (let round = 0; round <= rounds; round++) {
    for (const [place, { setup, random }] of columns.entries()) {
      const asked = bodies(name, random, round)
      const own = await cost(peers.get(setup) ?? bare, asked, bytes)
      const least = await cost(bare, asked, bytes)
      // The first round warms up.
      if (round > 0) ratios[place]?.push(least / own)
    }
  }
  console.log(`| ${name} | ${ratios.map(spread).join(' | ')} |`)
}
for (const { child } of [bare, ...peers.values()]) child.disconnect()
console.log(
  ['', ...(await executingTable()), '', ...(await compilingTable()), '', ...(await packingTable())].join(
    '\n',
  ),
)
