import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import type { IngestItem, RecordItem, SeriesItem } from '../../item.ts'
import { catalogueIndicators } from '../../catalogue/index.ts'
import { parseUnit } from '../../units/parse-unit.ts'
import { createWdiImporter } from './wdi-importer.ts'
import { worldBankAreas } from './world-bank-areas.ts'

const root = process.env['OPENCORRIDOR_DATA']
if (root === undefined || root === '') {
  throw new Error(
    'OPENCORRIDOR_DATA is not set: name the folder with the publishers’ files (wdi/latest below it).',
  )
}
const folder = join(root, 'wdi', 'latest')

const series = new Map<string, SeriesItem['observations']>()
const records: RecordItem[] = []
const rejects: IngestItem[] = []
const importer = createWdiImporter({ folder, edition: '2026-07', areas: worldBankAreas() })

beforeAll(async () => {
  for await (const item of importer.items(() => undefined)) {
    if (item.type === 'reject') rejects.push(item)
    else if (item.type === 'record') records.push(item)
    else if ('areaId' in item.subject)
      series.set(`${item.indicatorId} ${item.subject.areaId}`, item.observations)
  }
}, 120_000)

/** The rows of one file by another way: cut at the line ends, and from the right at the commas. */
function secondReading(code: string): { area: string; year: number; value: number }[] {
  const text = gunzipSync(readFileSync(join(folder, `${code.toLowerCase()}.csv.gz`))).toString('utf8')
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [value = '', year = '', area = ''] = line.split(',').reverse()
      return { area, year: Number(year), value: Number(value) }
    })
}

/** Numbers that look random and are the same in every run (a linear congruential generator). */
function draws(): (limit: number) => number {
  let state = 20260701
  return (limit) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * limit)
  }
}

/** What a file's values are multiplied with. */
function scaleOf(code: string): number {
  return 10 ** parseUnit({ code, title: '' }).unitMult
}

const codes = importer.scopes[0]?.indicators === 'all' ? [] : (importer.scopes[0]?.indicators ?? [])

test('reads every row of the edition, and refuses none', () => {
  const observations = [...series.values()].reduce((sum, { length }) => sum + length, 0)
  const areas = new Set([...series.keys()].map((key) => key.split(' ')[1]))
  expect({ indicators: codes.length, areas: areas.size, series: series.size, observations }).toEqual({
    indicators: 325,
    areas: 265,
    series: 67_791,
    observations: 2_115_952,
  })
  expect(rejects).toEqual([])
  expect(importer.counts).toEqual({ rows: 2_115_952, emptyRows: 0, unresolvedAreas: {} })
})

test('has the totals of a second reading, file by file', { timeout: 120_000 }, () => {
  let rows = 0
  for (const code of codes) {
    const second = secondReading(code)
    const scale = scaleOf(code)
    const expected = new Map<string, { count: number; sum: number }>()
    for (const { area, value } of second) {
      const { count, sum } = expected.get(area) ?? { count: 0, sum: 0 }
      expected.set(area, { count: count + 1, sum: sum + value * scale })
    }
    for (const [area, { count, sum }] of expected) {
      const observations = series.get(`${code} ${area}`) ?? []
      const total = observations.reduce((all, { value }) => all + (value ?? Number.NaN), 0)
      if (observations.length !== count || Math.abs(total - sum) > 1e-9 * Math.abs(sum) + 1e-12) {
        expect.fail(
          `${code} ${area}: ${observations.length} values, sum ${total}; in the file ${count}, sum ${sum}`,
        )
      }
    }
    rows += second.length
  }
  expect(rows).toBe(2_115_952)
})

test('agrees with a second reading in 200 cells', { timeout: 60_000 }, () => {
  const next = draws()
  for (let cell = 0; cell < 200; cell += 1) {
    const code = codes[next(codes.length)] ?? ''
    const rows = secondReading(code)
    const { area, year, value } = rows[next(rows.length)] ?? { area: '', year: 0, value: 0 }
    const found = series.get(`${code} ${area}`)?.find(({ period }) => period === year)
    expect([code, area, year, found?.value]).toEqual([code, area, year, value * scaleOf(code)])
  }
})

test('gives every series its years in order, each once', () => {
  for (const [key, observations] of series) {
    const ordered = observations.every(({ period }, index) => period > (observations[index - 1]?.period ?? 0))
    if (!ordered) expect.fail(`the years of ${key} are not in order`)
  }
})

test('keeps Namibia, Kosovo* and the aggregates', () => {
  for (const area of ['NAM', 'XKX', 'ARB', 'WLD']) expect(series.has(`SP.POP.TOTL ${area}`)).toBe(true)
})

test('describes every indicator that is not in the catalogue, and refers to none that is absent', () => {
  const described = records.flatMap((item) => (item.kind === 'Indicator' ? [item.record] : []))
  const inCatalogue = new Set(catalogueIndicators.map(({ id }) => id))
  const ids = described.map(({ id }) => id)
  expect(new Set([...ids, ...codes.filter((code) => inCatalogue.has(code))])).toEqual(new Set(codes))
  expect(ids.filter((id) => inCatalogue.has(id))).toEqual([])
  expect(
    described.filter(
      ({ definition, topics }) => definition === null || topics === undefined || topics.length === 0,
    ),
  ).toEqual([])
  const weights = described.flatMap(({ weightId }) => (weightId == null ? [] : [weightId]))
  expect(weights.filter((id) => !codes.includes(id))).toEqual([])
})
