import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Importer, IngestItem } from '../item.ts'
import {
  base,
  empty,
  importerOf,
  places,
  project,
  record,
  series,
  wholeScope,
} from '../publish/publish-fixture.ts'
import { stage } from './stage.ts'

const database = await createTestDatabase()
const { prisma, pool } = database
beforeEach(() => empty(database))
afterAll(() => database.close())

const staged = async () => [
  await prisma.stagedSeries.count(),
  await prisma.stagedRecord.count(),
  await prisma.ingestReject.count(),
]
const reject = (reason: string): IngestItem => ({
  type: 'reject',
  file: 'f.csv',
  line: 3,
  reason,
  raw: 'a\0\tb\\',
})

describe('stage', () => {
  it('keeps what an importer reads, and says what it was', async () => {
    const noted = { value: 0.1, status: 'E' as const, attributes: { NOTE: 'a\tb\\c\n"d"' } }
    const items = [
      ...[...base(), ...places(), project('p', 'Back\\slash\tand\nline')],
      series('TJK', { 2010: 1 / 3, 2011: noted, 2013: { value: null, status: 'L' } }),
      ...[reject('bad'), reject('bad'), reject('worse')],
    ]
    const importer: Importer = {
      ...importerOf(items),
      counts: { rows: 9, emptyRows: 1, unresolvedAreas: { Q: 2 } },
    }
    const summary = await stage(database, importer)
    expect(summary).toMatchObject({
      ...{
        importer: 'fixture',
        dryRun: false,
        indicators: 1,
        series: 1,
        values: 2,
        absences: 1,
        superseded: [],
      },
      records: { Area: 3, Dataset: 1, Edition: 1, Indicator: 2, Organisation: 1, Project: 1 },
      rejects: { total: 3, byReason: { bad: 2, worse: 1 } },
      read: { rows: 9, emptyRows: 1, unresolvedAreas: { Q: 2 } },
    })
    expect(await prisma.ingestRun.findMany()).toMatchObject([
      {
        id: summary.runId,
        importer: 'fixture',
        status: 'STAGED',
        scope: [wholeScope],
        summary: { series: 1 },
      },
    ])
    expect(await prisma.stagedSeries.findMany()).toMatchObject([
      {
        ...{ runId: summary.runId, seriesKey: 'TJK.A@d', firstPeriod: 2010, values: [1 / 3, 0.1, NaN, NaN] },
        statuses: new Uint8Array(Buffer.from('AE L')),
        attributes: [{ period: 2011, attribute: 'NOTE', value: noted.attributes.NOTE }],
      },
    ])
    const content = { id: 'p', title: 'Back\\slash\tand\nline', status: 'CLOSED', named: true }
    expect(await prisma.stagedRecord.findMany({ where: { recordKind: 'Project' } })).toMatchObject([
      { recordKey: 'p', content },
    ])
    expect(await prisma.ingestReject.findMany({ where: { ordinal: 1 } })).toMatchObject([
      { file: 'f.csv', line: 3, field: null, reason: 'bad', raw: 'a\ufffd\tb\\' },
    ])
  })

  it('leaves nothing of a dry run, but its summary', async () => {
    const summary = await stage(
      database,
      importerOf([...base(), series('TJK', { 2010: 1 }), reject('bad')]),
      { dryRun: true },
    )
    expect(summary).toMatchObject({ dryRun: true, series: 1, rejects: { total: 1 } })
    expect(await staged()).toEqual([0, 0, 0])
    expect(await prisma.ingestRun.count()).toBe(0)
    await expect(stage(database, importerOf([project('p'), project('p')]), { dryRun: true })).rejects.toThrow(
      'comes twice',
    )
    expect(await prisma.ingestRun.count()).toBe(0)
  })

  it('passes on how far the importer is', async () => {
    const seen: number[] = []
    const importer: Importer = {
      ...importerOf([]),
      async *items(report) {
        report({ done: 1, total: 2 })
        yield await Promise.resolve(project('p'))
        report({ done: 2, total: 2 })
      },
    }
    await stage(database, importer, { onProgress: ({ done }) => seen.push(done) })
    expect(seen).toEqual([1, 2])
  })
})

