/**
 * What each lever of the execution over HTTP gives, as ratios to a bare node:http server that sends the same bytes, in one
 * run and alternating: `pnpm --filter @opencorridor/api levers`. The table of docs/decisions/0011-execution.md is printed
 * by this.
 */
import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { QuestionName } from './levers/graph.ts'
import { questions } from './levers/graph.ts'
import { load } from './levers/load.ts'
import type { Setup } from './levers/server.ts'

const rounds = 7
const secondsEach = 1

interface Peer {
  child: ChildProcess
  port: number
}

async function start(setup: Setup): Promise<Peer> {
  const script = fileURLToPath(new URL('levers/server.ts', import.meta.url))
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = fork(script, [setup], { execArgv: ['--import', 'tsx'], env })
  const [port] = (await once(child, 'message')) as [number]
  return { child, port }
}

async function tell(child: ChildProcess, bytes: string): Promise<void> {
  const answered = once(child, 'message')
  child.send(bytes)
  await answered
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
  { setup: 'the lane', random: true, title: 'the lane' },
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
  await tell(bare.child, await answer.text())
  const ratios = columns.map((): number[] => [])
  for (let round = 0; round <= rounds; round++) {
    for (const [place, { setup, random }] of columns.entries()) {
      const asked = bodies(name, random, round)
      const rate = await load(peers.get(setup)?.port ?? 0, asked, secondsEach)
      const most = await load(bare.port, asked, secondsEach)
      // The first round warms up.
      if (round > 0) ratios[place]?.push(rate / most)
    }
  }
  console.log(`| ${name} | ${ratios.map(spread).join(' | ')} |`)
}
for (const { child } of [bare, ...peers.values()]) child.disconnect()
