import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../peers/wait-for-port.ts'
import { startLoad } from './load.ts'
import type { Outcome } from './load.ts'
import { findPrograms } from './programs/find-programs.ts'
import { startNginx } from './programs/nginx.ts'
import { createNode } from './programs/node.ts'
import type { ServiceNode } from './programs/node.ts'
import type { Program } from './programs/program.ts'
import type { Question } from './questions/question.ts'
import { startTestPlace } from './testing-place.ts'
import type { TestPlace } from './testing-place.ts'

let place: TestPlace
const started: Program[] = []
beforeAll(async () => {
  place = await startTestPlace()
}, 120_000)
afterAll(async () => {
  for (const program of started.reverse()) await program.stop()
  await place.close()
}, 120_000)

async function startNode(name: string, options: { args?: string[]; env?: Record<string, string> } = {}) {
  const { folder, database } = place
  const node = createNode({ name, folder, port: await freePort(), databaseUrl: database.url, ...options })
  await node.start()
  started.push(node)
  return node
}

let asked = 0

/** Questions that come once, by POST, which nobody but a node answers; some take a while. */
function next(): Question {
  const query =
    asked++ % 10 === 0
      ? `{ n${asked}: countries(first: 100) { nodes { name code } } }`
      : `{ n${asked}: country(code: "TJ") { name } }`
  return {
    kind: 'fresh',
    method: 'POST',
    path: '/graphql',
    body: JSON.stringify({ query }),
    check: (body) => (body.includes(`"n`) ? {} : { wrong: body.slice(0, 200) }),
  }
}

/** Asks while something is done, and a moment longer. */
async function under(url: string, act: () => Promise<void>): Promise<readonly Outcome[]> {
  const load = startLoad(url, { perSecond: 60, atOnce: 12, next })
  await wait(500)
  await act()
  await wait(1_000)
  const outcomes = await load.stop()
  // Nor was any lost with a connection, and sent again.
  expect(load.retried()).toBe(0)
  return outcomes
}

const lost = (outcomes: readonly Outcome[]): Outcome[] =>
  outcomes.filter(
    ({ status, code, broken, checked }) => status !== 200 || (code ?? broken ?? checked?.wrong) !== undefined,
  )

it(
  'nodes that are stopped and started one after the other behind nginx lose no request',
  { timeout: 180_000 },
  async () => {
    // As deploy/ has it: longer than nginx leaves out a node that was away (fail_timeout), so the other one is used again.
    const env = { DRAIN_SECONDS: '5' }
    const nodes: ServiceNode[] = [await startNode('node-a', { env }), await startNode('node-b', { env })]
    const port = await freePort()
    const ports = nodes.map(({ url }) => Number(new URL(url).port))
    started.push(await startNginx(findPrograms().nginx, { folder: place.folder, port }, ports))
    const outcomes = await under(`http://127.0.0.1:${port}`, async () => {
      for (const node of nodes) {
        await node.stop()
        await node.start()
      }
    })
    expect(outcomes.length).toBeGreaterThan(100)
    expect(lost(outcomes)).toEqual([])
  },
)

it('workers that are renewed one after the other lose no request', { timeout: 180_000 }, async () => {
  const node = await startNode('workers', { args: ['--workers', '2'], env: { LOG_LEVEL: 'info' } })
  const outcomes = await under(node.url, async () => {
    node.signal('SIGUSR2')
    // Two new ones start, and the old ones have five seconds for a last request each.
    await wait(20_000)
  })
  expect(outcomes.length).toBeGreaterThan(100)
  expect(lost(outcomes)).toEqual([])
})
