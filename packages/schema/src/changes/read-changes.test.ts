import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../database/testing.ts'
import { insertRelease } from '../graph/testing/insert-records.ts'
import { readChanges } from './read-changes.ts'
import type { ChangeKey, ChangeRange } from './read-changes.ts'

const database = await createTestDatabase()
afterAll(() => database.close())

/** Of 40 rows in two releases the filter lets four through. */
const wanted = ['1 3', '1 19', '2 17', '2 18']
beforeAll(async () => {
  await insertRelease(database, 1, '2026.05', {})
  await insertRelease(database, 2, '2026.06', {})
  await database.prisma.revision.createMany({
    data: [1, 2].flatMap((releaseSequence) =>
      Array.from({ length: 20 }, (_, index) => ({
        ...{ releaseSequence, ordinal: index + 1, change: 'ADDED' as const, recordKey: 'x' },
        recordKind: wanted.includes(`${releaseSequence} ${index + 1}`) ? 'Project' : 'Theme',
      })),
    ),
  })
})

const filter = { after: 0, upTo: 2, kinds: ['Project' as const] }
const read = (range: Partial<ChangeRange>) =>
  readChanges(database.prisma, filter, { limit: 2, backward: false, ...range })
const text = ({ releaseSequence, ordinal }: { releaseSequence: number; ordinal: number }) =>
  `${releaseSequence} ${ordinal}`

describe('a page that looks at a bounded number of rows', () => {
  test.each([1, 3, 7, 20, 100])('of %d leads to each change once, forward', async (lookAt) => {
    const found: string[] = []
    let after: ChangeKey | undefined
    for (let pages = 0; ; pages++) {
      expect(pages).toBeLessThanOrEqual(41)
      const from = after
      const { rows, lookedUpTo } = await read({ after, lookAt })
      const inside = rows.filter(
        ({ releaseSequence, ordinal }) =>
          from === undefined || releaseSequence * 100 + ordinal > from[0] * 100 + from[1],
      )
      found.push(...inside.map(text))
      const last = inside.at(-1)
      if (inside.length === 2 && last !== undefined) after = [last.releaseSequence, last.ordinal]
      else if (lookedUpTo === undefined) break
      else after = lookedUpTo
    }
    expect(found).toEqual(wanted)
  })

  test('ends where it has looked up to, in either direction', async () => {
    expect(await read({ lookAt: 10 })).toMatchObject({ rows: [{ ordinal: 3 }], lookedUpTo: [1, 10] })
    expect(await read({ lookAt: 4, backward: true })).toMatchObject({
      rows: [{ ordinal: 17 }, { ordinal: 18 }],
    })
    expect(await read({ lookAt: 1, backward: true })).toMatchObject({ rows: [], lookedUpTo: [2, 20] })
    expect(await read({ lookAt: 100, after: [2, 18] })).toMatchObject({
      rows: [{ ordinal: 18 }],
      lookedUpTo: undefined,
      mayPrecede: false,
    })
  })

  test('says of the other side that there may be something where it has not looked', async () => {
    expect(await read({ lookAt: 5, after: [1, 15] })).toMatchObject({ mayPrecede: true })
    expect(await read({ lookAt: 5, after: [1, 4] })).toMatchObject({ mayPrecede: false })
    expect(await read({ lookAt: 100, after: [1, 2] })).toMatchObject({ mayPrecede: false })
  })
})
