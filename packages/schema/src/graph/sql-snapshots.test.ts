import { graphql } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../database/testing.ts'
import { seriesStatements, subjectStatements } from '../releases/series-statement.ts'
import { createReleaseStore } from '../releases/release-store.ts'
import { corridorEnds } from '../series/find-series.ts'
import { createRequestContext } from './context.ts'
import { graphSchema } from './query.ts'
import { content } from './testing/content.ts'
import { insertRelease } from './testing/insert-records.ts'
import { insertSeries } from './testing/insert-series.ts'
import { askedEachTime, questions } from './testing/questions.ts'

/*
 * Which statements each root sends: cold, when its release is open and none of its series was read, and warm, when the
 * same was asked before. The table of questions is `testing/questions.ts`: a new root gets a line there.
 */

let statements: string[] = []
const database = await createTestDatabase({ onQuery: (sql) => statements.push(normalised(sql)) })
afterAll(() => database.close())

/** One line for each statement, whatever its layout. */
const normalised = (sql: string) => sql.replace(/\s+/g, ' ').trim()

/** Statements on series have names here, because they are long and many roots send them. */
const named = [
  ...Object.entries(seriesStatements).map(([kind, sql]) => [normalised(sql), `series ${kind}`] as const),
  ...Object.entries(subjectStatements).map(([kind, sql]) => [normalised(sql), `series one ${kind}`] as const),
]
const names = new Map(named)

/** Statements on series that follow each other, sorted: they are sent side by side, and any of them may come first. */
function runsSorted(lines: readonly string[]): string[] {
  const runs: string[][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (line.startsWith('series ') && run?.[0]?.startsWith('series ') === true) run.push(line)
    else runs.push([line])
  }
  return runs.flatMap((run) => run.toSorted())
}

const series = (indicatorId: string, subject: string, datasetId = 'report') => ({
  ...{ indicatorId, subject, datasetId, from: '2018', cells: [1, 2, 3] },
})

/** Of Tajikistan more corridors than a question may read one by one. */
const corridors = ['TJK-GEO', 'TJK-KGZ', 'TJK-TUR', 'TJK-RUS', 'KGZ-RUS', 'KGZ-TUR', 'GEO-TUR']

beforeAll(async () => {
  const indicator = (id: string, subject: 'AREA' | 'CORRIDOR') => ({
    ...{ id, name: id, subject, frequency: 'A' as const, topics: [], unitKind: 'PERSONS', unit: 'persons' },
    ...{ aggregation: 'SUM' as const, status: 'ACTIVE' as const, datasetId: 'report' },
  })
  await insertRelease(database, 1, '1', {
    ...content,
    Corridor: corridors.map((id) => ({ id, ...corridorEnds(id), datasetId: 'report' })),
    Indicator: [indicator('POP', 'AREA'), indicator('GDP', 'AREA'), indicator('FLOW', 'CORRIDOR')],
  })
  await insertSeries(database, 1, [
    ...['TJK', 'KGZ', 'GEO', 'CA'].flatMap((area) => [series('POP', area), series('GDP', area)]),
    ...corridors.map((corridor) => series('FLOW', corridor)),
  ])
  await insertRelease(database, 2, '2', {})
})

/** What is sent for a question by a service that has only opened its releases, and what when it is asked again. */
async function sent(source: string, { open = true } = {}): Promise<{ cold: string[]; warm: string[] }> {
  const releases = createReleaseStore(database)
  const ask = async () => {
    statements = []
    const costOf = () => ({ requested: 1, limit: 1 })
    const contextValue = createRequestContext(releases, database.prisma, undefined, costOf)
    const { errors } = await graphql({ schema: graphSchema, source, contextValue })
    if (errors !== undefined) throw errors[0] ?? new Error('The question failed.')
    return runsSorted(statements.map((sql) => names.get(sql) ?? sql))
  }
  if (open) await Promise.all([releases.view(), releases.view('1')])
  return { cold: await ask(), warm: await ask() }
}

describe('the statements of the roots', () => {
  it('are those of the snapshot', async () => {
    const sections: string[] = []
    const section = (title: string, lines: readonly string[]) =>
      sections.push([`## ${title}`, ...(lines.length === 0 ? ['none'] : lines)].join('\n'))
    section('the first question of all', (await sent('{ info { countryCount } }', { open: false })).cold)
    for (const [title, question] of Object.entries(questions)) {
      const { cold, warm } = await sent(question)
      section(title, [`cold: ${cold.join('\n      ') || 'none'}`, `warm: ${warm.join('\n      ') || 'none'}`])
    }
    for (const [sql, name] of named) section(name, [sql])
    await expect(`${sections.join('\n\n')}\n`).toMatchFileSnapshot('./__snapshots__/sql-snapshots.txt')
  })

  it.each(Object.entries(questions))(
    'are none when it was asked before, unless what it lists grows without bound: %s',
    async (title, question) => {
      const { warm } = await sent(question)
      const [root = ''] = title.split(' ')
      expect(warm).toHaveLength(askedEachTime.get(title) ?? askedEachTime.get(root) ?? 0)
    },
  )

  it.each(Object.keys(graphSchema.getQueryType()?.getFields() ?? {}))(
    'are pinned for every root: %s',
    (root) => {
      expect(Object.keys(questions).map((title) => title.split(' ')[0])).toContain(root)
      expect(questions[root]).toMatch(new RegExp(`\\b${root}\\b`))
    },
  )
})
