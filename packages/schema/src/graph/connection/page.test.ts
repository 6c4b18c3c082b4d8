import fc from 'fast-check'
import { GraphQLError } from 'graphql'
import { describe, expect, test } from 'vitest'
import { cursorWriter } from './cursor.ts'
import type { CursorScope } from './cursor.ts'
import { listOf, ordered } from './list.ts'
import { page } from './page.ts'
import type { OrderedList, Page, PageArgs } from './page.ts'

interface Item {
  id: string
  rank: number | null
}

const scope: CursorScope = { release: 1, releaseName: '2026.05', list: 'items' }
const keyOf = ({ rank, id }: Item) => [rank, id]
const items = fc
  .uniqueArray(fc.record({ id: fc.string(), rank: fc.option(fc.integer({ min: 0, max: 5 })) }), {
    selector: ({ id }) => id,
    maxLength: 40,
  })
  .chain((all) => fc.boolean().map((descending) => ordered(all, keyOf, descending)))
const contents = <T>(list: OrderedList<T>): T[] => Array.from({ length: list.size }, (_, i) => list.at(i))
const nodes = <T>({ edges }: Page<T>): T[] => edges.map(({ node }) => node)

function codeOf(args: PageArgs, list: OrderedList<Item>): unknown {
  try {
    page(list, args, scope)
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions['code'] : error
  }
  return 'no error'
}

describe('walks', () => {
  test('forward, a list is read whole, each item once and in order, with any page size', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 50 }), (list, first) => {
        const seen: Item[] = []
        for (let after: string | null = null; ;) {
          const one: Page<Item> = page(list, { first, after }, scope)
          seen.push(...nodes(one))
          expect(one.pageInfo.hasPreviousPage).toBe(after !== null)
          expect(one.totalCount()).toBe(list.size)
          if (!one.pageInfo.hasNextPage) break
          expect(one.edges).toHaveLength(first)
          after = one.pageInfo.endCursor
        }
        expect(seen).toEqual(contents(list))
      }),
    )
  })

  test('backward, a list is read whole, each item once and in order, with any page size', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 50 }), (list, last) => {
        const seen: Item[] = []
        for (let before: string | null = null; ;) {
          const one: Page<Item> = page(list, { last, before }, scope)
          seen.unshift(...nodes(one))
          expect(one.pageInfo.hasNextPage).toBe(before !== null)
          if (!one.pageInfo.hasPreviousPage) break
          expect(one.edges).toHaveLength(last)
          before = one.pageInfo.startCursor
        }
        expect(seen).toEqual(contents(list))
      }),
    )
  })

  test('a cursor to an item that is gone continues at its place', () => {
    fc.assert(
      fc.property(items, fc.nat(), (list, at) => {
        fc.pre(list.size > 0)
        const all = contents(list)
        const gone = at % list.size
        const cursor = cursorWriter(scope)(keyOf(list.at(gone)))
        const rest = ordered(all.toSpliced(gone, 1), keyOf, list.descending)
        expect(nodes(page(rest, { first: 100, after: cursor }, scope))).toEqual(all.slice(gone + 1))
        expect(nodes(page(rest, { last: 100, before: cursor }, scope))).toEqual(all.slice(0, gone))
      }),
    )
  })
})

