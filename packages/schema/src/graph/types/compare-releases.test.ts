import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import { insertCorridors } from '../testing/content-corridors.ts'
import { insertRelease } from '../testing/insert-records.ts'
import { insertSeries } from '../testing/insert-series.ts'

const database = await createTestDatabase()
const ask = asker(database)

/** Gives a series other values from a release on; none at all for an empty list. */
async function revise(
  key: string,
  release: number,
  values: readonly number[],
  statuses: string,
  first = 2012,
) {
  const { pool } = database
  const ofSeries = `"indicatorId" = 'REM.GDP' AND "seriesKey" = $1`
  await pool.query(`UPDATE "SeriesVersion" SET "validTo" = $2 WHERE ${ofSeries} AND "validTo" IS NULL`, [
    key,
    release,
  ])
  if (values.length === 0) return
  await pool.query(
    `INSERT INTO "SeriesVersion" ("indicatorId", "seriesKey", "validFrom", "editionId", "firstPeriod", "values", "statuses")
     VALUES ('REM.GDP', $1, $2, 'wdi', $3, $4, $5)`,
    [key, release, first, values.map(String), Buffer.from(statuses)],
  )
}

beforeAll(async () => {
  await insertCorridors(database)
  await insertRelease(database, 2, '2026.06', {})
  await insertRelease(database, 3, '2026.07', {})
  // TJK: noise, a revision, an estimate that became final, a new year.
  await revise('TJK.A@wdi', 2, [42 * (1 + 1e-12), 44, 36.6, 30], 'AAAA')
  // KGZ: a value that was not collected is there; another one is withheld.
  await revise('KGZ.A@wdi', 2, [Number.NaN, 32, 30.3], 'QAA')
  // UZB: the dataset has no series any more, and another one answers.
  await revise('UZB.A@wdi', 3, [], '')
  await insertSeries(database, 3, [
    { indicatorId: 'REM.GDP', datasetId: 'survey', subject: 'UZB', from: '2010', cells: [12] },
  ])
})
afterAll(() => database.close())

interface Comparison {
  older: { release: { name: string }; count: number }
  newer: { release: { name: string }; count: number }
  counts: Record<string, number>
  changes: {
    nodes: Record<string, unknown>[]
    totalCount: number
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }
}
const query = `query (
  $older: String!, $newer: String, $areas: [String!], $from: Period, $to: Period
  $kinds: [ValueChangeKind!], $first: Int, $after: String, $last: Int, $before: String
) {
  compareReleases(older: $older, newer: $newer, indicators: ["REM.GDP"], areas: $areas, from: $from, to: $to) {
    older { release { name } count }
    newer { release { name } count }
    counts { added revised removed statusOnly unchanged }
    changes(kinds: $kinds, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        change period oldValue newValue oldStatus newStatus difference
        indicator { code } subject { ... on Country { code } } series { dataset { code } }
        older { value series { edition { code } } } newer { value absence }
      }
      totalCount pageInfo { hasNextPage endCursor }
    }
  }
}`
async function compare(variables: Record<string, unknown>) {
  const { data, codes, messages } = await ask(query, { areas: ['TJK', 'KGZ', 'UZB', 'RUS'], ...variables })
  return { comparison: data?.['compareReleases'] as Comparison | undefined, codes, messages }
}
const told = (comparison: Comparison | undefined) =>
  comparison?.changes.nodes.map(({ change, period, subject, oldValue, newValue, oldStatus, newStatus }) =>
    [(subject as { code: string }).code, period, change, oldValue, newValue, oldStatus, newStatus].join(' '),
  )

