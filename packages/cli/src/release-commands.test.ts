import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publish } from '@opencorridor/ingest'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { call } from './testing/call.ts'
import { stageValues } from './testing/small-releases.ts'
import { createTestService } from './testing/starter-service.ts'

const database = await createTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'opencorridor-cli-'))
const file = (name: string) => join(folder, name)
/** Lines with their spaces made one. */
const lines = (text: string) => text.split('\n').map((line) => line.replace(/ {2,}/g, ' ').trim())

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', database.url)
  await stageValues(database, { TJK: [1, 2, 3, 4], RUS: [10, 20] })
  await publish(database, { name: 'one', now: new Date('2026-05-04T12:00:00Z') })
  await stageValues(database, { TJK: [1, 2, 6, 4, 5] })
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
  await database.close()
})

const forced = ['--max-removed', '100%']

describe('before publishing', () => {
  test('what would change is shown as tables, without colours where nobody looks on', async () => {
    const { code, out } = await call('publish', '--as', 'two', '--dry-run', ...forced)
    expect(code).toBe(0)
    expect(out).not.toContain('\u001b')
    const shown = lines(out)
    expect(shown[0]).toMatch(/^Release two would be published; nothing was/)
    expect(shown).toContain('From release one to what is staged')
    expect(shown).toContain('Values: 1 added, 1 revised, 2 removed, of 6 in the indicators that change.')
    expect(shown).toContain('GDP <current> (gdp) d 6 1 1 2')
    expect(shown).toContain('GDP <current> (gdp) Russian Federation (RUS) 2')
    expect(shown).toContain('GDP <current> (gdp) Tajikistan (TJK) 2020 3 6 100%')
    expect(await database.prisma.release.count()).toBe(1)
  })

  test('as JSON, which is all that is on standard output', async () => {
    const { out } = await call('publish', '--dry-run', '--json', ...forced)
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'PUBLISHED',
      comparison: { total: { before: 6, added: 1, revised: 1, removed: 2 }, vanished: { total: 1 } },
    })
  })

  test('and as a page, with what stops the release', async () => {
    const { out, err } = await call('publish', '--dry-run', '--report', file('report.html'))
    expect(err).toContain('report.html')
    expect(out).toContain('All together: 2 of 6 values removed, more than 10 %.')
    const page = readFileSync(file('report.html'), 'utf8')
    expect(page).toContain('<title>From release one to what is staged</title>')
    expect(page).toContain('GDP &lt;current&gt;')
    expect(page).toContain('All together: 2 of 6 values removed, more than 10 %.')
  })
})

describe('releases', () => {
  beforeAll(async () => {
    await call('publish', '--as', 'two', '--note', 'without Russia', ...forced)
  })

  test('one is shown with what it changed', async () => {
    const { out } = await call('release', 'show', 'two')
    const shown = lines(out)
    expect(shown).toContain('note without Russia')
    expect(shown).toContain('follows one')
    expect(shown).toContain('values 1 1 0')
    expect(shown).toContain('series 0 0 1')
    expect((await call('release', 'show', 'three')).err).toContain('There is no release three')
  })

  test('two are compared as tables, JSON and page', async () => {
    const { out } = await call('release', 'diff', 'one', 'two', '--html', file('diff.html'))
    expect(lines(out)).toContain('Values: 1 added, 1 revised, 2 removed, of 6 in the indicators that change.')
    expect(readFileSync(file('diff.html'), 'utf8')).toContain('<h1>From release one to release two</h1>')
    const { out: json } = await call('release', 'diff', 'one', 'two', '--json')
    expect(JSON.parse(json)).toMatchObject({
      ...{ older: 'one', newer: 'two' },
      values: { total: { added: 1, revised: 1, removed: 2 } },
    })
    expect((await call('release', 'diff', 'two', 'one')).code).toBe(1)
  })

  test('the newest is withdrawn, the graph says so, and the one before answers; and it is put back', async () => {
    const service = await createTestService(database)
    const ask = async (text: string) => {
      await service.refresh()
      return (await service.ask<Record<string, unknown>>(text)).data
    }
    const { out } = await call('release', 'withdraw', 'two', '--reason', 'Russia is missing.')
    expect(out).toContain('Questions that name no release are answered by one.')
    expect(await ask('{ info { release { name } } release { name } }')).toEqual({
      ...{ info: { release: { name: 'one' } }, release: { name: 'one' } },
    })
    expect(
      await ask('{ info(release: "two") { release { name withdrawnReason } } changes { totalCount } }'),
    ).toMatchObject({ info: { release: { name: 'two', withdrawnReason: 'Russia is missing.' } } })
    expect((await call('release', 'list')).out).toContain('withdrawn: Russia is missing.')
    expect((await call('release', 'withdraw', 'two', '--reason', 'Again.')).err).toContain('already')
    expect((await call('release', 'withdraw', 'two', '--undo')).out).toContain('Release two is back.')
    expect(await ask('{ info { release { name withdrawnAt } } }')).toEqual({
      info: { release: { name: 'two', withdrawnAt: null } },
    })
  })

  test('the changes of what was published are in the graph, with tombstones', async () => {
    const service = await createTestService(database)
    const { data } = await service.ask<{ changes: { nodes: object[] } }>(
      '{ changes(since: "one") { nodes { type extent key field period oldValue newValue } } }',
    )
    expect(data.changes.nodes).toEqual([
      { ...{ type: 'REMOVED', extent: 'RECORD', key: 'RUS.A@d', field: null, period: null }, ...none },
      { ...cell('REVISED', '2020'), oldValue: '3', newValue: '6' },
      { ...cell('ADDED', '2022'), oldValue: null, newValue: '5' },
    ])
  })

  test.each([[[]], [['--reason', ' ']], [['--reason', 'x', '--undo']]])(
    'a withdrawal with %j is not understood',
    async (flags) => {
      expect((await call('release', 'withdraw', 'two', ...flags)).code).toBe(2)
    },
  )
})

const none = { oldValue: null, newValue: null }
const cell = (type: string, period: string) => ({
  type,
  extent: 'CELL',
  key: 'TJK.A@d',
  field: 'value',
  period,
})
