import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Prisma } from '../../../generated/client/client.ts'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import { insertCorridors } from '../testing/content-corridors.ts'
import { insertRelease } from '../testing/insert-records.ts'
import { insertSeries } from '../testing/insert-series.ts'

const database = await createTestDatabase()
const ask = asker(database)

type Row = Omit<Prisma.RevisionCreateManyInput, 'releaseSequence' | 'ordinal'>

const cell = (seriesKey: string, period: string, oldValue: string | null, newValue: string | null): Row => ({
  ...{ recordKind: 'series', recordKey: seriesKey, indicatorId: 'REM.GDP', field: 'value', period },
  ...{ oldValue, newValue },
  change: oldValue === null ? 'ADDED' : newValue === null ? 'REMOVED' : 'REVISED',
})

const ofRelease: Record<number, Row[]> = {
  1: [
    { change: 'ADDED', recordKind: 'series', recordKey: '*@wdi', indicatorId: 'REM.GDP', newValue: '4' },
    { change: 'ADDED', recordKind: 'Area', recordKey: '*@wdi', newValue: '8' },
  ],
  2: [
    cell('TJK.A@wdi', '2013', '43.8', '48.8'),
    cell('UZB.A@wdi', '2013', '7', null),
    { ...cell('TJK.A@wdi', '2014', 'E', 'A'), field: 'status' },
    { change: 'REMOVED', recordKind: 'Project', recordKey: 'coherence' },
  ],
  3: [
    { change: 'REVISED', recordKind: 'Area', recordKey: 'TJK', field: 'footnote', newValue: 'A note.' },
    { change: 'REMOVED', recordKind: 'series', recordKey: 'TJK-RUS.A@wdi', indicatorId: 'GONE' },
    { change: 'REMOVED', recordKind: 'series', recordKey: '*@survey', indicatorId: 'GONE', oldValue: '12' },
  ],
}

beforeAll(async () => {
  await insertCorridors(database)
  await insertRelease(database, 2, '2026.06', {})
  await insertRelease(database, 3, '2026.07', {})
  await database.prisma.release.update({
    where: { sequence: 3 },
    data: { publishedAt: new Date('2026-07-04T12:00:00Z') },
  })
  await database.prisma.indicator.create({
    data: {
      ...{ id: 'GONE', name: 'Gone', subject: 'AREA', frequency: 'A', unitKind: 'COUNT', unit: 'persons' },
      ...{ aggregation: 'SUM', status: 'ACTIVE', datasetId: 'survey', validFrom: 1, validTo: 3 },
    },
  })
  await insertSeries(database, 1, [
    { indicatorId: 'GONE', subject: 'TJK-RUS', datasetId: 'wdi', from: '2013', cells: [1] },
  ])
  await database.prisma.revision.createMany({
    data: Object.entries(ofRelease).flatMap(([sequence, rows]) =>
      rows.map((row, index) => ({ ...row, releaseSequence: Number(sequence), ordinal: index + 1 })),
    ),
  })
})
afterAll(() => database.close())

interface Changes {
  nodes: Record<string, unknown>[]
  edges: { cursor: string }[]
  totalCount: number
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string; startCursor: string }
}
const fields = `type extent kind key nodeId indicatorCode subjectCode datasetCode field period oldValue newValue count
  description release { sequence } indicator { name } dataset { name }`
const args = `$since: String, $kinds: [ChangedKind!], $indicators: [String!], $areas: [String!], $first: Int, $last: Int,
  $after: String, $before: String`
const given = args
  .split(',')
  .map((one) => one.trim().replace(/^\$(\w+):.*$/, '$1: $$$1'))
  .join(', ')
const query = `query (${args}) {
  changes(${given}) {
    nodes { ${fields} } edges { cursor } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`

async function changes(variables: Record<string, unknown>): Promise<Changes> {
  const { data, messages } = await ask(query, variables)
  if (messages.length > 0) throw new Error(messages.join(' '))
  return data?.['changes'] as Changes
}
const places = ({ nodes }: Changes) =>
  nodes.map(({ release, key }) => `${String((release as { sequence: number }).sequence)} ${String(key)}`)
