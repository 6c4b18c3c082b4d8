import { releaseChannel } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { IngestItem } from '../item.ts'
import { stage } from '../stage/stage.ts'
import { base, empty, importerOf, indicator, places, project, record, series } from './publish-fixture.ts'
import { publish } from './publish.ts'

vi.setConfig({ testTimeout: 60_000 })
const database = await createTestDatabase()
const { prisma, pool } = database
const start = [...base(), ...places()]

/** Everything that is displayed, and the releases. */
const displayed = () =>
  Promise.all([
    prisma.release.findMany(),
    prisma.revision.findMany({ orderBy: [{ releaseSequence: 'asc' }, { ordinal: 'asc' }] }),
    prisma.seriesVersion.findMany({ orderBy: [{ seriesKey: 'asc' }, { validFrom: 'asc' }] }),
    prisma.project.findMany({ orderBy: [{ id: 'asc' }, { validFrom: 'asc' }] }),
    prisma.corridor.findMany({ orderBy: [{ id: 'asc' }, { validFrom: 'asc' }] }),
  ])

beforeEach(async () => {
  await empty(database)
  await stage(database, importerOf([...start, project('p'), series('TJK', { 2010: 1 })]))
  await publish(database)
})
afterAll(() => database.close())

const revised: IngestItem[] = [
  ...start,
  project('p', 'New'),
  series('TJK', { 2010: 2 }),
  series('RUS', { 2010: 2 }),
]

/** The server process in which a publication waits for a lock on a table. */
async function blockedPublisher(): Promise<number> {
  for (;;) {
    const { rows } = await pool.query<{ pid: number }>(
      `SELECT pid FROM pg_locks WHERE relation = '"Project"'::regclass AND NOT granted AND database =
         (SELECT oid FROM pg_database WHERE datname = current_database())`,
    )
    if (rows[0] !== undefined) return rows[0].pid
  }
}

describe('a publication that fails', () => {
  it('leaves the release before in force when its connection breaks, and can be repeated', async () => {
    const before = await displayed()
    await stage(database, importerOf(revised))
    const blocker = await pool.connect()
    await blocker.query('BEGIN; LOCK TABLE "Project" IN ACCESS EXCLUSIVE MODE')
    const publication = publish(database)
    const outcome = expect(publication).rejects.toThrow(/terminat|closed/i)
    await pool.query('SELECT pg_terminate_backend($1)', [await blockedPublisher()])
    await outcome
    await blocker.query('ROLLBACK')
    blocker.release()

    expect(await displayed()).toEqual(before)
    expect(await publish(database)).toMatchObject({
      outcome: 'PUBLISHED',
      release: { sequence: 2 },
      series: { added: 1, revised: 1 },
    })
  })

  it('names the references that lead nowhere', async () => {
    const before = await displayed()
    const items = [
      ...revised,
      series('TJK', { 2010: 2 }, { indicatorId: 'none' }),
      record('ProjectArea', { projectId: 'p', areaId: 'XYZ', ordinal: 1, role: 'IN', datasetId: 'd' }),
      record('Link', {
        fromKind: 'Project',
        fromId: 'q',
        toKind: 'Area',
        toId: 'TJK',
        role: 'ABOUT',
        datasetId: 'd',
      }),
    ]
    await stage(database, importerOf(items))
    const message = await publish(database).catch(String)
    expect(message).toMatch(/^IngestError: The release is not made/)
    expect(message).toContain('ProjectArea ["p","XYZ",1]: areaId → Area XYZ')
    expect(message).toContain('Link ["Project","q","Area","TJK","ABOUT"]: fromId → Project q')
    expect(message).toContain('series none TJK.A@d: indicatorId → Indicator none')
    expect(await displayed()).toEqual(before)
    expect(await prisma.ingestRun.findMany({ where: { status: 'STAGED' } })).toHaveLength(1)
  })

  it('refuses to take away what is still referred to', async () => {
    const areas = importerOf(base(), [{ datasetId: 'd', indicators: [], records: ['Area'] }])
    await stage(database, areas)
    await expect(publish(database)).rejects.toThrow('series gdp TJK.A@d: areaId → Area TJK')
  })

  it('refuses series of a corridor under an indicator about areas', async () => {
    const items = [...revised, series('TJK-RUS', { 2010: 1 }, { indicatorId: 'gdp' })]
    await stage(database, importerOf(items))
    await expect(publish(database)).rejects.toThrow(
      'series gdp TJK-RUS.A@d: subjectKind → Indicator about AREA',
    )
  })

  it('shows 20 references at most', async () => {
    const ids = Array.from({ length: 30 }, (_, at) => `none-${at}`)
    await stage(
      database,
      importerOf([...revised, ...ids.map((id) => series(`${id}x`.replace('-', ''), { 2010: 1 }))]),
    )
    const message: string = await publish(database).then(() => '', String)
    expect(message.split('→')).toHaveLength(21)
  })
})