describe('a run that fails', () => {
  function* broken() {
    yield* [...base(), series('TJK', { 2010: 1 })]
    throw new Error('the file ends in the middle')
  }

  it('is written down with its reason, and leaves nothing staged', async () => {
    await expect(stage(database, importerOf(broken))).rejects.toThrow('the file ends in the middle')
    expect(await prisma.ingestRun.findMany()).toMatchObject([
      { status: 'FAILED', summary: { message: 'the file ends in the middle' } },
    ])
    expect(await staged()).toEqual([0, 0, 0])
  })

  it('does not take the place of a run that is waiting', async () => {
    const { runId } = await stage(database, importerOf([project('p')]))
    await expect(stage(database, importerOf(broken))).rejects.toThrow()
    expect(await prisma.ingestRun.findUnique({ where: { id: runId } })).toMatchObject({ status: 'STAGED' })
    expect(await staged()).toEqual([0, 1, 0])
  })

  it('is written down when its connection breaks', async () => {
    async function* cut() {
      yield project('p')
      await pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction' AND datname = current_database()`,
      )
      yield project('q')
    }
    await expect(stage(database, importerOf(cut))).rejects.toThrow()
    expect(await prisma.ingestRun.findMany()).toMatchObject([{ status: 'FAILED' }])
    expect(await staged()).toEqual([0, 0, 0])
  })

  it('is found by the next one when its process has vanished, which a living one is not', async () => {
    await prisma.ingestRun.create({
      data: {
        id: 'dead',
        importer: 'fixture',
        status: 'RUNNING',
        startedAt: new Date(),
        scope: [],
        summary: {},
      },
    })
    async function* outer() {
      yield project('p')
      await stage(database, importerOf([project('q')], undefined, 'inner'))
      yield project('r')
    }
    await stage(database, importerOf(outer, undefined, 'outer'))
    expect(await prisma.ingestRun.findMany({ orderBy: { importer: 'asc' } })).toMatchObject([
      { importer: 'fixture', status: 'FAILED' },
      { importer: 'inner', status: 'STAGED' },
      { importer: 'outer', status: 'STAGED' },
    ])
  })
})

describe('a run that ends after a newer one over the same scope', () => {
  it.each(['STAGED', 'PUBLISHED'] as const)('gives way to it, %s', async (status) => {
    const state = { newer: '' }
    async function* slow() {
      yield project('p', 'Older')
      const { runId } = await stage(database, importerOf([project('p', 'Newer')]))
      await prisma.ingestRun.update({ where: { id: runId }, data: { status } })
      state.newer = runId
    }
    const older = await stage(database, importerOf(slow))
    expect(older).toMatchObject({
      superseded: [],
      message: `The run ${state.newer} began later over the same scope and was staged first; what this run has read is older and was not kept.`,
    })
    expect(await prisma.ingestRun.findMany({ orderBy: { startedAt: 'asc' } })).toMatchObject([
      { id: older.runId, status: 'SUPERSEDED', summary: { message: older.message } },
      { id: state.newer, status },
    ])
    const kept = await prisma.stagedRecord.findMany()
    expect(kept).toMatchObject([{ runId: state.newer, content: { title: 'Newer' } }])
  })
})

describe('what a run may not say', () => {
  it.each<[string, IngestItem[], string]>([
    [
      'one record twice',
      [project('p', 'First'), project('p', 'Second')],
      'Project p comes twice in one run: (1) {"id":"p","title":"First"',
    ],
    [
      'one series twice',
      [series('TJK', { 2010: 1 }), series('TJK', { 2011: 1, 2012: 1 })],
      'Series gdp TJK.A@d comes twice in one run: (1) 1 cells from 2010, edition d/e1; (2) 2 cells from 2011',
    ],
    [
      'a dataset without a scope',
      [project('p', 'P', 'x')],
      'fixture reads records of the dataset x (Project p), for which it declares no scope',
    ],
    [
      'an indicator outside the scope',
      [series('TJK', { 2010: 1 }, { datasetId: 'x' })],
      'fixture reads series of gdp of the dataset x (TJK.A@x), which its scopes do not cover',
    ],
  ])('%s', async (_, items, message) => {
    await expect(stage(database, importerOf(items))).rejects.toThrow(message)
  })

  it('one thing twice, however far apart', async () => {
    const filler = 'x'.repeat(400_000)
    const many = [1, 2, 3, 4, 5, 6].map((at) => project(`f${at}`, filler))
    await expect(
      stage(database, importerOf([project('p', 'First'), ...many, project('p', 'Last')])),
    ).rejects.toThrow(/^Project p comes twice in one run: \(1\) .*"First".*; \(2\) .*"Last"/)
    const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [at + 1, Math.PI * at]))
    const areas = Array.from({ length: 30 }, (_, at) => series(`A${at}`, wide))
    await expect(stage(database, importerOf([...areas, series('A0', { 2010: 1 })]))).rejects.toThrow(
      'Series gdp A0.A@d comes twice in one run: (1) 5000 cells, edition d/e1; (2) 1 cells from 2010',
    )
  })

  it('an unknown kind in its scope', async () => {
    const scopes = [Object.assign({}, wholeScope, { records: ['Nothing'] })]
    await expect(
      stage(database, importerOf([record('Area', { id: 'X', kind: 'REGION', datasetId: 'd' })], scopes)),
    ).rejects.toThrow('The scope of fixture names the unknown kind "Nothing"')
  })
})