const every = Object.entries(ofRelease).flatMap(([sequence, rows]) =>
  rows.map(({ recordKey }) => `${sequence} ${recordKey}`),
)

describe('the list of changes', () => {
  test('has all of them, the oldest first', async () => {
    const page = await changes({})
    expect(places(page)).toEqual(every)
    expect(page.totalCount).toBe(9)
    expect(page.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false })
  })

  test('says of a value what it was and is, with a sentence', async () => {
    const { nodes } = await changes({ since: '2026.05', kinds: ['SERIES'], first: 2 })
    expect(nodes[0]).toEqual({
      ...{
        type: 'REVISED',
        extent: 'CELL',
        kind: 'SERIES',
        key: 'TJK.A@wdi',
        subjectCode: 'TJK',
        count: null,
      },
      ...{ indicatorCode: 'REM.GDP', datasetCode: 'wdi', field: 'value', period: '2013' },
      ...{ oldValue: '43.8', newValue: '48.8', release: { sequence: 2 } },
      nodeId: Buffer.from('Series:REM.GDP/TJK.A@wdi').toString('base64'),
      indicator: { name: expect.any(String) as string },
      dataset: { name: expect.any(String) as string },
      description: expect.stringMatching(/, Tajikistan, 2013: 43\.8 became 48\.8\.$/) as string,
    })
    expect(nodes[1]).toMatchObject({ type: 'REMOVED', oldValue: '7', newValue: null, period: '2013' })
    expect(nodes[1]?.['description']).toMatch(/2013: 7 was removed\.$/)
  })

  test('has a tombstone for a record, with the id that it had', async () => {
    const { nodes } = await changes({ kinds: ['PROJECT'] })
    expect(nodes).toMatchObject([
      {
        ...{ type: 'REMOVED', extent: 'RECORD', key: 'coherence', field: null, oldValue: null },
        ...{ nodeId: Buffer.from('Project:coherence').toString('base64') },
        description: 'Project coherence was removed.',
      },
    ])
  })

  test('says of everything that came or went at once which, whose and how many', async () => {
    const { nodes } = await changes({ indicators: ['GONE'], last: 1 })
    expect(nodes).toMatchObject([
      {
        ...{
          type: 'REMOVED',
          extent: 'DATASET',
          kind: 'SERIES',
          datasetCode: 'survey',
          indicatorCode: 'GONE',
        },
        ...{ count: 12, oldValue: null, newValue: null, nodeId: null, indicator: null, subjectCode: null },
        description: 'survey: 12 series of GONE removed: all that it had.',
      },
    ])
  })
})

describe('since', () => {
  test.each([
    ['2026.06', 3],
    ['2026-07-04', 3],
    ['2026-07-04T12:00:00Z', 3],
    ['2026-07-04T12:00:01Z', 0],
    ['2030-01-01', 0],
    ['2026-05-17', 9],
    ['2026.07', 0],
  ])('%s is followed by %d changes', async (since, count) => {
    expect((await changes({ since })).totalCount).toBe(count)
  })

  test.each(['2026.99', 'yesterday', '2026-13-01', '', '\0'])(
    '%j is neither release nor date',
    async (since) => {
      expect((await ask(query, { since })).codes).toEqual(['RELEASE_NOT_FOUND'])
    },
  )
})

