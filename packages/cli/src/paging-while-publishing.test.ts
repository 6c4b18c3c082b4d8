import { publish, stage } from '@opencorridor/ingest'
import type { Importer, IngestItem } from '@opencorridor/ingest'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestService } from './testing/starter-service.ts'
import type { Answer, TestService } from './testing/starter-service.ts'

/** Lists with records that each publishing below changes, and some that it does not. */
const lists = ['countries', 'organisations', 'projects', 'themes', 'panel'] as const
type List = (typeof lists)[number]

interface Connection {
  totalCount: number
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
  nodes: { id: string; period?: string; series?: { id: string } }[]
}

type PageAnswer = Answer<{ info: { release: { name: string } } } & Record<List, Connection>>

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

async function page(
  list: List,
  backward: boolean,
  size: number,
  cursor: string | null,
  release: string | null,
) {
  const paging = backward ? 'last: $size, before: $cursor' : 'first: $size, after: $cursor'
  const fields = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'
  const field =
    list === 'panel'
      ? `panel(indicators: ["OC.MIG.NETR"], release: $release) { observations(${paging}) { ${fields} nodes { period series { id } } } }`
      : `${list}(${paging}, release: $release) { ${fields} nodes { id } }`
  const answer: PageAnswer = await service.ask(
    `query ($size: Int, $cursor: String, $release: String) { info(release: $release) { release { name } } ${field} }`,
    { size, cursor, release },
  )
  expect(answer.errors).toBeUndefined()
  const found = answer.data[list] as Connection & { observations?: Connection }
  return { release: answer.data.info.release.name, connection: found.observations ?? found }
}

/** Walks a list of the release of its first page, with pages of the sizes given in turn, publishing meanwhile. */
async function walk(
  list: List,
  backward: boolean,
  sizes: readonly number[],
  publishAt: number,
  pinned: string | null = null,
) {
  const items: string[] = []
  let cursor: string | null = null
  let release = pinned
  for (let turn = 0; ; turn += 1) {
    if (turn === publishAt) await publishAnother()
    const size = sizes[turn % sizes.length] ?? 1
    const { connection, release: name } = await page(list, backward, size, cursor, release)
    release ??= name
    expect(name).toBe(release)
    const found = connection.nodes.map(({ id, period, series }) => (series ? `${series.id} ${period}` : id))
    items.splice(backward ? 0 : items.length, 0, ...found)
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = connection.pageInfo
    if (!(backward ? hasPreviousPage : hasNextPage)) return { items, total: connection.totalCount, release }
    cursor = backward ? startCursor : endCursor
  }
}

it('a walk through a release gives each of its items once, whatever the pages and what is published meanwhile', async () => {
  const walks = fc.record({
    list: fc.constantFrom(...lists),
    backward: fc.boolean(),
    sizes: fc.array(fc.integer({ min: 3, max: 60 }), { minLength: 1, maxLength: 4 }),
    publishAt: fc.integer({ min: 0, max: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(walks, async ({ list, backward, sizes, publishAt }) => {
      const { items, total, release } = await walk(list, backward, sizes, publishAt)
      expect(items).toHaveLength(total)
      expect(new Set(items).size).toBe(total)
      const again = await walk(list, false, [100], Infinity, release)
      expect(items).toEqual(again.items)
    }),
    { numRuns: 20 },
  )
}, 120_000)
