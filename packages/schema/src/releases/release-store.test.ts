import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../database/testing.ts'
import { insertRelease } from '../graph/testing/insert-records.ts'
import { createReleaseStore } from './release-store.ts'
import { writeSeries } from './testing/written-series.ts'

const statements: string[] = []
const database = await createTestDatabase({ onQuery: (sql) => statements.push(sql) })
afterAll(() => database.close())

const release = (sequence: number) =>
  insertRelease(database, sequence, String(sequence), {
    Area: [{ id: `AREA-OF-${sequence}`, kind: 'COUNTRY', datasetId: 'codes' }],
  })
const said = { editionId: 'first', firstPeriod: 2000, cells: [{ value: 1, status: 'A', said: {} }] }

beforeAll(async () => {
  await writeSeries(database, [
    {
      identity: {
        ...{ indicatorId: 'ONE', seriesKey: 'TJK.A@wdi', subject: { kind: 'AREA', areaId: 'TJK' } },
        ...{ frequency: 'A', dimensions: {}, datasetId: 'wdi' },
      },
      releases: [said],
    },
  ])
})
beforeEach(async () => {
  await database.pool.query('TRUNCATE "Release" CASCADE; TRUNCATE "Area"')
  statements.length = 0
})

describe('the releases', () => {
  it('are none until one was published, and then the newest answers', async () => {
    const store = createReleaseStore(database)
    await expect(store.view()).rejects.toThrow('No release was published yet')
    expect(store.current()).toBeUndefined()
    await release(1)
    expect((await store.view()).release.name).toBe('1')
    expect(store.current()?.sequence).toBe(1)
  })

  it('are read once, however many ask first', async () => {
    await release(1)
    statements.length = 0
    const store = createReleaseStore(database)
    const views = await Promise.all(Array.from({ length: 20 }, () => store.view()))
    expect(new Set(views).size).toBe(1)
    // The newest release, and its records.
    expect(statements).toHaveLength(2)
    expect(await store.view('1')).toBe(views[0])
    expect(statements).toHaveLength(2)
  })

  it('are refused by a name that none has', async () => {
    await release(1)
    const store = createReleaseStore(database)
    for (const name of ['2', '', '1\0', 'a b', 'x'.repeat(200)]) {
      await expect(store.view(name)).rejects.toMatchObject({ extensions: { code: 'RELEASE_NOT_FOUND' } })
    }
  })

  it('answer by the newest that is not withdrawn, and say so of one that is', async () => {
    await release(1)
    await release(2)
    const store = createReleaseStore(database)
    const [second, states] = [await store.view(), [store.state()]]
    const mark = async (name: string, withdrawnAt: Date | null) => {
      const withdrawnReason = withdrawnAt && 'Wrong units.'
      await database.prisma.release.update({ where: { name }, data: { withdrawnAt, withdrawnReason } })
      await store.refresh()
      states.push(store.state())
      return (await store.view()).release.name
    }
    expect(await mark('2', new Date(0))).toBe('1')
    // It still answers, by the view that it had, and says what became of it.
    expect(await store.view('2')).toBe(second)
    expect(second.release.withdrawnReason).toBe('Wrong units.')
    expect(await mark('1', new Date(0))).toBe('2')
    expect(await mark('1', null)).toBe('1')
    expect(await mark('2', null)).toBe('2')
    expect(second.release.withdrawnAt).toBeNull()
    expect(states[4]).toBe(states[0])
    expect(states[3]).toBe(states[1])
    expect(new Set(states).size).toBe(3)
  })

  it('go on answering those who have them when a newer one comes', async () => {
    await release(1)
    const store = createReleaseStore(database)
    const old = await store.view()
    const loading = old.series({ indicatorId: 'ONE' })
    await release(2)
    await Promise.all([store.refresh(), store.refresh()])
    expect((await loading).all).toHaveLength(1)
    const newer = await store.view()
    expect([old, newer].map((view) => view.all('Area').length)).toEqual([1, 2])
    expect(await store.view('1')).toBe(old)
    statements.length = 0
    await store.refresh()
    expect(await store.view()).toBe(newer)
    // Only the look for a newer one.
    expect(statements).toHaveLength(1)
  })

  it('keep open so many earlier ones, of which the least recently used goes, and never the newest', async () => {
    for (const sequence of [1, 2, 3, 4, 5]) await release(sequence)
    const store = createReleaseStore(database, { earlierViews: 2 })
    const newest = await store.view()
    const [one, two] = [await store.view('1'), await store.view('2')]
    expect(await store.view('1')).toBe(one)
    const three = await store.view('3')
    const four = await store.view('4')
    expect(await store.view()).toBe(newest)
    expect([await store.view('4'), await store.view('3')]).toEqual([four, three])
    statements.length = 0
    const again = await store.view('2')
    expect(again).not.toBe(two)
    expect(again.all('Area')).toHaveLength(2)
    // Its row and its records.
    expect(statements).toHaveLength(2)
    expect(await store.view()).toBe(newest)
  })

  it('let go of their series when they are closed, while a request that has them is still answered', async () => {
    for (const sequence of [1, 2, 3]) await release(sequence)
    const store = createReleaseStore(database, { earlierViews: 1 })
    await (await store.view()).series({ indicatorId: 'ONE' })
    const { bytes } = store.memory
    expect(bytes).toBeGreaterThan(0)
    const one = await store.view('1')
    await one.series({ indicatorId: 'ONE' })
    expect(store.memory.bytes).toBe(bytes * 2)
    await store.view('2')
    expect(store.memory.bytes).toBe(bytes)
    expect((await one.series({ indicatorId: 'ONE' })).all).toHaveLength(1)
    expect(store.memory.bytes).toBe(bytes)
  })

  it('are not remembered when they could not be read', async () => {
    await release(1)
    const store = createReleaseStore(database)
    await database.pool.query('ALTER TABLE "Area" RENAME TO gone')
    await expect(store.view()).rejects.toThrow('Area')
    await database.pool.query('ALTER TABLE gone RENAME TO "Area"')
    expect((await store.view()).all('Area')).toHaveLength(1)
  })
})
