import { readyTextOf, ReadyText } from '@opencorridor/schema/ready-text'
import { execute, parse } from 'graphql'
import type { GraphQLSchema } from 'graphql'
import { createCompiler } from '../../src/lane/compile-document.ts'
import { leverSchema, questions } from './graph.ts'

type Variables = Readonly<Record<string, unknown>>

/** A graph, and what its resolvers have of a request. */
export interface AskedGraph {
  readonly schema: GraphQLSchema
  readonly context: () => object
}

/** graphql-js, graphql-jit, and the writer of texts. */
export const wayNames = ['graphql-js', 'graphql-jit', 'the writer'] as const
export type WayName = (typeof wayNames)[number]

/** From variables to the body of the answer. */
type Way = (variables: Variables) => Promise<unknown>

const rounds = 7
const millisecondsEach = 150

const largeText = 16_384
const page = Buffer.alloc(8 << 20)

/** The body of an answer; a large one is written where the last one was, so that collecting them is not measured too. */
function bodyOf(data: unknown): string | Buffer {
  const whole = data instanceof ReadyText ? ReadyText.of(['{"data":', data, '}']) : readyTextOf({ data })
  return whole.length < largeText ? whole.text : page.subarray(0, whole.writeTo(page, 0))
}

/** A way to answer a question, with what it makes of the document once. */
export async function wayTo(name: WayName, query: string, { schema, context }: AskedGraph): Promise<Way> {
  if (name === 'graphql-js') {
    const document = parse(query)
    return async (variableValues) =>
      bodyOf((await execute({ schema, document, contextValue: context(), variableValues })).data)
  }
  const compile = await createCompiler(schema, () => true, { write: name === 'the writer' })
  const one = compile(query)
  if (one === undefined) throw new Error(`Nothing was compiled of ${query}`)
  return async (variables) => {
    const result = await one.execute(context(), one.coerce(variables) ?? {})
    if (result === undefined || result.errors !== undefined) throw new Error(`No answer to ${query}`)
    return bodyOf(result.data)
  }
}

/** Microseconds of the processor that a question takes. */
async function cost(way: Way, draw: (at: number) => Variables): Promise<number> {
  const until = performance.now() + millisecondsEach
  const before = process.cpuUsage()
  let asked = 0
  while (performance.now() < until) {
    for (let batch = 0; batch < 5; batch += 1) {
      await way(draw(asked))
      asked += 1
    }
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / asked
}

/** Microseconds of the processor that each of some ways takes, in turns; the median of the rounds. */
export async function costs(ways: readonly Way[], draw: (at: number) => Variables): Promise<number[]> {
  const all = ways.map((): number[] => [])
  for (let round = 0; round <= rounds; round += 1)
    for (const [place, way] of ways.entries()) {
      const took = await cost(way, draw)
      // The first round warms up.
      if (round > 0) all[place]?.push(took)
    }
  return all.map((each) => each.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN)
}

/** A row of a table. */
export const costsRow = (name: string, each: readonly number[]): string =>
  `| ${name} | ${each.map((it) => it.toFixed(it < 100 ? 1 : 0)).join(' | ')} |`

/** The first rows of such a table. */
export const costsHead = [`| | ${wayNames.join(' | ')} |`, `|---|${wayNames.map(() => '--:|').join('')}`]

const drawCode = (at: number) => ({ code: String.fromCharCode(65 + (at % 26), 65 + ((at >> 3) % 26), 65) })

/** A table: what each way of executing takes on a small graph of plain objects. */
export async function executingTable(): Promise<string[]> {
  const rows = [...costsHead]
  for (const [name, query] of Object.entries(questions)) {
    const graph = { schema: leverSchema, context: () => ({}) }
    const ways = await Promise.all(wayNames.map((way) => wayTo(way, query, graph)))
    rows.push(costsRow(name, await costs(ways, drawCode)))
  }
  return rows
}
