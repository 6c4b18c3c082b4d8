import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { IngestError } from '../item.ts'
import { stage } from '../stage/stage.ts'
import { base, empty, importerOf, places, project, series } from './publish-fixture.ts'
import { publish } from './publish.ts'
import { ThresholdError } from './thresholds.ts'

vi.setConfig({ testTimeout: 60_000 })
const database = await createTestDatabase()
afterAll(() => database.close())

const start = [...base(), ...places()]
/** So many years from 2000 on, with what differs from the value 10. */
const years = (count: number, other: Record<number, number> = {}) => ({
  ...Object.fromEntries(Array.from({ length: count }, (_, at) => [2000 + at, 10])),
  ...other,
})

beforeEach(async () => {
  await empty(database)
  // 50 values of gdp and 5 of flow.
  const items = [series('TJK', years(40)), series('RUS', years(10)), series('TJK-RUS', years(5, { 2004: 0 }))]
  await stage(database, importerOf([...start, ...items]))
  await publish(database)
})

describe('a publication', () => {
  // gdp loses Russia's 10 and two of Tajikistan's, and one is revised; flow has its zero revised.
  const next = () =>
    stage(
      database,
      importerOf([
        ...start,
        series('TJK', years(38, { 2000: 12, 2045: 1 })),
        series('TJK-RUS', years(5, { 2004: 1 })),
      ]),
    )

  it('says what changes by indicator and place, what moves most, and what vanishes', async () => {
    await next()
    const { comparison, exceeded } = await publish(database)
    expect(exceeded).toEqual([])
    expect(comparison).toMatchObject({
      before: { sequence: 1 },
      total: { before: 55, added: 1, revised: 2, removed: 12 },
      indicators: [
        { datasetId: 'd', indicatorId: 'gdp', before: 50, added: 1, revised: 1, removed: 12 },
        { datasetId: 'd', indicatorId: 'flow', before: 5, added: 0, revised: 1, removed: 0 },
      ],
      subjects: {
        total: 3,
        entries: [
          { subjectId: 'RUS', before: 10, removed: 10 },
          { subjectId: 'TJK', before: 40, added: 1, revised: 1, removed: 2 },
          { subjectKind: 'CORRIDOR', subjectId: 'TJK-RUS', before: 5, revised: 1 },
        ],
      },
      cells: { total: 3, entries: [{ indicatorId: 'gdp', subjectId: 'RUS' }, {}, {}] },
      // A value that was zero has no relative size.
      relativeMoves: {
        total: 2,
        entries: [{ subjectId: 'TJK', period: '2000', oldValue: 10, newValue: 12 }],
      },
      absoluteMoves: {
        total: 2,
        entries: [
          { indicatorId: 'flow', period: '2004', oldValue: 0, newValue: 1 },
          { indicatorId: 'gdp', period: '2000' },
        ],
      },
      vanished: { total: 1, entries: [{ indicatorId: 'gdp', subjectId: 'RUS', values: 10 }] },
    })
  })

  it('is stopped above a threshold, with the figures, and leaves all as it was', async () => {
    await next()
    const error: unknown = await publish(database, { maxRemoved: 0.2 }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(IngestError)
    expect(error).toBeInstanceOf(ThresholdError)
    expect(String(error)).toBe(
      'IngestError: The release is not made, for it changes more than its thresholds allow: removed of all: 12 of 55 values, 21.8 % where 20 % may be; removed of gdp (d): 12 of 50 values, 24 % where 20 % may be. Look at what changes (publish --dry-run), and publish with --force if it is right.',
    )
    expect(await database.prisma.release.count()).toBe(1)
    expect(await database.prisma.ingestRun.count({ where: { status: 'STAGED' } })).toBe(1)
    expect(await publish(database, { maxRemoved: 0.24 })).toMatchObject({
      outcome: 'PUBLISHED',
      exceeded: [],
    })
  })

  it('goes on by force and says what was above; a dry run says what would stop it', async () => {
    await next()
    const exceeded = [{ change: 'revised', of: 'values', part: null, changed: 2, before: 55, limit: 0 }, {}]
    expect(await publish(database, { maxRevised: 0, dryRun: true })).toMatchObject({ exceeded })
    expect(await publish(database, { maxRevised: 0, force: true })).toMatchObject({
      outcome: 'PUBLISHED',
      // Of so few values as flow has a share says little: it counts among all.
      exceeded: [exceeded[0], { part: { datasetId: 'd', name: 'gdp' }, changed: 1, before: 50 }],
    })
  })

  it('is stopped where a kind of records vanishes; one below 20 counts among all records alone', async () => {
    const values = [
      series('TJK', years(40)),
      series('RUS', years(10)),
      series('TJK-RUS', years(5, { 2004: 0 })),
    ]
    const projects = (count: number) => Array.from({ length: count }, (_, at) => project(`p${at}`))
    await stage(database, importerOf([...start, ...values, ...projects(30)]))
    await publish(database)
    await stage(database, importerOf([...start, ...values]))
    // With the 30 projects d keeps an organisation, a dataset, an edition, three areas and two indicators: a scope
    // covers the kinds that it names, and the others are looked at since they were read.
    await expect(publish(database, { maxRemoved: 0.5 })).rejects.toThrow(
      'removed of all: 30 of 38 records, 78.9 % where 50 % may be; removed of Project (d): 30 of 30 records, 100 % where 50 % may be.',
    )
    await stage(database, importerOf([...start, ...values, ...projects(19)]))
    await publish(database)
    await stage(database, importerOf([...start, ...values]))
    expect(await publish(database, { maxRemoved: 0.5, dryRun: true })).toMatchObject({
      exceeded: [{ of: 'records', part: null, changed: 19, before: 27 }],
    })
    expect(await publish(database, { maxRemoved: 0.8 })).toMatchObject({
      records: { Project: { removed: 19 } },
      exceeded: [],
    })
  })

  it('of a first release is above no threshold', async () => {
    await empty(database)
    await stage(database, importerOf([...start, series('TJK', years(40))]))
    expect(await publish(database, { maxRemoved: 0, maxRevised: 0 })).toMatchObject({ outcome: 'PUBLISHED' })
  })
})
