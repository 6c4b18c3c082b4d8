import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPlaceLookup } from '../../places/place-lookup.ts'
import { beforeAll, expect, it } from 'vitest'
import type { RejectItem, SeriesItem } from '../../item.ts'
import { openSource } from '../../source/open-source.ts'
import { createSdgImporter } from './sdg-importer.ts'

const root = process.env['OPENCORRIDOR_DATA']
if (root === undefined || root === '') {
  throw new Error('OPENCORRIDOR_DATA is not set: name the folder with the publishers’ files (sdg below it).')
}
const folder = join(root, 'sdg')

const series: SeriesItem[] = []
const rejects: RejectItem[] = []
let counts: unknown

beforeAll(async () => {
  const source = await openSource(folder)
  const importer = createSdgImporter({ source })
  for await (const item of importer.items(() => undefined)) {
    if (item.type === 'reject') rejects.push(item)
    if (item.type === 'series') series.push(item)
  }
  counts = importer.counts
  await source.close()
})

/** The rows of a series by another way: lines, cut at the commas; no cell of these files has one. */
function secondReading(code: string): { area: string; year: number; value: number }[] {
  const name = `ddf--datapoints--${code}--by--geo_area--nature--units--year.csv`
  const [, ...lines] = readFileSync(join(folder, name), 'utf8').split(/\r?\n/)
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [area = '', , , year, value] = line.split(',')
      return { area, year: Number(year), value: Number(value) }
    })
}

const places = createPlaceLookup({ schemes: ['sdg'], by: 'CODE' })

// Rows, and the sum of the values: counted with Python's csv module.
it.each([
  ['bx_trf_pwkr', 'BX.TRF.PWKR.DT.GD.ZS', 5_614],
  ['si_rmt_cost', 'OC.REM.COST.IN', 414],
  ['sm_dth_migr', 'OC.MIG.DEATHS', 1_668],
])('%s has every value of the file', (code, indicatorId, rows) => {
  const written = secondReading(code)
  expect(written).toHaveLength(rows)
  const read = series
    .filter((one) => one.indicatorId === indicatorId)
    .flatMap(({ subject, observations }) =>
      observations.map(
        ({ period, value }) => `${'areaId' in subject ? subject.areaId : ''} ${period} ${value ?? ''}`,
      ),
    )
  const expected = written.map(
    ({ area, year, value }) => `${places.resolve(area)?.id ?? area} ${year} ${value}`,
  )
  expect(read.sort()).toEqual(expected.sort())
})

it('has Tajikistan, the World and regions, and keeps the nature of values', () => {
  const of = (indicatorId: string, areaId: string, year: number) =>
    series
      .find(
        (one) => one.indicatorId === indicatorId && 'areaId' in one.subject && one.subject.areaId === areaId,
      )
      ?.observations.find(({ period }) => period === year)
  expect(of('BX.TRF.PWKR.DT.GD.ZS', 'TJK', 2013)).toEqual({
    ...{ period: 2013, value: 43.7680543, status: 'A' },
    attributes: { NATURE: 'CA' },
  })
  expect(of('OC.REM.COST.IN', 'WLD', 2018)?.value).toBe(6.9)
  expect(of('OC.MIG.DEATHS', 'M49_143', 2014)?.attributes).toEqual({ NATURE: 'G' })
  // A zero that is written is a value.
  expect(of('OC.MIG.DEATHS', 'TJK', 2014)?.value).toBe(0)
})

it('leaves nothing out', () => {
  expect(series.reduce((sum, { observations }) => sum + observations.length, 0)).toBe(5_614 + 414 + 1_668)
  expect(counts).toEqual({ rows: 5_614 + 414 + 1_668, emptyRows: 0, unresolvedAreas: {} })
  expect(rejects).toEqual([])
})

it('has the groups that only this database has as regions', () => {
  const groups = series.flatMap(({ subject }) =>
    'areaId' in subject && subject.areaId.startsWith('SDG_') ? [subject.areaId] : [],
  )
  expect(new Set(groups).size).toBe(14)
})