test('the flags are true exactly when items lie outside the page, whatever the arguments are', () => {
  const place = fc.option(fc.nat(), { nil: undefined })
  const size = fc.record({ backward: fc.boolean(), size: fc.nat(50) })
  fc.assert(
    fc.property(items, place, place, size, (list, afterPlace, beforePlace, { backward, size: count }) => {
      const at = (index: number | undefined) =>
        index === undefined || list.size === 0 ? -1 : index % list.size
      const [after, before] = [at(afterPlace), at(beforePlace)]
      const write = cursorWriter(scope)
      const one = page(
        list,
        {
          ...(backward ? { last: count } : { first: count }),
          after: after < 0 ? null : write(keyOf(list.at(after))),
          before: before < 0 ? null : write(keyOf(list.at(before))),
        },
        scope,
      )
      const between = contents(list).slice(after + 1, before < 0 ? undefined : before)
      const expected = backward ? between.slice(Math.max(0, between.length - count)) : between.slice(0, count)
      expect(nodes(one)).toEqual(expected)
      expect(one.pageInfo.startCursor).toBe(one.edges[0]?.cursor ?? null)
      expect(one.pageInfo.endCursor).toBe(one.edges.at(-1)?.cursor ?? null)
      // An empty page lies between two items: with none on either side the list is empty.
      const { hasNextPage, hasPreviousPage } = one.pageInfo
      if (expected.length === 0) expect(hasNextPage || hasPreviousPage).toBe(list.size > 0)
      else {
        expect(hasPreviousPage).toBe(expected[0] !== contents(list)[0])
        expect(hasNextPage).toBe(expected.at(-1) !== contents(list).at(-1))
      }
    }),
  )
})

test('null stands last in rising and in falling order', () => {
  const all: Item[] = [
    { id: 'a', rank: null },
    { id: 'b', rank: 1 },
    { id: 'c', rank: 2 },
  ]
  const ids = (descending: boolean) => contents(ordered(all, keyOf, descending)).map(({ id }) => id)
  expect(ids(false)).toEqual(['b', 'c', 'a'])
  expect(ids(true)).toEqual(['c', 'b', 'a'])
})

describe('arguments', () => {
  const list = listOf(
    Array.from({ length: 150 }, (_, i): Item => ({ id: `item ${String(i)}`, rank: i })),
    keyOf,
  )
  test('without a size the first 20 are given, from either cursor on', () => {
    expect(page(list, {}, scope).edges).toHaveLength(20)
    expect(page(list, { first: null, last: null }, scope).edges).toHaveLength(20)
  })
  test('sizes are 0 to 100; the list of observations has limits of its own', () => {
    expect(page(list, { first: 100 }, scope).edges).toHaveLength(100)
    expect(page(list, { first: 0 }, scope)).toMatchObject({ edges: [], pageInfo: { hasNextPage: true } })
    expect(page(list, { last: 0 }, scope)).toMatchObject({ edges: [], pageInfo: { hasPreviousPage: true } })
    for (const args of [{ first: 101 }, { last: 101 }, { first: -1 }, { last: -1 }, { first: 1, last: 1 }]) {
      expect(codeOf(args, list)).toBe('BAD_USER_INPUT')
    }
    expect(page(list, { first: 150 }, scope, { default: 100, max: 5000 }).edges).toHaveLength(150)
  })
  test('a key that this list cannot have is CURSOR_INVALID, though its checksum is right', () => {
    for (const key of [[], [1], [1, 'a', 'b'], ['1', 'a'], [1, 2]]) {
      expect(codeOf({ after: cursorWriter(scope)(key) }, list)).toBe('CURSOR_INVALID')
    }
  })
  test('a page of an empty list is empty and says so', () => {
    expect(page(listOf<Item>([], keyOf), { first: 5 }, scope)).toMatchObject({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    })
  })
})

test('the wording of a list is made only where a cursor is, and the nodes are those of the edges', () => {
  let made = 0
  const counted: CursorScope = {
    ...scope,
    get list() {
      made += 1
      return scope.list
    },
  }
  const list = ordered(
    ['b', 'a', 'c'].map((id) => ({ id, rank: null })),
    keyOf,
  )
  const one = page(list, { first: 2 }, counted)
  expect(one.nodes.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(one.edges.map(({ node }) => node)).toEqual(one.nodes)
  expect([one.totalCount(), one.pageInfo.hasNextPage, made]).toEqual([3, true, 0])
  expect(one.edges.map(({ cursor }) => cursor)).toEqual(one.nodes.map((it) => cursorWriter(scope)(keyOf(it))))
  expect(made).toBe(1)
})
