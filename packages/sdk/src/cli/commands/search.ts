import { Search } from '../../../generated/operations.ts'
import type { Command } from '../command.ts'
import { outputOptions } from '../common-options.ts'
import { tableOutput } from '../output/table-output.ts'
import { textTable } from '../output/text-table.ts'
import { count, given } from '../values.ts'

const columns = ['type', 'code', 'title'] as const

/** `search`: things of any kind by words. */
export const search: Command = {
  name: 'search',
  usage: 'WORDS...',
  summary: 'countries, corridors, indicators, projects and more by words or a code',
  arguments: [1, 50],
  options: {
    first: { type: 'string', short: 'n', value: 'N', help: 'how many, 100 at most; 20 as a rule' },
    ...outputOptions,
  },
  async run(context) {
    const writeTable = tableOutput(context)
    const variables = {
      text: context.arguments.join(' '),
      ...given({ first: count(context.values, 'first') }),
    }
    const { search: hits } = await context.client.query(Search, variables, {
      signal: context.terminal.signal,
    })
    if (hits.length === 0) return 1
    const rows = hits.map(({ title, node }) => ({
      type: node.__typename,
      code: 'code' in node ? node.code : node.id,
      title,
    }))
    await writeTable({
      columns,
      rows,
      lines: (width) =>
        textTable(
          columns.map((title) => ({ title })),
          rows.map((row) => columns.map((name) => row[name])),
          width,
        ),
      json: hits,
    })
    return 0
  },
}
