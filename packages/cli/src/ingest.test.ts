import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Database } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { call } from './testing/call.ts'

let database: Database
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  vi.stubEnv('DATABASE_URL', database.url)
  folder = mkdtempSync(join(tmpdir(), 'opencorridor-cli-'))
  const unknown = Array.from({ length: 30 }, (_, index) => `Atlantis,ATL,${1990 + index},1`)
  const rows = ['Tajikistan,TJK,2002,78', 'Tajikistan,TJK,2003,', 'Namibia,NAM,2002,n/a', ...unknown]
  const text = ['Country Name,Country Code,Year,Value', ...rows, ''].join('\n')
  writeFileSync(join(folder, 'tx.val.mrch.cd.wt.csv.gz'), gzipSync(text))
  const descriptor = { title: 'Merchandise exports (current US$)', readme: 'Goods.', keywords: ['Trade '] }
  writeFileSync(join(folder, 'tx.val.mrch.cd.wt.datapackage.json'), JSON.stringify(descriptor))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
  await database.close()
})

async function runs(): Promise<{ id: string; status: string }[]> {
  return database.prisma.ingestRun.findMany({ select: { id: true, status: true } })
}

test('lists no release where there is none, and publishes nothing where nothing waits', async () => {
  expect(await call('release', 'list')).toEqual({
    code: 0,
    out: 'There is no release yet: "opencorridor start" makes the first.\n',
    err: '',
  })
  expect((await call('publish')).out).toBe(
    'Nothing is waiting to be published: run "opencorridor ingest" first.\n',
  )
})

test('reads everything and keeps nothing in a dry run', async () => {
  const { code, out, err } = await call('ingest', 'wdi', folder, '--edition', '2026-07', '--dry-run')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out.split('\n').map((line) => line.replace(/ {2,}/g, ' ').replace(/[\d.]+ s$/, '0 s'))).toEqual([
    'wdi: read in 0 s',
    ' rows read 33, 1 of them empty',
    ' indicators 1',
    ' series 1',
    ' values 1',
    ' records 6 (Dataset 1, DatasetPreference 1, Edition 1, Indicator 1, IndicatorCode 1, Organisation 1)',
    ' areas not resolved 1: ATL (30 rows)',
    ' rejected 31',
    ' tx.val.mrch.cd.wt.csv.gz, line 4, Value: The value "n/a" is not a decimal number; a missing value is an empty cell.',
    ...Array.from(
      { length: 19 },
      (_, index) =>
        ` tx.val.mrch.cd.wt.csv.gz, line ${index + 5}, Country Code: The area code "ATL" is not known as a code of the World Bank.`,
    ),
    ' and 11 more',
    ' dry run: nothing was kept',
    '',
  ])
  expect(await runs()).toEqual([])
})

test('keeps what it read, with all rejects in the report of the run', async () => {
  const { code, out } = await call('ingest', 'wdi', folder, '--edition', '2026-07', '--rejects', '0')
  expect(code).toBe(0)
  expect(out).toContain('and 31 more')
  const [run] = await runs()
  expect(run?.status).toBe('STAGED')
  expect(out).toContain(`kept as run ${run?.id ?? ''}; "opencorridor publish" makes a release of it`)
  expect(await database.prisma.ingestReject.count()).toBe(31)
})

test('says in a dry run what the first release would be made of, and stages nothing for it', async () => {
  const before = await runs()
  const { code, out, err } = await call('publish', '--dry-run')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('The first release would be published, and is new as a whole; nothing was.')
  expect(out).toContain(`What is staged: ${before.map(({ id }) => id).join(', ')}`)
  const json = await call('publish', '--dry-run', '--json', '--report', 'never.html')
  expect(JSON.parse(json.out)).toEqual({
    outcome: 'FIRST_RELEASE',
    ships: ['starter', 'factbook'],
    runs: before.map(({ id }) => id),
  })
  expect(json.err).toContain('never.html is not written')
  expect(await runs()).toEqual(before)
})

test(
  'publishes what was read, in the first release together with the data that ship with the program',
  { timeout: 120_000 },
  async () => {
    const failed = await call('publish', '--as', 'a name')
    expect(failed.code).toBe(1)
    expect(failed.err).toContain('a name')

    const published = await call('publish', '--as', '2026.08', '--note', 'with exports')
    expect({ code: published.code, err: published.err }).toEqual({ code: 0, err: '' })
    expect(published.out).toMatch(/^The first release has the data that ship with the program too\.$/m)
    expect(published.out).toMatch(/^Release 2026\.08 published in /m)

    const { out } = await call('release', 'list')
    expect(out).toMatch(
      /^no\. {2}name +published \(UTC\) +digest +note\n1 +2026\.08 +[\d-]{10} [\d:]{5} +[0-9a-f]{12} +with exports\n$/,
    )
    expect((await call('publish', '--as', '2026.08')).out).toBe(
      'Nothing is waiting to be published: run "opencorridor ingest" first.\n',
    )
  },
)
