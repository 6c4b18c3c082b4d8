import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../database/testing.ts'
import { askIds } from './series-group.ts'
import type { SeriesAsk } from './series-group.ts'
import { askKind, isOfSubject, seriesStatements, subjectIds, subjectStatements } from './series-statement.ts'

const database = await createTestDatabase()
afterAll(() => database.close())

const series = (kind: string, id: string, ids: string, from: string) =>
  `INSERT INTO "Series" SELECT 'I' || i, ${id} || '.A@d', '${kind}', ${ids}, 'A', '{}', 'd' FROM ${from}`

beforeAll(async () => {
  await database.pool.query(`
    ${series('AREA', 'a', 'a, NULL, NULL', 'generate_series(1, 400) AS i, generate_series(1, 50) AS a')};
    ${series('CORRIDOR', `o || '-' || d`, 'NULL, o, d', 'generate_series(401, 410) AS i, generate_series(1, 50) AS o, generate_series(1, 50) AS d')};
    INSERT INTO "SeriesVersion" SELECT "indicatorId", "seriesKey", r, NULLIF(r + 1, 4), 'e', 2000, '{1,2}', 'AA'
      FROM "Series", generate_series(1, 3) AS r;
    INSERT INTO "ObservationAttribute" SELECT "indicatorId", "seriesKey", 2000, 'NOTE', 'n', 1, NULL FROM "Series"
      WHERE "indicatorId" IN ('I7', 'I405');
    ANALYZE;`)
})

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Plan[]
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

/** The statement that answers some asks, with its parameters as SQL. */
function statementOf(asks: readonly SeriesAsk[]): { statement: string; parameters: string[] } {
  const kind = askKind(asks[0] as SeriesAsk)
  const ids = asks.map(askIds)
  const [only] = ids
  if (only !== undefined && ids.length === 1 && isOfSubject(kind)) {
    const parameters = [only.indicatorId, ...subjectIds(kind, only)].map((id) => `'${id}'`)
    return { statement: subjectStatements[kind], parameters: ['3', ...parameters] }
  }
  const texts = (['indicatorId', 'areaId', 'originId', 'destinationId'] as const).map(
    (name) => `'{${ids.map((ask) => `"${ask[name]}"`).join(',')}}'`,
  )
  const all = `'{${Array.from({ length: 410 }, (_, at) => `I${at + 1}`).join(',')}}'`
  const parameters = ['3', ...texts, ...(kind.startsWith('ABOUT') ? [all] : [])]
  return { statement: seriesStatements[kind], parameters }
}

/** The plan that a connection keeps for the statement of some asks, and what it reads for them. */
async function planOf(asks: readonly SeriesAsk[]): Promise<Plan[]> {
  const { statement, parameters } = statementOf(asks)
  const client = await database.pool.connect()
  try {
    await client.query(`SET plan_cache_mode = force_generic_plan; PREPARE asked AS ${statement}`)
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE asked(${parameters.join(', ')})`,
    )
    await client.query('DEALLOCATE asked; RESET plan_cache_mode')
    return nodes((rows[0]?.['QUERY PLAN'][0] as { Plan: Plan }).Plan)
  } finally {
    client.release()
  }
}

/** Rows of the tables that are looked at, with those that a filter leaves out. */
const rowsRead = (plan: readonly Plan[]) =>
  plan
    .filter((node) => node['Relation Name'] !== undefined)
    .reduce(
      (sum, node) =>
        sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    )

describe('the statements that read series', () => {
  it.each<[string, number, SeriesAsk[]]>([
    // A group has 50 series of three versions each.
    ['areas of an indicator', 200, [{ indicatorId: 'I5' }]],
    ['areas of an indicator with attributes', 251, [{ indicatorId: 'I7' }]],
    [
      'areas of eight indicators',
      1600,
      Array.from({ length: 8 }, (_, at) => ({ indicatorId: `I${at + 10}` })),
    ],
    ['corridors of an origin', 200, [{ indicatorId: 'I404', originId: '9' }]],
    ['corridors of an origin with attributes', 251, [{ indicatorId: 'I405', originId: '9' }]],
    ['corridors to a destination', 200, [{ indicatorId: 'I404', destinationId: '9' }]],
    ['one area', 4, [{ indicatorId: 'I5', areaId: '9' }]],
    ['one area with attributes', 5, [{ indicatorId: 'I7', areaId: '9' }]],
    ['two areas', 2 * 4, ['9', '10'].map((areaId) => ({ indicatorId: 'I5', areaId }))],
    [
      'three hundred areas of as many indicators',
      300 * 4 + 1,
      Array.from({ length: 300 }, (_, at) => ({ indicatorId: `I${at + 1}`, areaId: String((at % 50) + 1) })),
    ],
    // The other corridors of the origin or to the destination are passed over.
    ['one corridor', 54, [{ indicatorId: 'I404', originId: '9', destinationId: '8' }]],
    ['one corridor with attributes', 55, [{ indicatorId: 'I405', originId: '9', destinationId: '8' }]],
    [
      'three hundred corridors',
      300 * 54 + 300,
      Array.from({ length: 300 }, (_, at) => ({
        ...{ indicatorId: `I${(at % 10) + 401}`, originId: String((at % 50) + 1) },
        destinationId: String((at % 49) + 1),
      })),
    ],
    ['everything about an area', 400 * 4 + 1, [{ areaId: '9' }]],
    ['everything about a corridor', 10 * 54 + 1, [{ originId: '9', destinationId: '8' }]],
  ])('read of the tables no more than what is asked for: %s', async (_, most, asks) => {
    const plan = await planOf(asks)
    expect(plan.map((node) => node['Node Type'])).not.toContain('Seq Scan')
    const read = rowsRead(plan)
    expect(read).toBeGreaterThan(0)
    expect(read).toBeLessThanOrEqual(most)
  })
})
