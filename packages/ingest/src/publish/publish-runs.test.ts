import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { IngestItem, IngestScope } from '../item.ts'
import { stage } from '../stage/stage.ts'
import { base, empty, importerOf, indicator, places, project, record, series } from './publish-fixture.ts'
import { publish } from './publish.ts'

vi.setConfig({ testTimeout: 60_000 })
const database = await createTestDatabase()
const { prisma } = database
beforeEach(() => empty(database))
afterAll(() => database.close())

const scopeOf = (
  datasetId: string,
  records: IngestScope['records'] = ['Project', 'Organisation'],
): IngestScope[] => [{ datasetId, indicators: 'all', records }]
const stageOf = (items: IngestItem[], scopes: IngestScope[], name: string) =>
  stage(database, importerOf(items, scopes, name))
const current = { where: { validTo: null } }

describe('several runs in one release', () => {
  it('count in the order in which they began, each within its scope', async () => {
    const all = [
      ...base(),
      ...places(),
      series('TJK', { 2010: 1 }),
      series('RUS', { 2010: 1 }),
      series('TJK-RUS', { 2010: 1 }),
    ]
    await stageOf(all, scopeOf('d'), 'whole')
    // A later run over one indicator takes back what the first said of it, and leaves the rest.
    const gdp = [{ datasetId: 'd', indicators: ['gdp'], records: [] }]
    await stageOf([series('TJK', { 2010: 2 })], gdp, 'part')
    expect(await publish(database)).toMatchObject({ runs: { length: 2 }, series: { added: 2 } })
    const versions = await prisma.seriesVersion.findMany({ orderBy: { seriesKey: 'asc' } })
    expect(versions.map(({ seriesKey, values }) => [seriesKey, values])).toEqual([
      ['TJK-RUS.A@d', [1]],
      ['TJK.A@d', [2]],
    ])
  })

  it('are superseded by a later run of the importer over the same scope', async () => {
    const first = await stageOf([...base(), ...places(), project('old')], scopeOf('d'), 'same')
    const second = await stageOf([...base(), ...places(), project('new')], scopeOf('d'), 'same')
    expect(second.superseded).toEqual([first.runId])
    expect(await prisma.ingestRun.findUnique({ where: { id: first.runId } })).toMatchObject({
      status: 'SUPERSEDED',
    })
    await publish(database)
    expect((await prisma.project.findMany()).map(({ id }) => id)).toEqual(['new'])
  })
})

describe('a record that two datasets bring', () => {
  const shared = (datasetId: string, name: string) =>
    record('Organisation', { id: 'shared', name, datasetId })

  it('stays with the first, which is told', async () => {
    await stageOf([...base('a'), shared('a', 'Of A')], scopeOf('a'), 'a')
    await publish(database)
    await stageOf([...base('b'), shared('b', 'Of B')], scopeOf('b'), 'b')
    const summary = await publish(database)
    expect(summary.kept).toEqual({
      total: 1,
      examples: [{ kind: 'Organisation', key: 'shared', keptBy: 'a', offeredBy: 'b' }],
    })
    expect(await prisma.organisation.findMany({ where: { id: 'shared' } })).toMatchObject([{ name: 'Of A' }])
    // Again, and nothing of it is a difference.
    await stageOf([...base('a'), shared('a', 'Of A')], scopeOf('a'), 'a')
    expect(await publish(database)).toMatchObject({ outcome: 'NO_DIFFERENCE', kept: { total: 0 } })
  })

  it('passes to the other when its keeper leaves it out', async () => {
    await stageOf([...base('a'), shared('a', 'Of A')], scopeOf('a'), 'a')
    await stageOf([...base('b'), shared('b', 'Of A')], scopeOf('b'), 'b')
    expect(await publish(database)).toMatchObject({ kept: { total: 0 } })
    await stageOf(base('a'), scopeOf('a'), 'a')
    await stageOf([...base('b'), shared('b', 'Of B')], scopeOf('b'), 'b')
    expect(await publish(database)).toMatchObject({
      records: { Organisation: { added: 0, revised: 1, removed: 0 } },
    })
    expect(await prisma.organisation.findMany({ where: { id: 'shared', validTo: null } })).toMatchObject([
      { name: 'Of B', datasetId: 'b' },
    ])
  })

  it.each(['Of A', 'Of B'])(
    'passes to the other, which said "%s" in an earlier publication, when its keeper alone leaves it out',
    async (name) => {
      await stageOf([...base('a'), shared('a', 'Of A')], scopeOf('a'), 'a')
      await publish(database)
      await stageOf([...base('b'), shared('b', name)], scopeOf('b'), 'b')
      await publish(database)
      await stageOf(base('a'), scopeOf('a'), 'a')
      expect(await publish(database)).toMatchObject({
        records: { Organisation: { added: 0, revised: 1, removed: 0 } },
        kept: { total: 0 },
      })
      expect(await prisma.organisation.findMany({ where: { id: 'shared', validTo: null } })).toMatchObject([
        { name, datasetId: 'b' },
      ])
      expect(await prisma.offeredRecord.count()).toBe(0)
      // And goes when its new keeper leaves it out too.
      await stageOf(base('b'), scopeOf('b'), 'b')
      await publish(database)
      expect(await prisma.organisation.count({ where: { id: 'shared', validTo: null } })).toBe(0)
    },
  )

  it('passes to the first of those that offered it and have not taken it back', async () => {
    const run = async (datasetId: string, ...said: IngestItem[]) => {
      await stageOf([...base(datasetId), ...said], scopeOf(datasetId), datasetId)
      return publish(database)
    }
    await run('a', shared('a', 'Of A'))
    await run('b', shared('b', 'Of B'))
    await run('c', shared('c', 'Of C'))
    await run('d', shared('d', 'Of D'))
    // What is offered anew keeps its place in the order; what is left out is offered no more.
    await run('c', shared('c', 'Of C, better'))
    await run('b')
    expect((await prisma.offeredRecord.findMany()).map(({ datasetId }) => datasetId).sort()).toEqual([
      'c',
      'd',
    ])
    await run('a')
    expect(await prisma.organisation.findMany({ where: { id: 'shared', validTo: null } })).toMatchObject([
      { name: 'Of C, better', datasetId: 'c' },
    ])
  })

  it('is offered without a release where nothing else is a difference, and not at all by a dry run', async () => {
    await stageOf([...base('a'), shared('a', 'Of A')], scopeOf('a'), 'a')
    await stageOf(base('b'), scopeOf('b'), 'b')
    await publish(database)
    await stageOf([...base('b'), shared('b', 'Of B')], scopeOf('b'), 'b')
    await publish(database, { dryRun: true })
    expect(await prisma.offeredRecord.count()).toBe(0)
    expect(await publish(database)).toMatchObject({ outcome: 'NO_DIFFERENCE', kept: { total: 1 } })
    expect(await prisma.offeredRecord.findMany()).toMatchObject([
      { recordKind: 'Organisation', recordKey: 'shared', datasetId: 'b', content: { name: 'Of B' } },
    ])
  })
})

