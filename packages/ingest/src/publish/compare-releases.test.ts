import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IngestItem } from '../item.ts'
import { stage } from '../stage/stage.ts'
import { compareReleases } from './compare-releases.ts'
import { base, importerOf, places, project, series } from './publish-fixture.ts'
import { publish } from './publish.ts'

const database = await createTestDatabase()
afterAll(() => database.close())

const items = [...base(), ...places()]
async function release(name: string, ...more: readonly IngestItem[]) {
  await stage(database, importerOf([...items, ...more]))
  await publish(database, { name })
}

beforeAll(async () => {
  await release(
    'a',
    series('TJK', { 2019: 10, 2020: 20, 2021: 30 }),
    series('RUS', { 2020: 1, 2021: 2 }),
    project('kept', 'Kept'),
    project('gone', 'Gone'),
  )
  // In between everything is otherwise: Russia is away, a value is wrong, a title too.
  await release('b', series('TJK', { 2019: 99, 2020: 20, 2021: 30 }), project('kept', 'Otherwise'))
  await release(
    'c',
    series('TJK', { 2019: 10, 2020: 25, 2021: 30 * (1 + 1e-12), 2022: 40 }),
    series('NAM', { 2021: 7 }),
    project('kept', 'Kept'),
    project('new', 'New'),
  )
})

test('two releases are compared by what they say, whatever was said in between', async () => {
  const diff = await compareReleases(database, 'a', 'c')
  // Tajikistan: 2020 revised, 2022 added; Russia: both removed; Namibia: one added.
  expect(diff.values.total).toEqual({ before: 5, added: 2, revised: 1, removed: 2 })
  expect(diff.values.before).toEqual({ sequence: 1, name: 'a' })
  expect(diff.values.subjects.entries.map((it) => [it.subjectId, it.added, it.revised, it.removed])).toEqual([
    ['RUS', 0, 0, 2],
    ['TJK', 1, 1, 0],
    ['NAM', 1, 0, 0],
  ])
  expect(diff.values.vanished.entries).toMatchObject([{ subjectId: 'RUS', values: 2 }])
  expect(diff.values.relativeMoves.entries).toMatchObject([
    { subjectId: 'TJK', period: '2020', oldValue: 20, newValue: 25 },
  ])
  expect(diff.records).toEqual({ Project: { added: 1, revised: 0, removed: 1 } })
})

test('neighbours too', async () => {
  const { values, records } = await compareReleases(database, 'a', 'b')
  expect(values.total).toMatchObject({ added: 0, revised: 1, removed: 2 })
  expect(records).toEqual({ Project: { added: 0, revised: 1, removed: 1 } })
})

test('what cannot be compared is refused in a sentence', async () => {
  await expect(compareReleases(database, 'c', 'a')).rejects.toThrow('Release c is not older than a')
  await expect(compareReleases(database, 'a', 'a')).rejects.toThrow('not older')
  await expect(compareReleases(database, 'a', 'd')).rejects.toThrow('There is no release d')
})
