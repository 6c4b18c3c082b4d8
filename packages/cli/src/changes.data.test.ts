import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWdiImporter, publish, stage, worldBankAreas } from '@opencorridor/ingest'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'

const root = process.env['OPENCORRIDOR_DATA']
if (root === undefined || root === '')
  throw new Error('OPENCORRIDOR_DATA is not set: it names the folder that has wdi/vintages.')
const vintages = join(root, 'wdi', 'vintages')
const editions = ['2026-03', '2026-05'] as const
const indicator = 'BX.TRF.PWKR.CD.DT'
const file = `${indicator.toLowerCase()}.csv.gz`

const areas = worldBankAreas()
const folder = mkdtempSync(join(tmpdir(), 'opencorridor-changes-'))
let service: TestService

beforeAll(async () => {
  service = await createTestService()
  for (const edition of editions) {
    mkdirSync(join(folder, edition))
    copyFileSync(join(vintages, edition, file), join(folder, edition, file))
    await stage(service.database, createWdiImporter({ folder: join(folder, edition), edition, areas }))
    await publish(service.database, { name: edition })
  }
  await service.refresh()
}, 300_000)
afterAll(async () => {
  await service.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The values of a file, read by zcat and cut at the commas from the right: by series key and year. */
function valuesOf(edition: string): Map<string, number> {
  const text = execFileSync('zcat', [join(vintages, edition, file)], { encoding: 'utf8', maxBuffer: 1e9 })
  const rows = text.trim().split(/\r?\n/).slice(1)
  return new Map(
    rows.flatMap((row) => {
      const [value = '', year = '', code = ''] = row.split(',').reverse()
      const area = areas.resolve(code)
      return area === undefined || value.trim() === ''
        ? []
        : [[`${area}.A@wdi ${year}`, Number(value)] as const]
    }),
  )
}

interface Change {
  type: string
  extent: string
  key: string
  field: string | null
  period: string | null
  oldValue: string | null
  newValue: string | null
}
interface Page {
  changes: { nodes: Change[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
}

async function allChanges(): Promise<Change[]> {
  const found: Change[] = []
  for (let after: string | null = null; ;) {
    const answer: { data: Page } = await service.ask<Page>(
      `query ($after: String) { changes(since: "2026-03", kinds: [SERIES], indicators: ["${indicator}"], first: 100, after: $after) {
        nodes { type extent key field period oldValue newValue } pageInfo { hasNextPage endCursor }
      } }`,
      { after },
    )
    const { nodes, pageInfo } = answer.data.changes
    found.push(...nodes)
    if (!pageInfo.hasNextPage) return found
    after = pageInfo.endCursor
  }
}

it('the list of changes says of each value what the two files say, and of no other', async () => {
  const [older, newer] = [valuesOf('2026-03'), valuesOf('2026-05')]
  const differ = (a: number, b: number) => Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b))
  const revised = [...older].filter(([cell, value]) => differ(value, newer.get(cell) ?? value))
  const removed = [...older].filter(([cell]) => !newer.has(cell))
  const added = [...newer].filter(([cell]) => !older.has(cell))
  expect([added.length, removed.length, revised.length]).toEqual([0, 105, 464])

  const changes = await allChanges()
  const values = changes.filter(({ extent, field }) => extent === 'CELL' && field === 'value')
  const said = (type: string) =>
    values
      .filter((change) => change.type === type)
      .map(({ key, period, oldValue, newValue }) => [`${key} ${String(period)}`, oldValue, newValue])
      .sort()
  expect(said('ADDED')).toEqual([])
  expect(said('REVISED')).toEqual(
    revised.map(([cell, value]) => [cell, String(value), String(newer.get(cell))]).sort(),
  )
  // A series that is gone as a whole has one tombstone, and none for each of its values.
  const gone = new Set(changes.filter(({ extent }) => extent === 'RECORD').map(({ key }) => key))
  const cells = removed.filter(([cell]) => !gone.has(cell.split(' ')[0] ?? ''))
  expect(said('REMOVED')).toEqual(cells.map(([cell, value]) => [cell, String(value), null]).sort())
  for (const key of gone) {
    expect([...newer.keys()].filter((cell) => cell.startsWith(`${key} `))).toEqual([])
  }
})
