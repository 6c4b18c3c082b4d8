import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SeriesItem } from '../../../item.ts'
import { createPace } from '../../../source/http/pace.ts'
import { servedCells, startWorldBankServer } from '../../../testing/index.ts'
import type { WorldBankServer } from '../../../testing/index.ts'
import { createWorldBankApiImporter } from './world-bank-api-importer.ts'

const root = process.env['OPENCORRIDOR_DATA']
if (root === undefined || root === '') {
  throw new Error(
    'OPENCORRIDOR_DATA is not set: name the folder with the publishers’ files (wdi and worldbank below it).',
  )
}
const received = 'BX.TRF.PWKR.CD.DT'
const paid = 'BM.TRF.PWKR.CD.DT'

/** The cells of the long layout, unpacked by zcat and cut from the right at the commas. */
function longCells() {
  const file = join(root ?? '', 'wdi', 'latest', `${received.toLowerCase()}.csv.gz`)
  const rows = execFileSync('zcat', [file], { encoding: 'utf8', maxBuffer: 1e9 })
    .trim()
    .split(/\r?\n/)
    .slice(1)
  return rows.map((row) => {
    const [value = '', date = '', code = ''] = row.split(',').reverse()
    return { code, date, value: value.trim() === '' ? null : Number(value) }
  })
}

/** Those of the API's own CSV download, in which every cell is in quotes; empty cells are nulls of the API. */
function wideCells() {
  const text = readFileSync(join(root ?? '', 'worldbank', `API_${paid}_DS2_en_csv_v2.csv`), 'utf8')
  const rows = text.split('\n').map((line) =>
    line
      .trim()
      .replace(/^"|",?$/g, '')
      .split('","'),
  )
  return rows.flatMap(([name = '', code = '', , indicator, ...values]) =>
    indicator !== paid || name === ''
      ? []
      : values.map((value, at) => ({
          code,
          date: String(1960 + at),
          value: value === '' ? null : Number(value),
        })),
  )
}

const cells = { [received]: longCells(), [paid]: wideCells() }
let server: WorldBankServer
let pagesFolder: string
beforeAll(async () => {
  server = await startWorldBankServer()
  pagesFolder = mkdtempSync(join(tmpdir(), 'opencorridor-pages-'))
  for (const [id, given] of Object.entries(cells)) {
    const name = `Personal remittances of ${id} (current US$)`
    server.indicators.set(id, { id, name, lastUpdated: '2026-07-01', rows: servedCells({ id, name }, given) })
  }
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  rmSync(pagesFolder, { recursive: true })
})

test('reads two real indicators through a server that misbehaves on the way', async () => {
  const kinds = [
    'HTML_502',
    'TRUNCATED',
    'RESET',
    { kind: 'LIMITED', seconds: 0 },
    { kind: 'SLOW', milliseconds: 20 },
  ] as const
  for (const [at, kind] of kinds.entries()) server.misbehave({ at: `page=${at + 1}`, kind, times: 2 })
  const importer = createWorldBankApiImporter({
    indicators: [received, paid],
    pagesFolder,
    baseUrl: server.url,
    perPage: 1000,
    pace: createPace(1000),
    http: { firstDelay: 1 },
  })
  const series: SeriesItem[] = []
  const rejects: string[] = []
  for await (const item of importer.items(() => undefined)) {
    if (item.type === 'series') series.push(item)
    if (item.type === 'reject') rejects.push(item.reason)
  }
  expect(rejects).toEqual([])
  for (const [id, given] of Object.entries(cells)) {
    const filled = given.filter(({ value }) => value !== null)
    const read = series.filter(({ indicatorId }) => indicatorId === id)
    expect(new Set(filled.map(({ code }) => code)).size).toBe(read.length)
    const values = new Map(
      read.flatMap(({ subject, observations }) =>
        observations.map(({ period, value }) => [
          `${'areaId' in subject ? subject.areaId : ''} ${period}`,
          value,
        ]),
      ),
    )
    expect(values).toEqual(new Map(filled.map(({ code, date, value }) => [`${code} ${date}`, value])))
  }
  // 266 places and 61 years in the download, of which 8,581 cells are filled (counted with Python's csv module).
  expect(importer.counts?.rows).toBe(cells[received].length + 266 * 61)
  expect(importer.counts?.emptyRows).toBe(
    cells[received].filter(({ value }) => value === null).length + 266 * 61 - 8581,
  )
})
