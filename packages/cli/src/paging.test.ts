import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestService } from './testing/starter-service.ts'
import type { Answer, TestService } from './testing/starter-service.ts'

/** Every list of the graph. */
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
  'releases',
]

interface Connection {
  totalCount: number
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
  nodes: { id: string }[]
}

let service: TestService
beforeAll(async () => {
  service = await createTestService()
})
afterAll(() => service.close())

async function walk(
  list: string,
  size: number,
  backward: boolean,
): Promise<{ ids: string[]; totalCount: number }> {
  const ids: string[] = []
  let cursor: string | null = null
  for (;;) {
    const args = backward ? 'last: $size, before: $cursor' : 'first: $size, after: $cursor'
    const answer: Answer<Record<string, Connection>> = await service.ask(
      `query ($size: Int, $cursor: String) {
        ${list}(${args}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } }
      }`,
      { size, cursor },
    )
    expect(answer.errors).toBeUndefined()
    const connection: Connection | undefined = answer.data[list]
    if (connection === undefined) throw new Error(`There is no list ${list}.`)
    const page = connection.nodes.map(({ id }) => id)
    ids.splice(backward ? 0 : ids.length, 0, ...page)
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = connection.pageInfo
    if (!(backward ? hasPreviousPage : hasNextPage)) return { ids, totalCount: connection.totalCount }
    cursor = backward ? startCursor : endCursor
  }
}

describe.each(lists)('the list %s', (list) => {
  it('gives each item once, in one order, forward and backward and with any page size', async () => {
    const whole = await walk(list, 100, false)
    expect(whole.ids).toHaveLength(whole.totalCount)
    expect(new Set(whole.ids).size).toBe(whole.totalCount)
    expect((await walk(list, 100, true)).ids).toEqual(whole.ids)
    expect((await walk(list, 37, false)).ids).toEqual(whole.ids)
    expect((await walk(list, 23, true)).ids).toEqual(whole.ids)
  })
})