describe('filters', () => {
  test('of areas take the series about them, their corridors, and what a dataset brought of them', async () => {
    expect(places(await changes({ areas: ['tajikistan'] }))).toEqual([
      ...['1 *@wdi', '1 *@wdi', '2 TJK.A@wdi', '2 TJK.A@wdi', '3 TJK', '3 TJK-RUS.A@wdi'],
    ])
    expect(places(await changes({ areas: ['Russian Federation'], kinds: ['SERIES'] }))).toEqual([
      '1 *@wdi',
      '3 TJK-RUS.A@wdi',
    ])
    // Of the values that the dataset brought at once none is about Germany.
    expect(places(await changes({ areas: ['Germany'], kinds: ['SERIES'] }))).toEqual([])
    expect(places(await changes({ areas: ['UZB', 'RUS'], kinds: ['SERIES'], since: '2026.05' }))).toEqual([
      '2 UZB.A@wdi',
      '3 TJK-RUS.A@wdi',
    ])
  })

  test('of indicators and areas hold together', async () => {
    expect(places(await changes({ areas: ['TJK'], indicators: ['REM.GDP'], since: '2026.05' }))).toEqual([
      '2 TJK.A@wdi',
      '2 TJK.A@wdi',
    ])
  })

  test('that nothing answers to are refused, and empty ones are met by nothing', async () => {
    expect((await ask(query, { areas: ['Atlantis'] })).codes).toEqual(['BAD_USER_INPUT'])
    expect((await ask(query, { indicators: ['NO.SUCH'] })).codes).toEqual(['BAD_USER_INPUT'])
    expect((await changes({ areas: [] })).nodes).toEqual([])
    expect((await changes({ kinds: [] })).nodes).toEqual([])
    // Of a kind that is about no indicator.
    expect((await changes({ kinds: ['THEME'], indicators: ['REM.GDP'] })).nodes).toEqual([])
  })
})

describe('a walk', () => {
  test.each([1, 2, 4, 100])('forward by pages of %d has each change once', async (first) => {
    const seen: string[] = []
    for (let after: string | null = null; ;) {
      const page: Changes = await changes({ first, after })
      seen.push(...places(page))
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null)
      if (!page.pageInfo.hasNextPage) break
      after = page.pageInfo.endCursor
    }
    expect(seen).toEqual(every)
  })

  test.each([1, 3, 100])('backward by pages of %d has each change once', async (last) => {
    const seen: string[] = []
    for (let before: string | null = null; ;) {
      const page: Changes = await changes({ last, before })
      seen.unshift(...places(page))
      expect(page.pageInfo.hasNextPage).toBe(before !== null)
      if (!page.pageInfo.hasPreviousPage) break
      before = page.pageInfo.startCursor
    }
    expect(seen).toEqual(every)
  })

  test('between two cursors knows what lies on either side', async () => {
    const { edges } = await changes({})
    const [after, before] = [edges[1]?.cursor, edges[5]?.cursor]
    const page = await changes({ after, before, first: 100 })
    expect(places(page)).toEqual(every.slice(2, 5))
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
  })

  test('goes on behind the last cursor when another release is out, and with another since', async () => {
    const { endCursor } = (await changes({ kinds: ['PROJECT', 'SERIES'] })).pageInfo
    const later = await createLater(endCursor)
    expect(later).toEqual(['4 KGZ.A@wdi'])
  })

  test('with another filter is stale, with a forged cursor invalid', async () => {
    const { endCursor } = (await changes({ kinds: ['SERIES'] })).pageInfo
    expect((await ask(query, { kinds: ['AREA'], after: endCursor })).codes).toEqual(['CURSOR_STALE'])
    expect((await ask(query, { after: 'forged' })).codes).toEqual(['CURSOR_INVALID'])
    const { data } = await ask('{ releases { edges { cursor } } }')
    const foreign = (data?.['releases'] as { edges: { cursor: string }[] }).edges[0]?.cursor
    expect((await ask(query, { after: foreign })).codes).toEqual(['CURSOR_STALE'])
  })
})

/** What stands behind a cursor once a fourth release is out, asked by a service that starts then. */
async function createLater(after: string): Promise<string[]> {
  await insertRelease(database, 4, '2026.08', {})
  await database.prisma.revision.create({
    data: { ...cell('KGZ.A@wdi', '2020', null, '1'), releaseSequence: 4, ordinal: 1 },
  })
  const { data } = await asker(database)(query, { kinds: ['SERIES', 'PROJECT'], since: '2026.06', after })
  return places(data?.['changes'] as Changes)
}
