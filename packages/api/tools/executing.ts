/**
 * `pnpm bench executing`: what graphql-js, graphql-jit and the writer of texts take on the graph of the service, in microseconds
 * of the processor from the variables to the body, warm, over the database of DATABASE_URL. Each has a process of its own:
 * in one, what the others leave behind is collected at the expense of whoever is next. The questions come as JSON on standard
 * input.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { createGraphContext, graphSchema, openDatabase } from '@opencorridor/schema'
import { costs, costsHead, costsRow, wayNames, wayTo } from './levers/executing.ts'
import type { WayName } from './levers/executing.ts'

/** A question as it is asked time and again, with other variables each time. */
interface AskedQuestion {
  readonly name: string
  readonly query: string
  readonly variables: readonly Readonly<Record<string, unknown>>[]
}

/** What one way takes for each question. */
async function measure(name: WayName, questions: readonly AskedQuestion[]): Promise<number[]> {
  await using database = await openDatabase()
  const graph = createGraphContext(database)
  const asked = { schema: graphSchema, context: () => graph.request() }
  const all: number[] = []
  for (const { query, variables } of questions) {
    const way = await wayTo(name, query, asked)
    // Now what they read is in memory, and the texts that are made for those who ask again.
    for (let time = 0; time < 2; time += 1) for (const each of variables) await way(each)
    all.push(...(await costs([way], (at) => variables[at % variables.length] ?? {})))
  }
  await graph.close()
  return all
}

const ofOne = wayNames.find((name) => name === process.argv[2])
if (ofOne === undefined) {
  const questions = JSON.parse(await text(process.stdin)) as AskedQuestion[]
  const columns: number[][] = []
  for (const name of wayNames) {
    // As `start` runs a service: packages/cli/src/heap.ts.
    const execArgv = ['--no-allocation-site-pretenuring', '--import', 'tsx']
    const child = fork(fileURLToPath(import.meta.url), [name], { execArgv })
    child.send(questions)
    const [column] = (await once(child, 'message')) as [number[]]
    columns.push(column)
  }
  const rows = questions.map(({ name }, at) =>
    costsRow(
      name,
      columns.map((column) => column[at] ?? NaN),
    ),
  )
  console.log([...costsHead, ...rows].join('\n'))
} else {
  const [questions] = (await once(process, 'message')) as [AskedQuestion[]]
  process.send?.(await measure(ofOne, questions))
  process.disconnect()
}
