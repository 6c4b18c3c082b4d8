import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'
import { walk } from './testing/walk.ts'

/** Every list of the query, and the rows of a panel; `changes` is a log with pages of its own (`changes.test.ts`). */
const lists = [
  'countries',
  'regions',
  'corridors',
  'indicators',
  'datasets',
  'projects',
  'statements',
  'instruments',
  'agreements',
  'resources',
  'publications',
  'events',
  'organisations',
  'themes',
  'sectors',
  'series',
  'panel',
  'releases',
]

let service: TestService
beforeAll(async () => {
  service = await createTestService()
})
afterAll(() => service.close())

describe.each(lists)('the list %s', (list) => {
  it('gives each item once, in one order, forward and backward and with any page size', async () => {
    const whole = await walk(service, { list, sizes: [100] })
    expect(whole.totalCount).toBeGreaterThan(0)
    expect(whole.items).toHaveLength(whole.totalCount)
    expect(new Set(whole.items).size).toBe(whole.totalCount)
    expect((await walk(service, { list, sizes: [100], backward: true })).items).toEqual(whole.items)
    expect((await walk(service, { list, sizes: [37] })).items).toEqual(whole.items)
    expect((await walk(service, { list, sizes: [23], backward: true })).items).toEqual(whole.items)
  })
})
