import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { stage } from '../stage/stage.ts'
import { base, empty, importerOf, places, record, series } from './publish-fixture.ts'
import { publish } from './publish.ts'

vi.setConfig({ testTimeout: 60_000 })
const database = await createTestDatabase()
const { prisma } = database
beforeEach(() => empty(database))
afterAll(() => database.close())

/** A retrieval of one area with the label `e1`; what is stored of other areas stays. */
const retrieve = (area: string, value: number, checksum: string) => {
  const [organisation, dataset] = base()
  const edition = record('Edition', { id: 'd/e1', label: 'e1', checksum, datasetId: 'd' })
  const items = [organisation, dataset, edition, ...places(), series(area, { 2020: value })]
  const scope = { datasetId: 'd', indicators: 'all' as const, records: [], absence: 'CARRIES' as const }
  return stage(
    database,
    importerOf(
      items.filter((item) => item !== undefined),
      [scope],
    ),
  )
}
const first = 'a'.repeat(64)
const second = `12345678${'b'.repeat(56)}`

const said = async () => {
  const editions = await prisma.edition.findMany({ where: { validTo: null }, orderBy: { id: 'asc' } })
  const versions = await prisma.seriesVersion.findMany({
    where: { validTo: null },
    orderBy: { seriesKey: 'asc' },
  })
  return [
    editions.map(({ id, label, checksum }) => [id, label, checksum]),
    versions.map(({ seriesKey, editionId }) => [seriesKey, editionId]),
  ]
}
const both = [
  [
    ['d/e1', 'e1', first],
    ['d/e1-12345678', 'e1', second],
  ],
  [
    ['RUS.A@d', 'd/e1-12345678'],
    ['TJK.A@d', 'd/e1'],
  ],
]

test('another retrieval with the same label leaves the edition that values refer to, and has its own', async () => {
  await retrieve('TJK', 1, first)
  await publish(database)
  await retrieve('RUS', 2, second)
  expect(await publish(database)).toMatchObject({
    records: { Edition: { added: 1, revised: 0, removed: 0 } },
  })
  expect(await said()).toEqual(both)
  // The same again is no difference.
  await retrieve('RUS', 2, second)
  await retrieve('TJK', 1, first)
  expect(await publish(database)).toMatchObject({ outcome: 'NO_DIFFERENCE' })
})

test('two retrievals of one publication are two editions', async () => {
  await retrieve('TJK', 1, first)
  await retrieve('RUS', 2, second)
  await publish(database)
  expect(await said()).toEqual(both)
})
