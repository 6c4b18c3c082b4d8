import { publish, stage } from '@opencorridor/ingest'
import type { Importer, IngestItem } from '@opencorridor/ingest'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'
import { walk } from './testing/walk.ts'

/** Lists with records that each publishing below changes, and some that it does not. */
const lists = ['countries', 'organisations', 'projects', 'themes', 'panel'] as const
let service: TestService
let published = 0
beforeAll(async () => {
  service = await createTestService()
})
afterAll(() => service.close())

/** A release with one organisation more at the front of its list, and without the one of the release before. */
async function publishAnother(): Promise<void> {
  published += 1
  const datasetId = 'opencorridor-test'
  const importer: Importer = {
    name: 'test',
    scopes: [{ datasetId, indicators: [], records: ['Organisation'] }],
    items: async function* (): AsyncGenerator<IngestItem> {
      await Promise.resolve()
      const dataset = { id: datasetId, name: 'Test', publisherId: 'AAA', attribution: 'Test', datasetId }
      yield {
        type: 'record',
        kind: 'Dataset',
        record: {
          ...dataset,
          licence: 'CC0',
          licenceUrl: null,
          url: null,
          description: null,
          modelled: false,
        },
      }
      for (const id of ['AAA', `AAB-${published}`]) {
        const organisation = {
          id,
          name: id,
          acronym: null,
          kind: null,
          aliases: [],
          areaId: null,
          parentId: null,
          url: null,
          datasetId,
        }
        yield { type: 'record', kind: 'Organisation', record: organisation }
      }
    },
  }
  await stage(service.database, importer)
  await publish(service.database, { name: `test-${published}` })
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
        beforePage: async (page) => {
          if (page === publishAt) await publishAnother()
        },
      })
      expect(items).toHaveLength(totalCount)
      expect(new Set(items).size).toBe(totalCount)
      const again = await walk(service, { list: how.list, sizes: [100], release })
      expect(items).toEqual(again.items)
    }),
    { numRuns: 20 },
  )
}, 120_000)
