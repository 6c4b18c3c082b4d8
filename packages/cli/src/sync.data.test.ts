import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { worldBankAreas } from '@opencorridor/ingest'
import { servedCells, startWorldBankServer } from '@opencorridor/ingest/testing'
import type { WorldBankServer } from '@opencorridor/ingest/testing'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { call } from './testing/call.ts'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'

const root = process.env['OPENCORRIDOR_DATA']
if (root === undefined || root === '')
  throw new Error('OPENCORRIDOR_DATA is not set: it names the folder that has wdi/vintages and worldbank.')
const received = 'BX.TRF.PWKR.CD.DT'
const paid = 'BM.TRF.PWKR.CD.DT'
const areas = worldBankAreas()
type ServedCell = Parameters<typeof servedCells>[1][number]

/** The cells of an edition of the long layout, unpacked by zcat and cut from the right at the commas. */
function edition(name: string): ServedCell[] {
  const file = join(root ?? '', 'wdi', 'vintages', name, `${received.toLowerCase()}.csv.gz`)
  const text = execFileSync('zcat', [file], { encoding: 'utf8', maxBuffer: 1e9 })
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((row) => {
      const [value = '', date = '', code = ''] = row.split(',').reverse()
      return { code, date, value: value.trim() === '' ? null : Number(value) }
    })
}

/** Those of the API's own CSV download, in which every cell is in quotes; empty cells are nulls of the API. */
function download(): ServedCell[] {
  const text = readFileSync(join(root ?? '', 'worldbank', `API_${paid}_DS2_en_csv_v2.csv`), 'utf8')
  return text.split('\n').flatMap((line) => {
    const cells = line.trim().replace(/^"|",?$/g, '')
    const [, code = '', , indicator, ...values] = cells.split('","')
    if (indicator !== paid) return []
    return values.map((value, at) => ({
      code,
      date: String(1960 + at),
      value: value === '' ? null : Number(value),
    }))
  })
}

let server: WorldBankServer
let service: TestService
let folder: string
let sources: string
beforeAll(async () => {
  server = await startWorldBankServer()
  server.conditional = true
  service = await createTestService()
  folder = mkdtempSync(join(tmpdir(), 'opencorridor-sync-data-'))
  sources = join(folder, 'sources.yaml')
  const source = {
    ...{ id: 'bank', publisher: 'worldbank-api', schedule: '0 4 * * 1' },
    ...{ url: server.url, indicators: [received, paid] },
  }
  writeFileSync(sources, JSON.stringify({ requestsPerSecond: 100, sources: [source] }))
  vi.stubEnv('DATABASE_URL', service.database.url)
  vi.stubEnv('OPENCORRIDOR_CACHE_DIR', join(folder, 'cache'))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await server[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
  await service.close()
})

function serve(id: string, cells: readonly ServedCell[], lastUpdated: string): void {
  const name = `Personal remittances of ${id} (current US$)`
  server.indicators.set(id, { id, name, lastUpdated, rows: servedCells({ id, name }, cells) })
}

const sync = () => call('sync', '--file', sources, '--all', '--publish')

/** What the graph answers in a release, absences left out. */
async function answered(indicator: string, places: readonly string[]): Promise<Map<string, number>> {
  await service.refresh()
  const { data, errors } = await service.ask<{
    panel: { periods: string[]; values: (number | null)[][]; series: { subject: { code: string } }[] }
  }>(
    `query ($areas: [String!]!) {
      panel(indicators: ["${indicator}"], areas: $areas) {
        periods values series { subject { ... on Country { code } ... on Region { code } } }
      }
    }`,
    { areas: places },
  )
  expect(errors).toBeUndefined()
  const { periods, values, series } = data.panel
  return new Map(
    series.flatMap(({ subject }, row) =>
      periods.flatMap((period, column) => {
        const value = values[row]?.[column]
        return value == null ? [] : [[`${subject.code} ${period}`, value] as const]
      }),
    ),
  )
}

async function expectServed(indicator: string, cells: readonly ServedCell[]): Promise<void> {
  const expected = new Map<string, number>(
    cells.flatMap(({ code, date, value }) =>
      value === null ? [] : [[`${areas.resolve(code) ?? code} ${date}`, value] as const],
    ),
  )
  expect(expected.size).toBeGreaterThan(5_000)
  const places = [...new Set([...expected.keys()].map((key) => key.split(' ')[0] ?? ''))]
  const found = await answered(indicator, places)
  const wrong = [...new Set<string>([...expected.keys(), ...found.keys()])].filter((key) => {
    const [a, b] = [expected.get(key) ?? NaN, found.get(key) ?? NaN]
    return !(Math.abs(a - b) <= 1e-9 * Math.abs(a))
  })
  expect(wrong).toEqual([])
}

it('real pages come whole through a server that misbehaves in every way, and shift from one edition to the next', async () => {
  const [old, next] = [edition('2026-05'), edition('2026-07')]
  serve(received, old, '2026-05-01')
  serve(paid, download(), '2021-09-15')
  const pages = (id: string) => `country/all/indicator/${id}?`
  // Each where it hurts: the list of countries, first pages, later ones.
  server.misbehave({ at: 'v2/country?', kind: 'HTML_502' })
  server.misbehave({ at: pages(received), kind: 'TRUNCATED' })
  server.misbehave({ at: pages(paid), kind: 'RESET' })
  server.misbehave({ at: '&page=3', kind: { kind: 'LIMITED', seconds: 1 } })
  server.misbehave({ at: '&page=4', kind: { kind: 'SLOW', milliseconds: 300 } })
  // The publisher updates while its second page is asked for: pages of two editions are never put together.
  const update = () => {
    serve(received, next, '2026-07-01')
  }
  server.misbehave({ at: '&page=2', kind: { kind: 'UPDATE', update } })

  const { code, out, err } = await sync()
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^bank: staged\. Read 2 of 2 indicators: .* values, 0 rejected\.$/m)
  expect(new Set(server.requests.map(({ status }) => status))).toEqual(new Set([200, 502, 429, 0]))
  await expectServed(received, next)
  await expectServed(paid, download())
})

it('an unchanged source makes no release, and a server that is down leaves the one before', async () => {
  const newest = () => service.database.prisma.release.count()
  const before = await newest()
  expect((await sync()).out).toMatch(/^bank: unchanged\./)
  server.requests.length = 0
  server.misbehave({ at: '/v2/', kind: 'HTML_502', times: 99 })
  const { code, err } = await sync()
  expect(code).toBe(4)
  expect(err).toMatch(/^bank: failed\. .*the server answers 502, \d+ times; try again later\./)
  expect(await newest()).toBe(before)
  await expectServed(received, edition('2026-07'))
}, 300_000)
