import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { IngestItem, IngestScope, Observation } from '../item.ts'
import { base, empty, importerOf, places, series } from '../publish/publish-fixture.ts'
import { publish } from '../publish/publish.ts'
import { stage } from './stage.ts'

vi.setConfig({ testTimeout: 60_000 })
const database = await createTestDatabase()
const { prisma } = database
beforeEach(() => empty(database))
afterAll(() => database.close())

const start = [...base(), ...places()]
const gone: Omit<Observation, 'period'> = { value: null, status: 'A', removed: true }
const scope = (absence: NonNullable<IngestScope['absence']>): IngestScope[] => [
  { datasetId: 'd', indicators: 'all', records: [], absence },
]
const staged = (absence: NonNullable<IngestScope['absence']>, ...items: IngestItem[]) =>
  stage(database, importerOf([...start, ...items], scope(absence)))

describe('a run may not', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    [
      'take back cells where leaving them out does that',
      () => staged('REMOVES', series('TJK', { 2010: 1, 2011: gone })),
      'fixture takes back cells of gdp TJK.A@d, where its scope says that absence removes; leave them out, or declare absence as CARRIES.',
    ],
    [
      'take back a cell and say its value',
      () => staged('CARRIES', series('TJK', { 2011: { ...gone, value: 1 } })),
      'Series gdp TJK.A@d, 2011: the cell is taken back, but there is the value 1.',
    ],
    [
      'cover years that end before they begin',
      () => staged({ fromYear: 2012, toYear: 2010 }),
      'The scope of fixture covers the years 2012 to 2010; whole years in order are expected.',
    ],
  ])('%s', async (_, run, message) => {
    await expect(run()).rejects.toThrow(message)
  })
})

describe('a run that carries', () => {
  it('counts what it takes back, and leaves the run waiting that came before it', async () => {
    const first = await staged('REMOVES', series('TJK', { 2010: 1, 2011: 2 }))
    const second = await staged('CARRIES', series('TJK', { 2011: gone, 2012: 3 }))
    expect(second).toMatchObject({ values: 1, absences: 0, removals: 1, superseded: [] })
    await publish(database)
    expect(await prisma.seriesVersion.findMany()).toMatchObject([{ values: [1, NaN, 3] }])
    const third = await staged('CARRIES', series('TJK', { 2010: gone }))
    const fourth = await staged('REMOVES', series('RUS', { 2010: 1 }))
    expect(fourth.superseded).toEqual([third.runId])
    expect(first.superseded).toEqual([])
  })

  it('makes no release of what is in force already, and none of taking back what is not', async () => {
    await staged('REMOVES', series('TJK', { 2010: 1 / 3, 2011: 2 }), series('TJK-RUS', { 2010: 1 }))
    await publish(database)
    await staged(
      'CARRIES',
      series('TJK', { 2010: 0.333333333333, 2030: gone }),
      series('RUS', { 2010: gone }),
    )
    expect(await publish(database)).toMatchObject({ outcome: 'NO_DIFFERENCE', comparison: null })
  })

  it('removes a series whose last cell goes, with what was said of it and the corridor', async () => {
    const said = { value: 1, status: 'A' as const, attributes: { COMMENT: 'x' } }
    await staged('REMOVES', series('TJK-RUS', { 2010: said }), series('TJK', { 2010: 1 }))
    await publish(database)
    await staged('CARRIES', series('TJK-RUS', { 2010: gone }))
    expect(await publish(database)).toMatchObject({
      series: { removed: 1, revised: 0 },
      values: { removed: 1 },
      records: { Corridor: { removed: 1 } },
      comparison: { vanished: { entries: [{ subjectId: 'TJK-RUS', values: 1 }] } },
    })
    expect(await prisma.observationAttribute.count({ where: { validTo: null } })).toBe(0)
  })

  it('replaces one year of a matrix, also of pairs that it does not name', async () => {
    const years = { 2012: 1, 2013: 2, 2014: 3 }
    await staged(
      'REMOVES',
      series('TJK-RUS', years),
      series('NAM-RUS', years),
      series('RUS-TJK', { 2013: 5 }),
    )
    await publish(database)
    await staged({ fromYear: 2013, toYear: 2013 }, series('TJK-RUS', { 2013: 9 }))
    expect(await publish(database)).toMatchObject({
      series: { revised: 2, removed: 1 },
      values: { added: 0, revised: 1, removed: 2 },
    })
    const current = await prisma.seriesVersion.findMany({
      where: { validTo: null },
      orderBy: { seriesKey: 'asc' },
    })
    expect(current.map(({ values }) => values)).toEqual([
      [1, NaN, 3],
      [1, 9, 3],
    ])
  })
})