describe('publications at one time', () => {
  it('come one after the other', async () => {
    await stage(database, importerOf(revised))
    const outcomes = await Promise.all([publish(database), publish(database)])
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['NOTHING_STAGED', 'PUBLISHED'])
    expect(outcomes.map(({ release }) => release?.sequence)).toEqual([2, 2])
  })

  it('let no reader see half of a release', async () => {
    await stage(database, importerOf(revised))
    const seen = new Set<string>()
    const readUntil = async (stop: AbortSignal) => {
      while (!stop.aborted) {
        const { rows } = await pool.query<{ state: string }>(
          `SELECT (SELECT max(sequence) FROM "Release") || ' ' || (SELECT title FROM "Project" WHERE "validTo" IS NULL)
             || ' ' || (SELECT count(*) FROM "SeriesVersion" WHERE "validTo" IS NULL) AS state`,
        )
        seen.add(String(rows[0]?.state))
      }
    }
    const stop = new AbortController()
    const reader = readUntil(stop.signal)
    await publish(database)
    stop.abort()
    await reader
    const { rows } = await pool.query<{ title: string }>(
      'SELECT title FROM "Project" WHERE "validTo" IS NULL',
    )
    expect(rows).toEqual([{ title: 'New' }])
    expect([...seen].filter((state) => !['1 p 1', '2 New 2'].includes(state))).toEqual([])
  })

  it('tell the nodes which release is out', async () => {
    const listener = await pool.connect()
    const heard = new Promise((resolve) =>
      listener.once('notification', ({ channel, payload }) => {
        resolve([channel, payload])
      }),
    )
    await listener.query(`LISTEN ${releaseChannel}`)
    await stage(database, importerOf(revised))
    await publish(database)
    expect(await heard).toEqual([releaseChannel, '2'])
    listener.release(true)
  })
})

describe('a dry run of publish', () => {
  it('says what would change and changes nothing', async () => {
    const before = await displayed()
    await stage(database, importerOf([...revised, indicator('pop', 'AREA')]))
    const options = { name: 'trial', now: new Date() }
    const dry = await publish(database, { ...options, dryRun: true })
    expect(dry).toMatchObject({
      outcome: 'PUBLISHED',
      release: { sequence: 2, name: 'trial' },
      series: { added: 1 },
    })
    expect(await displayed()).toEqual(before)
    const published = await publish(database, options)
    expect({ ...dry, milliseconds: 0 }).toEqual({ ...published, milliseconds: 0 })
  })

  it('refuses a name that is taken or cannot stand in a URL', async () => {
    await stage(database, importerOf(revised))
    const { name } = await prisma.release.findUniqueOrThrow({ where: { sequence: 1 } })
    await expect(publish(database, { name })).rejects.toThrow(`The name ${name} is that of release 1`)
    await expect(publish(database, { name: 'May 2026' })).rejects.toThrow('is no name for a release')
  })
})
