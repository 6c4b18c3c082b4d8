import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../database/testing.ts'
import { createSeriesCache } from './series-cache.ts'
import type { SeriesCache } from './series-cache.ts'
import type { SeriesGroup } from './series-group.ts'
import { createSeriesStore, heldPerByte } from './series-store.ts'
import type { SeriesSet } from '../series/series-set.ts'
import { writeSeries } from './testing/written-series.ts'
import type { WrittenSeries } from './testing/written-series.ts'

const areas = ['AUT', 'KGZ', 'RUS', 'TJK', 'UZB']
const said = { editionId: 'first', firstPeriod: 2000, cells: [{ value: 1, status: 'A', said: {} }] }
const written: WrittenSeries[] = ['ONE', 'TWO', 'THREE'].flatMap((indicatorId) =>
  areas.map((areaId) => ({
    identity: {
      ...{ indicatorId, seriesKey: `${areaId}.A@wdi`, subject: { kind: 'AREA' as const, areaId } },
      ...{ frequency: 'A' as const, dimensions: {}, datasetId: 'wdi' },
    },
    releases: [said, said, said],
  })),
)

const statements: string[] = []
const database = await createTestDatabase({ onQuery: (sql) => statements.push(sql) })
afterAll(() => database.close())
await writeSeries(database, written)
beforeEach(() => {
  statements.length = 0
})

function cacheOf({ maxBytes = 1e9, sequence = 1, store = createSeriesStore(maxBytes) } = {}) {
  const source = { sql: database.sql, sequence, indicatorIds: () => ['ONE', 'TWO', 'THREE'] }
  return { store, cache: createSeriesCache(source, store) }
}
/** Bytes that a set of so many bytes counts for. */
const held = (bytes: number) => Math.ceil(bytes * heldPerByte)
const few = (indicatorId: string, ...areaIds: string[]): [SeriesGroup, SeriesGroup[]] => [
  { indicatorId },
  areaIds.map((areaId) => ({ indicatorId, areaId })),
]