describe('corridors', () => {
  it('come with what speaks of them and go with it', async () => {
    const start = [...base(), ...places()]
    const spoken = [
      project('p'),
      record('ProjectCorridor', { projectId: 'p', corridorId: 'NAM-RUS', datasetId: 'd' }),
      record('Statement', { id: 's', kind: 'ROLE', metric: 'role', confidence: 'EXPLICIT', datasetId: 'd' }),
      record('StatementSubject', {
        statementId: 's',
        subjectKind: 'CORRIDOR',
        subjectId: 'RUS-NAM',
        role: 'ABOUT',
        datasetId: 'd',
      }),
    ]
    const scope = scopeOf('d', ['Project', 'ProjectCorridor', 'Statement', 'StatementSubject'])
    await stageOf([...start, ...spoken, series('TJK-RUS', { 2010: 1 })], scope, 'd')
    await publish(database)
    expect((await prisma.corridor.findMany()).map(({ id }) => id).sort()).toEqual([
      'NAM-RUS',
      'RUS-NAM',
      'TJK-RUS',
    ])
    await stageOf([...start, series('TJK-RUS', { 2010: 1 })], scope, 'd')
    expect(await publish(database)).toMatchObject({ records: { Corridor: { removed: 2 } } })
    await stageOf(start, scope, 'd')
    await publish(database)
    expect(await prisma.corridor.count(current)).toBe(0)
    expect(await prisma.dataset.findMany(current)).toMatchObject([{ id: 'd' }])
  })

  it('are those of an importer where one writes them down', async () => {
    const own = record('Corridor', { id: 'TJK-RUS', originId: 'TJK', destinationId: 'RUS', datasetId: 'd' })
    await stageOf([...base(), ...places(), own, series('TJK-RUS', { 2010: 1 })], scopeOf('d'), 'd')
    await publish(database)
    expect(await prisma.corridor.findMany()).toMatchObject([{ datasetId: 'd' }])
    expect(await prisma.dataset.count()).toBe(1)
  })

  it('pass to an importer that writes down one that was derived, and stay with it', async () => {
    const own = record('Corridor', { id: 'TJK-RUS', originId: 'TJK', destinationId: 'RUS', datasetId: 'd' })
    const spoken = [...base(), ...places(), series('TJK-RUS', { 2010: 1 })]
    await stageOf(spoken, scopeOf('d'), 'd')
    await publish(database)
    expect(await prisma.corridor.findMany(current)).toMatchObject([{ datasetId: 'opencorridor-corridors' }])
    await stageOf([...spoken, own], scopeOf('d'), 'd')
    await publish(database)
    expect(await prisma.corridor.findMany(current)).toMatchObject([{ id: 'TJK-RUS', datasetId: 'd' }])
    // A run that says nothing of corridors does not take it back.
    await stageOf(spoken, scopeOf('d'), 'd')
    expect(await publish(database)).toMatchObject({ outcome: 'NO_DIFFERENCE' })
    expect(await prisma.corridor.findMany(current)).toMatchObject([{ datasetId: 'd' }])
  })

  it('of unknown places are refused', async () => {
    await stageOf([...base(), ...places(), series('TJK-XYZ', { 2010: 1 })], scopeOf('d'), 'd')
    await expect(publish(database)).rejects.toThrow('Corridor TJK-XYZ: destinationId → Area XYZ')
  })
})

describe('a release', () => {
  it('has the same digest wherever the same is published, and another for another digit', async () => {
    const digestsOf = async (value: number) => {
      await empty(database)
      const digests: (string | undefined)[] = []
      for (const year of [2010, 2011]) {
        const items = [
          ...base(),
          ...places(),
          indicator('pop', 'AREA'),
          project('p'),
          series('TJK', { [year]: value }),
        ]
        await stageOf(items, scopeOf('d'), 'd')
        digests.push(
          (await publish(database, { name: `n-${Math.random()}`, note: `${value}` })).release?.digest,
        )
      }
      return digests
    }
    const [first, second] = await digestsOf(1)
    expect(await digestsOf(1)).toEqual([first, second])
    const [other] = await digestsOf(1.000000000000001)
    expect(new Set([first, second, other]).size).toBe(3)
  })
})
