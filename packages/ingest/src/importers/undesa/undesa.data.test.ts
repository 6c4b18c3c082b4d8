import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readImporter } from '../testing-read.ts'
import { createUndesaImporter } from './undesa-importer.ts'

const root = process.env['OPENCORRIDOR_DATA']
if (root === undefined || root === '') {
  throw new Error(
    'OPENCORRIDOR_DATA is not set: name the folder with the publishers’ files (undesa below it).',
  )
}
const folder = join(root, 'undesa')
const load = () => readImporter([folder], (source) => createUndesaImporter({ source }))

let read: Awaited<ReturnType<typeof load>>
beforeAll(async () => {
  read = await load()
}, 120_000)

/** Series, values, `..`, imputed values and the total of each indicator and sex. */
function totals(indicator: string, sex?: string) {
  const series = read.series.filter(
    ({ indicatorId, dimensions }) => indicatorId === indicator && dimensions['SEX'] === sex,
  )
  const cells = series.flatMap(({ observations }) => observations)
  const values = cells.flatMap(({ value }) => (value === null ? [] : [value]))
  return {
    series: series.length,
    values: values.length,
    absent: cells.filter(({ status }) => status === 'O').length,
    imputed: cells.filter(({ status }) => status === 'I').length,
    sum: values.reduce((sum, value) => sum + value, 0),
  }
}

// The expected figures of the workbook were counted in its unzipped XML with a program in another language that shares
// nothing with the importer: rows with a code, without the groups that have no home and the second row of Oceania.
describe('the workbook of 2019', () => {
  it.each([
    ['SM.POP.TOTL', undefined, 1811, 16, 42, 5_487_054_566],
    ['SM.POP.TOTL', 'M', 1811, 16, 42, 2_827_080_435],
    ['SM.POP.TOTL', 'F', 1811, 16, 42, 2_659_974_131],
    ['SP.POP.TOTL', undefined, 1827, 0, 0, 186_228_845_793],
    ['SP.POP.TOTL', 'M', 1603, 224, 0, 93_822_835_848],
    ['SP.POP.TOTL', 'F', 1603, 224, 0, 92_399_113_477],
    ['SM.POP.TOTL.ZS', undefined, 1811, 16, 42, 21_538.986912046657],
    ['SM.POP.TOTL.ZS', 'M', 1591, 236, 35, 14_635.429274934755],
    ['SM.POP.TOTL.ZS', 'F', 1591, 236, 35, 13_662.344205844947],
    ['OC.MIG.STK.FE.ZS', undefined, 1812, 15, 42, 87_658.79537241356],
    ['OC.MIG.STK.GROW', undefined, 1550, 16, 36, 2767.83040267642],
    ['OC.MIG.STK.GROW', 'M', 1550, 16, 36, 2787.4153719467054],
    ['OC.MIG.STK.GROW', 'F', 1550, 16, 36, 2697.2614803432507],
    ['OC.REF.ASY', undefined, 1789, 38, 0, 570_135_734],
    ['OC.REF.ASY.ZS', undefined, 1782, 45, 40, 16_343.279595039008],
    ['OC.REF.ASY.GROW', undefined, 1080, 486, 0, 2865.4325126581502],
  ])('has the counts and the total of %s %s', (indicator, sex, values, absent, imputed, sum) => {
    const { sum: found, ...counts } = totals(indicator, sex)
    expect(counts).toEqual({ series: 261, values, absent, imputed })
    expect(Math.abs(found / sum - 1)).toBeLessThan(1e-12)
  })

  it('has known cells, each with what was counted', () => {
    const cell = (key: string, year: number) => read.cells.get(key)?.find(({ period }) => period === year)
    expect(cell('SM.POP.TOTL WLD', 2019)).toMatchObject({ value: 271_642_105 })
    expect(cell('SM.POP.TOTL BDI', 1990)).toEqual({
      ...{ period: 1990, value: 333_110, status: 'A' },
      attributes: { DATA_TYPE: 'B R' },
    })
    expect(cell('SM.POP.TOTL BDI F', 2019)?.value).toBe(162_855)
    expect(cell('SP.POP.TOTL BDI', 1990)?.value).toBe(5_438_957)
    expect(cell('OC.MIG.STK.GROW BDI', 1995)).toMatchObject({
      value: -5.355717148331725,
      attributes: { REF_PERIOD: '1990-1995' },
    })
    expect(cell('OC.REF.ASY BDI', 2019)?.value).toBe(65_911)
    expect(cell('SM.POP.TOTL NAM', 2019)?.value).toBeGreaterThan(0)
    expect(cell('SM.POP.TOTL YEM', 2019)?.attributes).toEqual({ DATA_TYPE: 'C R' })
    expect(cell('SM.POP.TOTL BIH', 2019)?.status).toBe('I')
    expect(cell('SM.POP.TOTL SRB', 2019)?.attributes?.['FOOTNOTE']).toMatch(/^Including Kosovo\. /)
  })

  it('counts Kosovo* within Serbia, and has no series of its own', () => {
    expect(
      read.records('DatasetAreaNote').map(({ areaId, includedIds, note }) => [areaId, includedIds, note]),
    ).toEqual([['SRB', ['XKX'], 'Kosovo* is counted in it.']])
    expect(read.series.filter(({ subject }) => JSON.stringify(subject).includes('XKX'))).toEqual([])
  })

  it('tells of 17 groups without a home and of the second row of Oceania, once for each of six tables', () => {
    const inWorkbook = read.rejects.filter(({ file }) => file.includes('.xlsx'))
    expect(inWorkbook.filter(({ reason }) => reason.includes('is not known'))).toHaveLength(17 * 6)
    expect(inWorkbook.filter(({ raw }) => raw === 'OCEANIA')).toHaveLength(6)
    expect(inWorkbook).toHaveLength(18 * 6)
  })
})

describe('the long file', () => {
  /** By another way than the importer: cut at line ends and commas. */
  const rows = readFileSync(join(folder, 'migrant_stock_dest_origin_year.csv'), 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split(','))

  it('has the counts and the total of a second reading, the Channel Islands left out', () => {
    const taken = rows.filter(([to, from]) => to !== 'chanisl' && from !== 'chanisl')
    const sum = taken.reduce((all, [, , , stock]) => all + Number(stock), 0)
    const pairs = new Set(taken.map(([to = '', from = '']) => `${from}-${to}`)).size
    expect(totals('OC.MIG.STOCK.BILATERAL')).toEqual({
      series: pairs,
      values: taken.length,
      absent: 0,
      imputed: 0,
      sum,
    })
    expect([rows.length, taken.length, pairs, sum]).toEqual([78_409, 78_346, 11_523, 1_357_363_294])
    expect(read.importer.counts?.rows).toBe(rows.length + 6 * 283)
  })

  it('names the destination first: from Tajikistan to the Russian Federation 466,399 in 2019, not 233,297', () => {
    const value = (pair: string) =>
      read.cells.get(`OC.MIG.STOCK.BILATERAL ${pair}`)?.find(({ period }) => period === 2019)?.value
    expect(value('TJK-RUS')).toBe(466_399)
    expect(value('RUS-TJK')).toBe(233_297)
  })

  it('is refused in the rows of the Channel Islands alone, which are no country', () => {
    const { rejects } = read
    expect(rejects.filter(({ file }) => file.endsWith('.csv')).map(({ reason }) => reason)).toEqual([
      'CHI is a region, and a corridor joins two countries. Rows not taken: 63, the first is this one.',
    ])
  })
})
