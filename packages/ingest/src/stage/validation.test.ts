import type { RecordInput } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { IngestItem, IngestScope, RecordItem } from '../item.ts'
import { base, empty, importerOf, places, project, record, series } from '../publish/publish-fixture.ts'
import { publish } from '../publish/publish.ts'
import { stage } from './stage.ts'

vi.setConfig({ testTimeout: 60_000 })
const database = await createTestDatabase()
const { prisma } = database
beforeEach(() => empty(database))
afterAll(() => database.close())

const share = (id: string, range: Partial<RecordInput<'Indicator'>> = {}): RecordItem =>
  record('Indicator', {
    ...{ id, name: id, subject: 'AREA', frequency: 'A', unitKind: 'PERCENT', unit: '% of population' },
    ...{ aggregation: 'NONE', status: 'ACTIVE', datasetId: 'd', ...range },
  })
const of = (indicatorId: string) => ({ indicatorId })
const start = [...base(), ...places()]
const rejects = async () =>
  (await prisma.ingestReject.findMany({ orderBy: { ordinal: 'asc' } })).map(({ field, reason, raw }) => [
    field,
    reason,
    raw,
  ])

describe('values outside the range of their indicator', () => {
  const cells = { 2010: 50, 2011: 100.5, 2012: -0.1, 2013: 100, 2014: { value: null, status: 'L' as const } }

  it('are kept out and reported one by one, with what else is said of them', async () => {
    const noted = { value: 101, status: 'A' as const, attributes: { COMMENT: 'gone' } }
    const kept = { value: 1, status: 'A' as const, attributes: { COMMENT: 'kept' } }
    const items = [
      ...start,
      // The range comes after the values: an importer may say things in any order.
      series('TJK', { ...cells, 2015: noted, 2016: kept }, of('share')),
      series('RUS', { 2010: 101 }, of('share')),
      share('share'),
    ]
    const summary = await stage(database, importerOf(items))
    expect(summary).toMatchObject({ series: 1, values: 3, absences: 1, rejects: { total: 4 } })
    const reason = 'The value lies outside 0 to 100, which is what share can be.'
    expect((await rejects()).sort()).toEqual([
      ['share RUS.A@d 2010', reason, '101'],
      ['share TJK.A@d 2011', reason, '100.5'],
      ['share TJK.A@d 2012', reason, '-0.1'],
      ['share TJK.A@d 2015', reason, '101'],
    ])
    await publish(database)
    const [version, ...others] = await prisma.seriesVersion.findMany()
    expect(others).toEqual([])
    expect(version).toMatchObject({ firstPeriod: 2010, values: [50, NaN, NaN, 100, NaN, NaN, 1] })
    expect(await prisma.observationAttribute.findMany()).toMatchObject([{ period: 2016, value: 'kept' }])
  })

  it('are judged by the indicator in force, unless the dataset that keeps it says otherwise now', async () => {
    await stage(database, importerOf([...start, share('share')]))
    await publish(database)
    const values: IngestScope[] = [{ datasetId: 'x', indicators: 'all', records: [] }]
    const said = (item: IngestItem[]) => importerOf([...base('x'), ...item], values, 'x')
    const wide = share('share', { minimum: 0, maximum: 200, datasetId: 'x' })
    const high = series('TJK', { 2010: 150 }, { ...of('share'), datasetId: 'x' })
    expect(await stage(database, said([wide, high]))).toMatchObject({ values: 0, rejects: { total: 1 } })
    const own = share('share', { minimum: 0, maximum: 200 })
    const scopes: IngestScope[] = [{ datasetId: 'd', indicators: 'all', records: [] }]
    expect(
      await stage(database, importerOf([own, series('TJK', { 2010: 150 }, of('share'))], scopes)),
    ).toMatchObject({ values: 1, rejects: { total: 0 } })
  })

  it('may be anything where the definition sets no bound', async () => {
    const growth = share('growth', { unit: 'annual %' })
    const items = [...start, growth, series('TJK', { 2010: -90, 2011: 4000 }, of('growth'))]
    expect(await stage(database, importerOf(items))).toMatchObject({ values: 2, rejects: { total: 0 } })
    await publish(database)
    expect(await prisma.indicator.findMany({ where: { id: 'growth' } })).toMatchObject([
      { minimum: null, maximum: null },
    ])
  })

  it('are no share that arithmetic has made a little more', async () => {
    const items = [
      ...start,
      share('share'),
      series('TJK', { 2010: 100.00000000001, 2011: -1e-12 }, of('share')),
    ]
    expect(await stage(database, importerOf(items))).toMatchObject({ values: 2, rejects: { total: 0 } })
  })

  it('are told of as a number when they are many', async () => {
    const years = Object.fromEntries(Array.from({ length: 150 }, (_, at) => [1850 + at, 101]))
    const summary = await stage(
      database,
      importerOf([...start, share('share'), series('TJK', years, of('share'))]),
    )
    expect(summary.rejects.total).toBe(101)
    expect((await rejects()).at(-1)?.[1]).toBe(
      '150 values of share lie outside 0 to 100: none is taken, the first 100 are listed.',
    )
  })
})

