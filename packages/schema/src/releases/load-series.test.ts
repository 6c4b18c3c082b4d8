import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../database/testing.ts'
import { loadSeries } from './load-series.ts'
import type { SeriesSet } from '../series/series-set.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import type { PackedSet } from './packed-set.ts'
import type { SeriesAsk } from './series-group.ts'
import { expectedSeries, writeSeries, writtenSeries } from './testing/written-series.ts'
import type { WrittenSeries } from './testing/written-series.ts'

const statements: string[] = []
const database = await createTestDatabase({ onQuery: (sql) => statements.push(sql) })
afterAll(() => database.close())

const source = (sequence: number) => ({
  sql: database.sql,
  sequence,
  indicatorIds: (kind: 'AREA' | 'CORRIDOR') => [`${kind}.1`, `${kind}.2`, `${kind}.3`],
})

/** Every way to ask, and what it asks for, said another way than the statements do. */
const asks: [ask: SeriesAsk, of: (it: WrittenSeries['identity']) => boolean][] = [
  [{ indicatorId: 'AREA.1' }, (it) => it.indicatorId === 'AREA.1'],
  [{ indicatorId: 'AREA.2' }, (it) => it.indicatorId === 'AREA.2'],
  [{ indicatorId: 'AREA.3' }, () => false],
  [
    { indicatorId: 'AREA.1', areaId: 'TJK' },
    (it) => /^AREA.1 TJK\./.test(`${it.indicatorId} ${it.seriesKey}`),
  ],
  [
    { indicatorId: 'AREA.2', areaId: 'RUS' },
    (it) => /^AREA.2 RUS\./.test(`${it.indicatorId} ${it.seriesKey}`),
  ],
  [
    { indicatorId: 'CORRIDOR.1', originId: 'TJK' },
    (it) => it.indicatorId === 'CORRIDOR.1' && it.seriesKey.startsWith('TJK-'),
  ],
  [
    { indicatorId: 'CORRIDOR.2', destinationId: 'TJK' },
    (it) => it.indicatorId === 'CORRIDOR.2' && it.seriesKey.includes('-TJK.'),
  ],
  [
    { indicatorId: 'CORRIDOR.1', originId: 'TJK', destinationId: 'RUS' },
    (it) => it.indicatorId === 'CORRIDOR.1' && it.seriesKey.startsWith('TJK-RUS.'),
  ],
  [{ areaId: 'TJK' }, (it) => it.seriesKey.startsWith('TJK.')],
  [{ originId: 'TJK', destinationId: 'RUS' }, (it) => it.seriesKey.startsWith('TJK-RUS.')],
]

const inOrder = (a: WrittenSeries, b: WrittenSeries) => {
  const [x, y] = [a, b].map(({ identity }) => `${identity.indicatorId}\n${identity.seriesKey}`) as [
    string,
    string,
  ]
  return x < y ? -1 : 1
}

/** The set of what was loaded: of some as it is kept, of others as it is for who asked. */
function setOf(packed: PackedSet | Error | undefined, place: number): SeriesSet {
  if (packed === undefined || packed instanceof Error) throw packed ?? new Error('A set is missing.')
  return place % 2 === 0 ? packed.keep() : packed.unpack()
}

function expectSeries(set: SeriesSet, expected: readonly StoredSeries[]): void {
  expect(set.all).toEqual(expected)
  for (const { subject } of expected) {
    const id = subject.kind === 'AREA' ? subject.areaId : `${subject.originId}-${subject.destinationId}`
    expect(set.about(id)).toEqual(expected.filter(({ seriesKey }) => seriesKey.startsWith(`${id}.`)))
  }
  expect(set.about('nothing')).toEqual([])
}

describe('series that are loaded', () => {
  it('are those that each release has, to the bit, whichever way they are asked for', async () => {
    await fc.assert(
      fc.asyncProperty(writtenSeries, async (written) => {
        await writeSeries(database, written)
        for (const release of [1, 2, 3]) {
          const loaded = await loadSeries(
            source(release),
            asks.map(([ask]) => ask),
          )
          for (const [place, [ask, isAskedFor]] of asks.entries()) {
            const expected = written
              .filter(({ identity }) => isAskedFor(identity))
              .toSorted(inOrder)
              .flatMap((one) => expectedSeries(one, release) ?? [])
            // With others, and by itself, for which some kinds have another statement.
            expectSeries(setOf(loaded[place], place), expected)
            const [alone] = await loadSeries(source(release), [ask])
            expectSeries(setOf(alone, place), expected)
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  it('come with one statement for all groups of a kind, and a few for very many', async () => {
    const groups = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ indicatorId: `AREA.${at}` }))
    for (const [count, expected] of [
      [1, 1],
      [8, 1],
      [28, 4],
    ] as const) {
      statements.length = 0
      await loadSeries(source(1), groups(count))
      expect(statements).toHaveLength(expected)
    }
    statements.length = 0
    const few = groups(300).map((group) => ({ ...group, areaId: 'TJK' }))
    await loadSeries(source(1), [...few, { indicatorId: 'CORRIDOR.1', originId: 'TJK' }])
    expect(statements).toHaveLength(2)
  })

  it('say which asks failed, and give the others', async () => {
    const [bad, good] = await loadSeries(source(1), [
      // PostgreSQL has no text with a NUL in it and refuses the statement.
      { indicatorId: 'AREA.1', areaId: 'T\0' },
      { indicatorId: 'AREA.1' },
    ])
    expect(bad).toBeInstanceOf(Error)
    expect(good).toMatchObject({ bytes: expect.any(Number) as unknown })
  })
})
