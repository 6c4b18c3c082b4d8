import { publish, stage } from '@opencorridor/ingest'
import type { Importer, IngestItem, SeriesItem } from '@opencorridor/ingest'
import type { RecordInput, RecordKind } from '@opencorridor/schema'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'
import { walk } from './testing/walk.ts'

/** Lists that each publishing below changes, and one that it does not. */
const lists = ['countries', 'organisations', 'projects', 'themes', 'indicators', 'panel', 'series'] as const
const datasetId = 'opencorridor-test'
const allPlaces = ['ALB', 'ARM', 'AZE', 'BIH', 'GEO', 'KAZ', 'KGZ', 'MDA', 'TJK', 'UZB']
let service: TestService
let published = 0
beforeAll(async () => {
  service = await createTestService()
  await publishAnother()
})
afterAll(() => service.close())

const record = <K extends RecordKind>(kind: K, content: RecordInput<K>): IngestItem =>
  ({ type: 'record', kind, record: content }) as IngestItem

/** Half of the places, others each time, with a year more. */
function seriesOf(number: number): SeriesItem[] {
  const places = allPlaces.filter((_none, at) => (at + number) % 2 === 0)
  const periods = Array.from({ length: 5 + number }, (_none, at) => 1990 + at)
  return places.map((areaId) => ({
    ...{ type: 'series', indicatorId: 'test-moves', subject: { areaId }, frequency: 'A', dimensions: {} },
    ...{ datasetId, editionId: `${datasetId}/e` },
    observations: periods.map((period) => ({ period, value: number, status: 'A' })),
  }))
}

/**
 * A release with one record more at the front or in the middle of its lists, without those of the release before, and
 * with series of other places.
 */
async function publishAnother(): Promise<void> {
  published += 1
  const number = published
  async function* items(): AsyncGenerator<IngestItem> {
    await Promise.resolve()
    for (const id of ['AAA', `AAB-${number}`])
      yield record('Organisation', { id, name: id, kind: null, datasetId })
    yield record('Dataset', {
      ...{ id: datasetId, name: 'Test', publisherId: 'AAA', licence: 'CC0', attribution: 'Test', datasetId },
    })
    yield record('Edition', { id: `${datasetId}/e`, label: 'e', datasetId })
    for (const id of ['test-moves', `aaa-${number}`]) {
      yield record('Indicator', {
        ...{ id, name: id, subject: 'AREA', frequency: 'A', unitKind: 'COUNT', unit: 'persons' },
        ...{ aggregation: 'SUM', status: 'ACTIVE', datasetId },
      })
    }
    const id = `m-${number}`
    yield record('Project', { id, title: id, status: 'CLOSED', datasetId })
    yield record('Theme', { id, kind: 'TOPIC', name: id, datasetId })
    yield* seriesOf(number)
  }
  const scopes = [
    {
      datasetId,
      indicators: 'all' as const,
      records: ['Organisation', 'Project', 'Theme', 'Indicator'] as const,
    },
  ]
  const importer: Importer = { name: 'test', scopes, items }
  await stage(service.database, importer)
  await publish(service.database, { name: `test-${number}` })
  await service.refresh()
}

it('a walk through a release gives each of its items once, whatever the pages and what is published meanwhile', async () => {
  const walks = fc.record({
    list: fc.constantFrom(...lists),
    backward: fc.boolean(),
    sizes: fc.array(fc.integer({ min: 3, max: 60 }), { minLength: 1, maxLength: 4 }),
    publishAt: fc.integer({ min: 0, max: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(walks, async ({ publishAt, ...how }) => {
      const { items, totalCount, release } = await walk(service, {
        ...how,
        indicator: 'test-moves',
        beforePage: async (page) => {
          if (page === publishAt) await publishAnother()
        },
      })
      expect(items).toHaveLength(totalCount)
      expect(new Set(items).size).toBe(totalCount)
      const again = await walk(service, { list: how.list, indicator: 'test-moves', sizes: [100], release })
      expect(items).toEqual(again.items)
    }),
    { numRuns: 20 },
  )
}, 120_000)

it('what is published changes what is walked through', async () => {
  const changing = lists.filter((list) => list !== 'countries')
  const itemsOf = async (list: string) =>
    (await walk(service, { list, indicator: 'test-moves', sizes: [100] })).items
  const before = await Promise.all(changing.map(itemsOf))
  await publishAnother()
  const after = await Promise.all(changing.map(itemsOf))
  for (const [at, items] of after.entries()) expect(items, changing[at]).not.toEqual(before[at])
})
