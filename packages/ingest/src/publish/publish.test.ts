import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { IngestItem, IngestScope } from '../item.ts'
import { stage } from '../stage/stage.ts'
import { base, empty, importerOf, indicator, places, project, record, series } from './publish-fixture.ts'
import { publish } from './publish.ts'

vi.setConfig({ testTimeout: 60_000 })
const database = await createTestDatabase()
beforeEach(() => empty(database))
afterAll(() => database.close())

const now = new Date('2026-05-17T12:00:00Z')

async function release(items: Iterable<IngestItem>, scopes?: IngestScope[], name?: string) {
  await stage(database, importerOf(items, scopes, name))
  return publish(database, { now })
}

const revisions = (releaseSequence: number) =>
  database.prisma.revision.findMany({
    where: { releaseSequence },
    orderBy: { ordinal: 'asc' },
    omit: { releaseSequence: true, ordinal: true },
  })

describe('publish', () => {
  it('makes the first release', async () => {
    const items = [
      ...base(),
      ...places(),
      project('p'),
      series('TJK', { 2010: 1, 2012: 3 }),
      series('TJK-RUS', { 2010: 7 }),
    ]
    const summary = await release(items)
    expect(summary).toMatchObject({
      outcome: 'PUBLISHED',
      release: { sequence: 1, name: '2026.05', publishedAt: now },
      series: { added: 2, revised: 0, removed: 0, unchanged: 0 },
      values: { added: 3, revised: 0, removed: 0 },
      records: { Area: { added: 3 }, Project: { added: 1 }, Corridor: { added: 1 }, Dataset: { added: 2 } },
      kept: { total: 0 },
    })
    const stored = await database.prisma.release.findUniqueOrThrow({ where: { sequence: 1 } })
    expect(stored.digest).toBe(summary.release?.digest)
    expect(stored.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(await database.prisma.corridor.findMany()).toEqual([
      {
        id: 'TJK-RUS',
        originId: 'TJK',
        destinationId: 'RUS',
        datasetId: 'opencorridor-corridors',
        validFrom: 1,
        validTo: null,
      },
    ])
    expect(await database.prisma.stagedSeries.count()).toBe(0)
    expect(await database.prisma.stagedRecord.count()).toBe(0)
    expect(await database.prisma.ingestRun.findMany()).toMatchObject([
      { status: 'PUBLISHED', releaseSequence: 1 },
    ])
    // What comes whole is one revision for each dataset and kind or indicator.
    expect(
      (await revisions(1)).map(({ change, recordKind, recordKey, newValue }) => [
        change,
        recordKind,
        recordKey,
        newValue,
      ]),
    ).toContainEqual(['ADDED', 'Area', '*@d', '3'])
    expect(await revisions(1)).toContainEqual({
      ...{
        change: 'ADDED',
        recordKind: 'series',
        recordKey: '*@d',
        indicatorId: 'gdp',
        field: null,
        period: null,
      },
      ...{ oldValue: null, newValue: '1' },
    })
  })

  it('tells revisions from noise, additions and removals', async () => {
    const start = [...base(), ...places()]
    await release([
      ...start,
      series('TJK', { 2010: 1 / 3, 2011: 2, 2012: 3, 2013: { value: null, status: 'L' } }),
      series('RUS', { 2010: 5 }),
      series('NAM', { 2010: 0.1 }),
    ])
    const summary = await release([
      ...start,
      series('TJK', { 2010: 0.333333333333, 2011: 2.5, 2013: { value: 4, status: 'E' }, 2014: 9 }),
      series('NAM', { 2010: 0.1 + 1e-12 }),
    ])
    expect(summary).toMatchObject({
      release: { sequence: 2, name: '2026.05.2' },
      series: { added: 0, revised: 1, removed: 1, unchanged: 1 },
      values: { added: 2, revised: 1, removed: 2 },
      records: {},
    })
    const cell = { recordKind: 'series', recordKey: 'TJK.A@d', indicatorId: 'gdp', field: 'value' }
    expect(await revisions(2)).toEqual([
      {
        ...{ change: 'REMOVED', recordKind: 'series', recordKey: 'RUS.A@d', indicatorId: 'gdp', field: null },
        ...{ period: null, oldValue: null, newValue: null },
      },
      { ...cell, change: 'REVISED', period: '2011', oldValue: '2', newValue: '2.5' },
      { ...cell, change: 'REMOVED', period: '2012', oldValue: '3', newValue: null },
      { ...cell, change: 'ADDED', period: '2013', oldValue: null, newValue: '4' },
      { ...cell, change: 'REVISED', field: 'status', period: '2013', oldValue: 'L', newValue: 'E' },
      { ...cell, change: 'ADDED', period: '2014', oldValue: null, newValue: '9' },
    ])
    const versions = await database.prisma.seriesVersion.findMany({
      orderBy: [{ seriesKey: 'asc' }, { validFrom: 'asc' }],
    })
    expect(versions.map((row) => [row.seriesKey, row.validFrom, row.validTo, row.values])).toEqual([
      ['NAM.A@d', 1, null, [0.1]],
      ['RUS.A@d', 1, 2, [5]],
      ['TJK.A@d', 1, 2, [1 / 3, 2, 3, NaN]],
      // The stored digits of 2010 stay.
      ['TJK.A@d', 2, null, [1 / 3, 2.5, NaN, 4, 9]],
    ])
  })

  it('carries forward what is outside the scope, and removes what is absent within it', async () => {
    const other: IngestScope = { datasetId: 'x', indicators: ['gdp'], records: [] }
    await release([
      ...base(),
      ...places(),
      indicator('pop', 'AREA'),
      project('p'),
      series('TJK', { 2010: 1 }),
      series('TJK', { 2010: 8 }, { indicatorId: 'pop' }),
    ])
    await release([...base('x'), series('TJK', { 2010: 2 }, { datasetId: 'x' })], [other], 'other')
    // Of dataset d only gdp is read, and it has lost its series; x has other places, and kinds beside the scope stay.
    const gdp: IngestScope = { datasetId: 'd', indicators: ['gdp'], records: [] }
    const summary = await release([series('RUS', { 2010: 3 })], [gdp])
    expect(summary).toMatchObject({ series: { added: 1, removed: 1, revised: 0 }, records: {} })
    const current = await database.prisma.seriesVersion.findMany({
      where: { validTo: null },
      orderBy: { seriesKey: 'asc' },
    })
    expect(current.map((row) => `${row.indicatorId} ${row.seriesKey}`)).toEqual([
      'gdp RUS.A@d',
      'pop TJK.A@d',
      'gdp TJK.A@x',
    ])
    expect(await database.prisma.project.count({ where: { validTo: null } })).toBe(1)
  })

  it('keeps the old record for the old release when a record is renamed or removed', async () => {
    const start = [...base(), ...places()]
    await release([...start, project('a', 'Old'), project('b'), project('c')])
    const summary = await release([...start, project('a', 'New'), project('c'), project('e')])
    expect(summary.records).toEqual({ Project: { added: 1, revised: 1, removed: 1 } })
    const rows = await database.prisma.project.findMany({ orderBy: [{ id: 'asc' }, { validFrom: 'asc' }] })
    expect(rows.map((row) => [row.id, row.title, row.validFrom, row.validTo])).toEqual([
      ['a', 'Old', 1, 2],
      ['a', 'New', 2, null],
      ['b', 'b', 1, 2],
      ['c', 'c', 1, null],
      ['e', 'e', 2, null],
    ])
    expect(
      (await revisions(2)).map((row) => [row.change, row.recordKey, row.field, row.oldValue, row.newValue]),
    ).toEqual([
      ['REVISED', 'a', 'title', 'Old', 'New'],
      ['REMOVED', 'b', null, null, null],
      ['ADDED', 'e', null, null, null],
    ])
  })

  it('makes no release of what says the same again', async () => {
    const items = [
      ...base(),
      ...places(),
      project('p'),
      series('TJK', { 2010: 1, 2011: 2 }),
      series('TJK-RUS', { 2010: 7 }),
    ]
    const first = await release(items)
    const again = await release(items)
    expect(again).toMatchObject({
      outcome: 'NO_DIFFERENCE',
      release: first.release,
      series: { unchanged: 2 },
    })
    expect(await database.prisma.release.count()).toBe(1)
    expect(await database.prisma.ingestRun.findMany()).toMatchObject([
      { status: 'PUBLISHED', releaseSequence: 1 },
      { status: 'PUBLISHED', releaseSequence: 1 },
    ])
    expect(await publish(database)).toMatchObject({
      outcome: 'NOTHING_STAGED',
      release: first.release,
      runs: [],
    })
  })

  it('keeps an edition when the next one comes, and leaves the values alone that it confirms', async () => {
    await release(
      [...base('d', 'e1'), ...places(), series('TJK', { 2010: 1 }), series('RUS', { 2010: 1 })],
      [{ datasetId: 'd', indicators: 'all', records: ['Edition', 'Dataset'] }],
    )
    const next = { editionId: 'd/e2' }
    const summary = await release(
      [...base('d', 'e2'), series('TJK', { 2010: 1 }, next), series('RUS', { 2010: 2 }, next)],
      [{ datasetId: 'd', indicators: 'all', records: ['Edition', 'Dataset'] }],
    )
    expect(summary).toMatchObject({
      series: { unchanged: 1, revised: 1 },
      records: { Edition: { added: 1, removed: 0 } },
    })
    const current = await database.prisma.seriesVersion.findMany({
      where: { validTo: null },
      orderBy: { seriesKey: 'asc' },
    })
    expect(current.map(({ seriesKey, editionId }) => [seriesKey, editionId])).toEqual([
      ['RUS.A@d', 'd/e2'],
      ['TJK.A@d', 'd/e1'],
    ])
    const edition = record('Edition', { id: 'd/e2', label: 'e2', retrievedOn: '2026-05-18', datasetId: 'd' })
    expect(await release([edition], [{ datasetId: 'd', indicators: [], records: [] }])).toMatchObject({
      outcome: 'NO_DIFFERENCE',
    })
  })

  it('versions what is said of cells by itself', async () => {
    const said = (text: string) => ({ value: 1, status: 'A' as const, attributes: { COMMENT: text } })
    const start = [...base(), ...places()]
    await release([
      ...start,
      series('TJK', { 2010: said('a'), 2011: said('b'), 2012: 1 }),
      series('RUS', { 2010: said('r') }),
    ])
    const summary = await release([
      ...start,
      series('TJK', { 2010: said('a'), 2011: said('c'), 2012: said('d') }),
    ])
    expect(summary).toMatchObject({
      series: { revised: 0, removed: 1 },
      attributes: { added: 1, revised: 1, removed: 0 },
    })
    expect(
      (await revisions(2))
        .filter(({ field }) => field !== null)
        .map((row) => [row.change, row.field, row.period, row.oldValue, row.newValue]),
    ).toEqual([
      ['REVISED', 'COMMENT', '2011', 'b', 'c'],
      ['ADDED', 'COMMENT', '2012', null, 'd'],
    ])
    const rows = await database.prisma.observationAttribute.findMany({
      where: { validTo: null },
      orderBy: { period: 'asc' },
    })
    expect(rows.map((row) => [row.seriesKey, row.period, row.value, row.validFrom])).toEqual([
      ['TJK.A@d', 2010, 'a', 1],
      ['TJK.A@d', 2011, 'c', 2],
      ['TJK.A@d', 2012, 'd', 2],
    ])
    expect(await database.prisma.seriesVersion.count({ where: { seriesKey: 'TJK.A@d' } })).toBe(1)
  })
})
