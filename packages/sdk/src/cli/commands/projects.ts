import { Projects } from '../../../generated/operations.ts'
import type { ProjectsQuery, ProjectsQueryVariables } from '../../../generated/operations.ts'
import type { Command, Context } from '../command.ts'
import { outputOptions } from '../common-options.ts'
import { tableOutput } from '../output/table-output.ts'
import { textTable } from '../output/text-table.ts'
import { createProgress } from '../progress.ts'
import { count, given, list, text } from '../values.ts'

type Found = ProjectsQuery['projects']['nodes'][number]

const columns = ['code', 'title', 'status', 'startsOn', 'endsOn', 'countries', 'summary'] as const
const pageSize = 100

/** Projects page by page, up to a number. */
async function read(
  { terminal, values, client }: Context,
  most: number,
): Promise<{ found: Found[]; total: number }> {
  const filter = given({
    areas: list(values, 'area'),
    region: text(values, 'region'),
    text: text(values, 'text'),
  })
  const progress = createProgress(terminal)
  const found: Found[] = []
  let after: string | null = null
  try {
    for (;;) {
      const first = Math.min(pageSize, most - found.length)
      const variables: ProjectsQueryVariables = {
        filter,
        first,
        ...(after !== null && { after }),
        ...given({ language: text(values, 'language') }),
      }
      const { projects: page }: ProjectsQuery = await client.query(Projects, variables, {
        signal: terminal.signal,
      })
      found.push(...page.nodes)
      progress.show(`${found.length} of ${page.totalCount} projects`)
      const { hasNextPage, endCursor } = page.pageInfo
      if (!hasNextPage || found.length >= most) return { found, total: page.totalCount }
      after = endCursor
    }
  } finally {
    progress.clear()
  }
}

/** `projects`: those that fit a filter. */
export const projects: Command = {
  name: 'projects',
  usage: '',
  summary: 'projects, all or those of countries, a region or some words',
  arguments: [0, 0],
  options: {
    area: {
      type: 'string',
      short: 'a',
      multiple: true,
      value: 'CODES',
      help: 'that name these countries or regions',
    },
    region: { type: 'string', value: 'CODE', help: 'in a member of this region' },
    text: { type: 'string', value: 'WORDS', help: 'with all of these words' },
    first: { type: 'string', short: 'n', value: 'N', help: 'at most so many; all as a rule' },
    language: { type: 'string', value: 'TAG', help: 'language of names' },
    ...outputOptions,
  },
  async run(context) {
    const writeTable = tableOutput(context)
    const { found, total } = await read(context, count(context.values, 'first') ?? Infinity)
    if (found.length === 0) return 1
    const rows = found.map(({ code, title, status, startsOn, endsOn, countries, summary }) => ({
      code,
      title,
      status,
      startsOn,
      endsOn,
      countries: countries.map((country) => country.code).join(';'),
      summary,
    }))
    const notes = new Set(found.flatMap(({ countries }) => countries.map(({ footnote }) => footnote ?? '')))
    await writeTable({
      columns,
      rows,
      lines: (width) => [
        ...textTable(
          [{ title: 'code' }, { title: 'title' }, { title: 'from' }, { title: 'to' }, { title: 'countries' }],
          rows.map((row) => [row.code, row.title, row.startsOn ?? '', row.endsOn ?? '', row.countries]),
          width,
        ),
        '',
        `${found.length} of ${total} projects`,
        ...[...notes].filter((note) => note !== ''),
      ],
      json: found,
    })
    return 0
  },
}