describe('two releases', () => {
  test('differ in the values that came, went and changed, and in statuses', async () => {
    const { comparison, messages } = await compare({ older: '2026.05', newer: '2026.06' })
    expect(messages).toEqual([])
    expect(told(comparison)).toEqual([
      'TJK 2013 REVISED 43.5 44 A A',
      'TJK 2014 STATUS 36.6 36.6 E A',
      'TJK 2015 ADDED  30  A',
      'KGZ 2012 REMOVED 31  A Q',
      'KGZ 2014 ADDED  30.3 L A',
    ])
    expect(comparison?.counts).toEqual({ added: 2, revised: 1, removed: 1, statusOnly: 1, unchanged: 4 })
    expect(comparison?.changes.nodes[0]).toMatchObject({
      difference: 0.5,
      indicator: { code: 'REM.GDP' },
      series: { dataset: { code: 'wdi' } },
      older: { value: 43.5 },
      newer: { value: 44, absence: null },
    })
    expect(comparison?.changes.nodes[3]).toMatchObject({
      difference: null,
      newer: { value: null, absence: 'WITHHELD' },
    })
    expect(comparison?.older).toEqual({ release: { name: '2026.05' }, count: 8 })
    expect(comparison?.newer).toEqual({ release: { name: '2026.06' }, count: 9 })
  })

  test('never have two datasets compared as one', async () => {
    const { comparison } = await compare({ older: '2026.06', newer: null })
    expect(told(comparison)).toEqual(['UZB 2010 ADDED  12  A', 'UZB 2010 REMOVED 11  A '])
    expect(comparison?.newer.release.name).toBe('2026.07')
  })

  test('are compared in the periods asked for, and of the kinds asked for', async () => {
    const asked = { older: '2026.05', newer: '2026.07' }
    const years = await compare({ ...asked, from: '2013', to: '2014' })
    expect(told(years.comparison)).toEqual([
      'TJK 2013 REVISED 43.5 44 A A',
      'TJK 2014 STATUS 36.6 36.6 E A',
      'KGZ 2014 ADDED  30.3 L A',
    ])
    const kinds = await compare({ ...asked, kinds: ['REVISED', 'REMOVED'] })
    expect(told(kinds.comparison)).toEqual([
      'TJK 2013 REVISED 43.5 44 A A',
      'KGZ 2012 REMOVED 31  A Q',
      'UZB 2010 REMOVED 11  A ',
    ])
    expect(kinds.comparison?.counts['added']).toBe(3)
  })

  test('have their differences paged forward and backward', async () => {
    const asked = { older: '2026.05', newer: '2026.06' }
    const whole = told((await compare(asked)).comparison)
    const walked: string[] = []
    let after: string | null = null
    for (let more = true; more;) {
      const { comparison }: Awaited<ReturnType<typeof compare>> = await compare({ ...asked, first: 2, after })
      walked.push(...(told(comparison) ?? []))
      more = comparison?.changes.pageInfo.hasNextPage ?? false
      after = comparison?.changes.pageInfo.endCursor ?? null
    }
    expect(walked).toEqual(whole)
    const backward = await compare({ ...asked, last: 2, before: after })
    expect(told(backward.comparison)).toEqual(whole?.slice(-3, -1))
    // A cursor names both releases, the question and the kinds.
    for (const other of [
      { older: '2026.06' },
      { newer: '2026.07' },
      { areas: ['TJK'] },
      { kinds: ['ADDED'] },
    ]) {
      const { codes } = await compare({
        ...asked,
        after,
        ...other,
        ...('older' in other && { newer: '2026.07' }),
      })
      expect(codes).toEqual(['CURSOR_STALE'])
    }
  })

  test('of the same name, in the other order or unknown are refused', async () => {
    const same = await compare({ older: '2026.06', newer: '2026.06' })
    expect(same.messages).toEqual(['older and newer are both the release 2026.06; name two.'])
    const reverse = await compare({ older: '2026.06', newer: '2026.05' })
    expect(reverse.messages).toEqual([
      'older is 2026.06, which came out after 2026.05; give them the other way round.',
    ])
    expect([...same.codes, ...reverse.codes]).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT'])
    expect((await compare({ older: '1999.01' })).codes).toEqual(['RELEASE_NOT_FOUND'])
  })
})