describe('a cache of series', () => {
  it('reads once what fifty ask for at the same time, and never again', async () => {
    const { cache } = cacheOf()
    const sets = await Promise.all(Array.from({ length: 50 }, () => cache.load({ indicatorId: 'ONE' })))
    expect(new Set(sets).size).toBe(1)
    expect(statements).toHaveLength(1)
    const again = await cache.load({ indicatorId: 'ONE' })
    expect(again.all).toEqual(sets[0]?.all)
    expect([again.askedAgain, sets[0]?.askedAgain]).toEqual([true, false])
    expect(await cache.load({ indicatorId: 'ONE' })).toBe(again)
    expect(statements).toHaveLength(1)
  })

  it('reads once when somebody asks while it reads', async () => {
    const { cache } = cacheOf()
    const first = cache.load({ areaId: 'TJK' })
    await new Promise((resolve) => setImmediate(resolve))
    expect(await cache.load({ areaId: 'TJK' })).toBe(await first)
    expect(statements).toHaveLength(1)
  })

  it('reads several groups of one tick with one statement', async () => {
    const { cache } = cacheOf()
    const sets = await Promise.all(['ONE', 'TWO', 'THREE'].map((indicatorId) => cache.load({ indicatorId })))
    expect(sets.map(({ all }) => all.length)).toEqual([5, 5, 5])
    expect(statements).toHaveLength(1)
  })

  it('does not remember a failure', async () => {
    const { cache } = cacheOf()
    await database.pool.query('ALTER TABLE "SeriesVersion" RENAME TO gone')
    await expect(cache.load({ indicatorId: 'ONE' })).rejects.toThrow('SeriesVersion')
    await database.pool.query('ALTER TABLE gone RENAME TO "SeriesVersion"')
    expect((await cache.load({ indicatorId: 'ONE' })).all).toHaveLength(5)
  })

  it('reads of a group only the few subjects that are asked for, in one statement', async () => {
    const { cache } = cacheOf()
    const [ofOne, ofTwo] = await Promise.all([
      cache.loadFew(...few('ONE', 'TJK', 'NIL')),
      cache.loadFew(...few('TWO', 'RUS', 'AUT')),
    ])
    expect(ofOne.map(({ all }) => all.map((one) => one.subject))).toEqual([
      [{ kind: 'AREA', areaId: 'TJK' }],
      [],
    ])
    expect(ofTwo.flatMap(({ all }) => all.map(({ seriesKey }) => seriesKey))).toEqual([
      'RUS.A@wdi',
      'AUT.A@wdi',
    ])
    expect(statements).toHaveLength(1)
    const again = await cache.loadFew(...few('ONE', 'TJK', 'NIL'))
    expect(again.map(({ all }) => all)).toEqual(ofOne.map(({ all }) => all))
    expect(statements).toHaveLength(1)
  })

  it('reads a group whole when other subjects of it are asked for again, and answers from it then', async () => {
    const { cache } = cacheOf()
    await cache.loadFew(...few('ONE', 'TJK'))
    const [alone, whole] = await cache.loadFew(...few('ONE', 'TJK', 'RUS'))
    expect(alone?.all).toHaveLength(1)
    expect(whole?.all).toHaveLength(5)
    const [kept] = await cache.loadFew(...few('ONE', 'AUT'))
    expect(kept?.all).toEqual(whole?.all)
    expect(await cache.load({ indicatorId: 'ONE' })).toBe(kept)
    expect(statements).toHaveLength(2)
  })

  it('reads a group whole when many ask for a subject each at once', async () => {
    const { cache } = cacheOf()
    const sets = await Promise.all(areas.map((areaId) => cache.loadFew(...few('ONE', areaId))))
    expect(new Set(sets.flat()).size).toBe(1)
    expect(statements).toHaveLength(1)
  })

  it('reads it whole only after many times where others would have to go for it', async () => {
    const store = createSeriesStore(20_000)
    const { cache } = cacheOf({ store })
    for (let place = 1; store.evictions === 0; place += 1)
      await cache.load({ indicatorId: 'TWO', areaId: `NO-SUCH-${place}` })
    for (let time = 1; time <= 64; time += 1) {
      const [set] = await cache.loadFew(...few('ONE', `NO-SUCH-${time}`))
      expect(set?.all).toHaveLength(time < 64 ? 0 : 5)
    }
  })

  it('sends what is asked for while four statements are under way with one more', async () => {
    const { cache } = cacheOf()
    // Nobody can read the table until this is over.
    const client = await database.pool.connect()
    await client.query('BEGIN; LOCK TABLE "SeriesVersion"')
    const asked: Promise<unknown>[] = []
    for (const indicatorId of ['ONE', 'TWO', 'THREE']) {
      for (const areaId of areas) {
        asked.push(cache.load({ indicatorId, areaId }))
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
    await client.query('COMMIT')
    client.release()
    await Promise.all(asked)
    expect(statements).toHaveLength(5)
  })

  it('keeps nothing when it is closed, but answers', async () => {
    const { cache, store } = cacheOf()
    const other = cacheOf({ store, sequence: 2 })
    await other.cache.load({ indicatorId: 'ONE' })
    const { bytes } = store
    await cache.load({ indicatorId: 'ONE' })
    expect(store.bytes).toBeGreaterThan(bytes)
    const asked = cache.load({ indicatorId: 'TWO' })
    cache.close()
    expect((await asked).all).toHaveLength(5)
    expect(store.bytes).toBe(bytes)
    statements.length = 0
    await other.cache.load({ indicatorId: 'ONE' })
    expect(statements).toHaveLength(0)
  })
})

describe('the store of series', () => {
  /** Reads an indicator and asks for it again, so that its objects are made too. */
  async function make(cache: SeriesCache, indicatorId: string) {
    await cache.load({ indicatorId })
    const set = await cache.load({ indicatorId })
    expect(set.all).toHaveLength(5)
    return set
  }
  /** What a set takes as it was read, and its objects. */
  async function sizes() {
    const { cache, store } = cacheOf()
    await cache.load({ indicatorId: 'ONE' })
    await cache.load({ indicatorId: 'ONE' })
    return { packed: store.bytes, objects: held((await make(cache, 'ONE')).objectBytes) }
  }
  const areMade = (...sets: SeriesSet[]) => sets.map(({ objectBytes }) => objectBytes > 0)

  it('lets go of the objects that were used least recently, and of nothing that was read before', async () => {
    const { packed, objects } = await sizes()
    const store = createSeriesStore(packed * 3 + objects * 2 + 500)
    const { cache } = cacheOf({ store })
    const one = await make(cache, 'ONE')
    one.texts.keep('name', 'text')
    const two = await make(cache, 'TWO')
    await cache.load({ indicatorId: 'THREE' })
    statements.length = 0
    // This one is asked for, but not its objects.
    await cache.load({ indicatorId: 'ONE' })
    expect(two.about('TJK')).toHaveLength(1)
    const three = await make(cache, 'THREE')
    expect(areMade(one, two, three)).toEqual([false, true, true])
    expect(one.texts.get('name')).toBe('text')
    three.charge(500)
    expect(areMade(one, two, three)).toEqual([false, false, true])
    expect([store.evictions, statements]).toEqual([0, []])
    expect(store.bytes).toBeLessThanOrEqual(store.maxBytes)
  })

  it('lets go then of what was used least recently, which has one more turn after its objects', async () => {
    const { packed, objects } = await sizes()
    const store = createSeriesStore(packed * 2 + objects + 500)
    const { cache } = cacheOf({ store })
    const one = await make(cache, 'ONE')
    const two = await make(cache, 'TWO')
    expect([areMade(one, two), store.evictions]).toEqual([[false, true], 0])
    await cache.load({ indicatorId: 'THREE' })
    expect([areMade(one, two), store.evictions]).toEqual([[false, false], 0])
    await cache.load({ indicatorId: 'TWO' })
    await make(cache, 'THREE')
    expect([areMade(one, two), store.evictions]).toEqual([[false, false], 1])
    expect([store.get(1, { indicatorId: 'ONE' }), store.get(1, { indicatorId: 'TWO' })]).toEqual([
      undefined,
      two,
    ])
    // Nobody keeps it any more.
    const { bytes } = store
    one.charge(1e6)
    expect(store.bytes).toBe(bytes)
  })

  it('keeps nothing that is larger than all that there may be', async () => {
    const { packed, objects } = await sizes()
    const none = createSeriesStore(packed / 2)
    await cacheOf({ store: none }).cache.load({ indicatorId: 'ONE' })
    expect([none.get(1, { indicatorId: 'ONE' }), none.bytes, none.evictions]).toEqual([undefined, 0, 0])
    // Here it is too large with its objects, which who asked goes on with.
    const store = createSeriesStore(packed + objects - 1)
    const { cache } = cacheOf({ store })
    await cache.load({ indicatorId: 'TWO' })
    await cache.load({ indicatorId: 'ONE' })
    const set = await cache.load({ indicatorId: 'ONE' })
    const { all } = set
    expect([set.all === all, set.about('TJK')]).toEqual([true, [all[3]]])
    expect([store.get(1, { indicatorId: 'ONE' }), store.evictions]).toEqual([undefined, 0])
    expect(store.get(1, { indicatorId: 'TWO' })?.askedAgain).toBe(true)
  })

  it('counts less of what was asked for once', async () => {
    const { cache, store } = cacheOf()
    await cache.load({ indicatorId: 'ONE' })
    const once = store.bytes
    await cache.load({ indicatorId: 'ONE' })
    const packed = store.bytes
    expect(packed).toBeGreaterThan(once)
    const { objectBytes } = await make(cache, 'ONE')
    expect(store.bytes).toBe(packed + held(objectBytes))
  })
})
