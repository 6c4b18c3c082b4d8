import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Prisma } from '../../generated/client/client.ts'
import { createTestDatabase } from '../database/testing.ts'
import { insertRelease } from '../graph/testing/insert-records.ts'
import { newsText, releaseNews } from './release-news.ts'
import type { CountedChanges } from './release-news.ts'

const database = await createTestDatabase()
afterAll(() => database.close())

type Row = Omit<Prisma.RevisionCreateManyInput, 'releaseSequence' | 'ordinal'>
const cell = (change: Row['change'], period: string, field = 'value'): Row => ({
  ...{ change, recordKind: 'series', recordKey: 'TJK.A@wdi', indicatorId: 'gdp', field, period },
})
const rows: Row[] = [
  // 1,200 series of a dataset at once, and one of another.
  { change: 'ADDED', recordKind: 'series', recordKey: '*@wdi', indicatorId: 'gdp', newValue: '1200' },
  { change: 'ADDED', recordKind: 'series', recordKey: 'UZB.A@sdg', indicatorId: 'gdp' },
  { change: 'REMOVED', recordKind: 'Project', recordKey: '*@report', oldValue: '25' },
  ...['2018', '2019', '2020'].map((period) => cell('REVISED', period)),
  cell('REMOVED', '2021'),
  cell('REVISED', '2020', 'status'),
  ...['FOOTNOTE', 'SOURCE'].map((field) => cell('ADDED', '2020', field)),
  // Two fields of one record, and one of another.
  ...['name', 'unit'].map((field): Row => ({
    ...{ change: 'REVISED', recordKind: 'Indicator', recordKey: 'gdp', field, oldValue: 'a', newValue: 'b' },
  })),
  { change: 'REVISED', recordKind: 'Indicator', recordKey: 'pop', field: 'name', oldValue: 'a' },
]

beforeAll(async () => {
  await insertRelease(database, 1, '2026.05', {})
  await insertRelease(database, 2, '2026.06', {})
  await database.prisma.revision.createMany({
    data: rows.map((row, index) => ({ ...row, releaseSequence: 2, ordinal: index + 1 })),
  })
})

test('what came or went at once counts as many as it was, a record of which two fields changed as one', async () => {
  const [newest, first] = await releaseNews(database.prisma)
  expect(newest?.before).toBe('2026.05')
  expect(newest?.changes.map(({ what, added, revised, removed }) => [what, added, revised, removed])).toEqual(
    [
      ['values', 0, 3, 1],
      ['statuses', 0, 1, 0],
      ['attributes', 2, 0, 0],
      ['series', 1201, 0, 0],
      ['Indicator', 0, 2, 0],
      ['Project', 0, 0, 25],
    ],
  )
  expect(newest && newsText(newest)).toBe(
    '3 values revised, 1 removed; 1 statuses revised; 2 attributes added; 1,201 series added; 2 Indicator revised; 25 Project removed',
  )
  expect(first).toMatchObject({ before: null, changes: [] })
})

test('one release is asked for by its name, the newest by their number', async () => {
  expect(await releaseNews(database.prisma, { name: '2026.05' })).toMatchObject([{ before: null }])
  expect(await releaseNews(database.prisma, { name: 'none' })).toEqual([])
  expect((await releaseNews(database.prisma, { most: 1 })).map(({ release }) => release.name)).toEqual([
    '2026.06',
  ])
})

test('what a release changed is counted once', async () => {
  const counted: CountedChanges = new Map()
  const before = await releaseNews(database.prisma, { most: 1, counted })
  // Nothing changes it; a count that is made again would be another.
  await database.prisma.revision.deleteMany()
  expect(await releaseNews(database.prisma, { most: 1, counted })).toEqual(before)
  expect((await releaseNews(database.prisma, { most: 1 }))[0]?.changes).toEqual([])
})