describe('records', () => {
  const fieldsOf = async (item: RecordItem) => {
    await stage(database, importerOf([...base(), item]))
    const [row] = await prisma.stagedRecord.findMany({
      where: { recordKind: item.kind, NOT: { recordKey: 'd' } },
    })
    return row?.content as Record<string, unknown> | undefined
  }
  const dated = (startsOn: string, endsOn: string) => {
    const item = project('p')
    return { ...item, record: { ...item.record, startsOn, endsOn } } as RecordItem
  }

  it.each([
    ['2013-02-30', '2014', [null, '2014']],
    ['2013-2-3', '2014', [null, '2014']],
    ['2013-13', '2014', [null, '2014']],
    ['2012-02-29', '2012-02-29', ['2012-02-29', '2012-02-29']],
    ['2013-05-17', '2013', ['2013-05-17', '2013']],
    ['2013', '2013-05-17', ['2013', '2013-05-17']],
    ['2014', '2013-12-31', [null, null]],
    ['2014-05', '2014-04-30', [null, null]],
  ])('that begin on %s and end on %s', async (startsOn, endsOn, [start, end]) => {
    expect(await fieldsOf(dated(startsOn, endsOn))).toMatchObject({ startsOn: start, endsOn: end })
    const left = [startsOn, endsOn].filter((_, at) => [start, end][at] === null)
    expect((await rejects()).map(([, , raw]) => raw)).toEqual(left.map((text) => `'${text}'`))
  })

  it('with a share of a project outside 0 to 100 have none', async () => {
    const area = (ordinal: number, percentage: number) =>
      record('ProjectArea', {
        projectId: 'p',
        areaId: 'TJK',
        ordinal,
        role: 'IN',
        percentage,
        datasetId: 'd',
      })
    await stage(database, importerOf([...base(), area(1, 100), area(2, 101), area(3, -1)]))
    const rows = await prisma.stagedRecord.findMany({ where: { recordKind: 'ProjectArea' } })
    const percentages = rows.map(({ content }) => (content as { percentage: number | null }).percentage)
    expect(percentages.sort()).toEqual([100, null, null])
    expect((await rejects()).map(([field]) => field)).toEqual([
      'ProjectArea ["p","TJK",2]: percentage',
      'ProjectArea ["p","TJK",3]: percentage',
    ])
  })

  it('that cannot do without their date are left out whole', async () => {
    const name = record('AreaName', {
      ...{
        areaId: 'TJK',
        language: 'en',
        form: 'SHORT',
        name: 'X',
        since: '2010',
        until: '1990',
        datasetId: 'd',
      },
    })
    expect(await fieldsOf(name)).toBeUndefined()
    expect(await prisma.ingestReject.count()).toBe(2)
  })
})
