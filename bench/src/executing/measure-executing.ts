import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { BenchQuery } from '../queries/bench-query.ts'
import { readFacts } from '../queries/facts.ts'
import { seededRandom } from '../seeded-random.ts'

const tool = fileURLToPath(new URL('../../../packages/api/tools/executing.ts', import.meta.url))
const drawings = { small: 1_000, large: 50 }

/** Prints what the ways of executing take on the graph of the service, over the prepared database: its package measures them. */
export async function measureExecuting(url: string, queries: readonly BenchQuery[]): Promise<void> {
  const facts = await readFacts(url)
  const questions = queries.map((query) => {
    const random = seededRandom(31)
    const asked = Array.from({ length: query.large ? drawings.large : drawings.small }, () => {
      const body = query.draw(facts, random).bodies.opencorridor ?? '{}'
      return JSON.parse(body) as { query: string; variables: object }
    })
    return {
      name: query.name,
      query: asked[0]?.query,
      variables: asked.map(({ variables }) => variables),
    }
  })
  const env = { ...process.env, DATABASE_URL: url, NODE_ENV: 'production' }
  const child = spawn(process.execPath, ['--import', 'tsx', tool], {
    env,
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  // Should it end before it has read them, its code says so.
  child.stdin.on('error', () => undefined)
  child.stdin.end(JSON.stringify(questions))
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new RangeError('What executing takes could not be measured.')
}
