import { bodyWithReadyText, ReadyText } from '@opencorridor/schema/ready-text'
import { execute, parse } from 'graphql'
import { createCompiler } from '../../src/lane/compile-document.ts'
import { leverSchema, questions } from './graph.ts'

/** From variables to the body of the answer. */
type Way = (variables: Readonly<Record<string, unknown>>) => unknown

const rounds = 7
const millisecondsEach = 150

const bodyOf = (data: unknown) =>
  data instanceof ReadyText ? ReadyText.of(['{"data":', data, '}']).body : bodyWithReadyText({ data })

/** graphql-js, graphql-jit, and the writer of texts, each with what it makes of a document once. */
async function waysOf(query: string): Promise<Readonly<Record<string, Way>>> {
  const document = parse(query)
  const compiled = async (write: boolean): Promise<Way> => {
    const one = (await createCompiler(leverSchema, () => true, { write }))(query)
    if (one === undefined) throw new Error(`Nothing was compiled of ${query}`)
    return async (variables) => {
      const result = await one.execute({}, one.coerce(variables) ?? {})
      if (result === undefined || result.errors !== undefined) throw new Error(`No answer to ${query}`)
      return bodyOf(result.data)
    }
  }
  return {
    'graphql-js': async (variableValues) =>
      bodyOf((await execute({ schema: leverSchema, document, variableValues })).data),
    'graphql-jit': await compiled(false),
    'the writer': await compiled(true),
  }
}

/** Microseconds of the processor that a question takes. */
async function cost(way: Way): Promise<number> {
  const until = performance.now() + millisecondsEach
  const before = process.cpuUsage()
  let asked = 0
  while (performance.now() < until) {
    for (let batch = 0; batch < 5; batch += 1) {
      const code = String.fromCharCode(65 + (asked % 26), 65 + ((asked >> 3) % 26), 65)
      await way({ code })
      asked += 1
    }
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / asked
}

/** A table: what each way of executing takes from variables to the body, in turns; the median of the rounds. */
export async function executingTable(): Promise<string[]> {
  const rows: string[] = []
  for (const [name, query] of Object.entries(questions)) {
    const ways = Object.entries(await waysOf(query))
    if (rows.length === 0)
      rows.push(
        `| | ${ways.map(([title]) => title).join(' | ')} |`,
        `|---|${ways.map(() => '--:|').join('')}`,
      )
    const costs = ways.map((): number[] => [])
    for (let round = 0; round <= rounds; round += 1)
      for (const [place, [, way]] of ways.entries()) {
        const took = await cost(way)
        // The first round warms up.
        if (round > 0) costs[place]?.push(took)
      }
    const medians = costs.map((all) => all.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN)
    rows.push(`| ${name} | ${medians.map((it) => it.toFixed(it < 100 ? 1 : 0)).join(' | ')} |`)
  }
  return rows
}
