import { describe, expect, it } from 'vitest'
import { createClient, isCursorStuckError, isReleaseChangedError, paginate, Projects } from '../index.ts'
import type { GraphRequest, GraphResponse } from '../index.ts'

interface Told {
  readonly codes: readonly string[]
  readonly end?: string | null
  readonly release?: string
}

/** A client whose service answers page by page as told, and the requests that it got. */
function told(...pages: readonly (Told | 'stale')[]) {
  const asked: GraphRequest[] = []
  const client = createClient({
    retries: 0,
    transport: (request) => {
      const page = pages[asked.length]
      asked.push(request)
      return Promise.resolve(answer(page))
    },
  })
  return { asked, client }
}

function answer(page: Told | 'stale' | undefined): GraphResponse {
  if (page === undefined) throw new Error('No page is told.')
  if (page === 'stale') {
    return { status: 200, data: null, errors: [{ message: 'Old.', extensions: { code: 'CURSOR_STALE' } }] }
  }
  const { codes, end = null, release = '2026.05' } = page
  const nodes = codes.map((code) => ({ code }))
  const pageInfo = { hasNextPage: end !== null, endCursor: end }
  return {
    status: 200,
    data: { projects: { totalCount: 3, pageInfo, nodes } },
    extensions: { release: { name: release, digest: 'd', withdrawn: false } },
  }
}

const codesOf = (items: readonly { readonly code: string }[]): string[] => items.map(({ code }) => code)

describe('a list', () => {
  it('is read page by page to its end, of the release of its first page', async () => {
    const { asked, client } = told({ codes: ['a', 'b'], end: 'x' }, { codes: ['c'] })
    const pages = []
    for await (const { items, number, totalCount } of paginate(client, Projects).pages()) {
      pages.push([number, totalCount, codesOf(items)])
    }
    expect(pages).toEqual([
      [1, 3, ['a', 'b']],
      [2, 3, ['c']],
    ])
    expect(asked.map(({ variables }) => variables)).toEqual([{}, { after: 'x', release: '2026.05' }])
  })

  it('is read item by item', async () => {
    const { client } = told({ codes: ['a', 'b'], end: 'x' }, { codes: ['c'] })
    const codes = []
    for await (const { code } of paginate(client, Projects)) codes.push(code)
    expect(codes).toEqual(['a', 'b', 'c'])
  })

  it('asks for no more pages than are wanted', async () => {
    const { asked, client } = told({ codes: ['a', 'b'], end: 'x' }, { codes: ['c'] })
    expect(codesOf(await paginate(client, Projects).toArray({ limit: 2 }))).toEqual(['a', 'b'])
    expect(asked).toHaveLength(1)
    await expect(paginate(client, Projects).toArray({ limit: 0 })).rejects.toThrow(RangeError)
  })

  it('gives each of many calls of next() its item, in order', async () => {
    const { client } = told({ codes: ['a', 'b'], end: 'x' }, { codes: ['c'] })
    const items = paginate(client, Projects).items()
    const results = await Promise.all([items.next(), items.next(), items.next(), items.next()])
    expect(results.map(({ done, value }) => (done === true ? 'end' : value.code))).toEqual([
      'a',
      'b',
      'c',
      'end',
    ])
  })

  it('is over after return(), and asks no more', async () => {
    const { asked, client } = told({ codes: ['a'], end: 'x' }, { codes: ['c'] })
    for await (const { code } of paginate(client, Projects)) {
      expect(code).toBe('a')
      break
    }
    expect(asked).toHaveLength(1)
  })

  it('is asked anew by each reading: a failed page is not kept', async () => {
    const { client } = told('stale', { codes: ['a'] })
    const list = paginate(client, Projects)
    await expect(list.toArray({ limit: 9 })).rejects.toMatchObject({ code: 'CURSOR_STALE' })
    expect(codesOf(await list.toArray({ limit: 9 }))).toEqual(['a'])
  })

  it('goes on from a cursor of another day', async () => {
    const { asked, client } = told({ codes: ['c'] })
    await paginate(client, Projects, { after: 'x', release: '2026.04' }).toArray({ limit: 9 })
    expect(asked[0]?.variables).toEqual({ after: 'x', release: '2026.04' })
  })
})

describe('a cursor that does not move', () => {
  it.each([
    [
      'the same again',
      [
        { codes: ['a'], end: 'x' },
        { codes: ['b'], end: 'x' },
      ],
    ],
    [
      'none, though there are more',
      [
        { codes: ['a'], end: 'x' },
        { codes: ['b'], end: '' },
      ],
    ],
  ])('is an error: %s', async (_case, pages) => {
    const { client } = told(...pages, { codes: [], end: '' })
    const error: unknown = await paginate(client, Projects)
      .toArray({ limit: 99 })
      .catch((it: unknown) => it)
    expect(isCursorStuckError(error) && error.message).toMatch(
      /^Projects: the cursor did not move after page \d\.$/u,
    )
  })
})

describe('a release that changes between two pages', () => {
  const first = { codes: ['a'], end: 'x', release: '2026.05' }
  const later = { codes: ['b'], release: '2026.06' }

  it('is an error with both names', async () => {
    const { client } = told(first, later)
    const error: unknown = await paginate(client, Projects)
      .toArray({ limit: 9 })
      .catch((it: unknown) => it)
    expect(isReleaseChangedError(error) && [error.before, error.after]).toEqual(['2026.05', '2026.06'])
  })

  it('is an error also when the service only says that the cursor is old', async () => {
    const { client } = told(first, 'stale')
    const error: unknown = await paginate(client, Projects)
      .toArray({ limit: 9 })
      .catch((it: unknown) => it)
    expect(isReleaseChangedError(error) && error.before).toBe('2026.05')
  })

  it('begins anew where that was chosen, and says so', async () => {
    const { client } = told(first, 'stale', { ...first, release: '2026.06' }, later)
    const list = paginate(client, Projects, {}, { onReleaseChange: 'restart' })
    expect(codesOf(await list.toArray({ limit: 9 }))).toEqual(['a', 'b'])
    const again = told(first, later, { codes: ['z'], release: '2026.06' })
    const seen = []
    for await (const page of paginate(again.client, Projects, {}, { onReleaseChange: 'restart' }).pages()) {
      seen.push([page.number, page.isRestart])
    }
    expect(seen).toEqual([
      [1, false],
      [1, true],
    ])
  })

  it('is an error after three new beginnings', async () => {
    const pages = Array.from({ length: 4 }, () => [first, 'stale' as const]).flat()
    const { asked, client } = told(...pages)
    const list = paginate(client, Projects, {}, { onReleaseChange: 'restart' })
    await expect(list.toArray({ limit: 9 })).rejects.toMatchObject({ name: 'ReleaseChangedError' })
    expect(asked).toHaveLength(8)
  })
})
