import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readImporter } from '../testing-read.ts'
import { createKnomadImporter } from './knomad-importer.ts'

const root = process.env['OPENCORRIDOR_DATA']
if (root === undefined || root === '') {
  throw new Error(
    'OPENCORRIDOR_DATA is not set: name the folder with the publishers’ files (knomad below it).',
  )
}
const folder = join(root, 'knomad')
const read = (...names: string[]) =>
  readImporter(
    names.map((name) => join(folder, name)),
    (source) => createKnomadImporter({ source }),
  )
type Read = Awaited<ReturnType<typeof read>>

// Every expected figure of this suite was counted in the XML of the unzipped workbooks, and in the CSV file, with a
// program in another language that shares nothing with the importer.
let remittances: Read
let stock: Read
beforeAll(async () => {
  remittances = await read(
    'WB_Bilateral_Remittance_Estimates_2017.xlsx',
    'bilateral_remittance_matrix_2018_Oct2019.csv',
  )
  stock = await read('WB_Bilateral_Estimates_Migrant_Stocks_2017.xlsx')
}, 120_000)

/** Values, zeros among them, absences, and the total of one year. */
function totals({ series }: Read, year: number) {
  const cells = series.flatMap(({ observations }) => observations.filter(({ period }) => period === year))
  const values = cells.flatMap(({ value }) => (value === null ? [] : [value]))
  return {
    values: values.length,
    zeros: values.filter((value) => value === 0).length,
    absences: cells.filter(({ status }) => status === 'O').length,
    sum: values.reduce((sum, value) => sum + value, 0),
  }
}

describe('remittances', () => {
  const cell = (pair: string, year: number) =>
    remittances.cells.get(`OC.REM.BILATERAL ${pair}`)?.find(({ period }) => period === year)

  it('have the counts and the total of the files', () => {
    const { sum, ...counts2017 } = totals(remittances, 2017)
    expect(counts2017).toEqual({ values: 45_152, zeros: 33_256, absences: 4 })
    expect(sum / 1e6).toBeCloseTo(613_372.8643812996, 4)
    expect(totals(remittances, 2018)).toEqual({ values: 45_152, zeros: 39_094, absences: 4, sum: 682_100e6 })
    // Two matrices of 214 places; at each place with itself nothing (Vanuatu in 2017 apart); Channel Islands are none.
    expect(remittances.importer.counts).toEqual({
      rows: 2 * 45_796,
      emptyRows: 212 + 213,
      unresolvedAreas: { 'Channel Islands': 2 * 427 },
    })
  })

  it('go against the corridor: the United States send Mexico 30,019 million in 2017, not 1,774', () => {
    expect(cell('MEX-USA', 2017)?.value).toBeCloseTo(30_019_187_025.66, 2)
    expect(cell('USA-MEX', 2017)?.value).toBeCloseTo(1_774_017_166.94, 2)
    expect(cell('MEX-USA', 2018)?.value).toBe(34_704_000_000)
    expect(cell('TJK-RUS', 2018)?.value).toBe(1_626_000_000)
    expect(cell('BIH-AUT', 2018)?.value).toBe(418_000_000)
  })

  it('are not available for four pairs, in both years', () => {
    for (const pair of ['IND-PAK', 'PAK-IND', 'ISR-LBN', 'LBN-ISR'])
      for (const year of [2017, 2018])
        expect(cell(pair, year)).toEqual({ period: year, value: null, status: 'O' })
  })

  it('add up to WORLD but for two receivers, which the report names beside what else is doubtful', () => {
    expect(remittances.rejects.map(({ field, raw }) => [field, raw])).toEqual([
      ['Vanuatu / Vanuatu', '0.003762154361601538'],
      ['Channel Islands', 'Channel Islands'],
      ['Israel / WORLD', '990.3752'],
      ['Lebanon / WORLD', '7954.715162341072'],
      // The file of 2018 ends without a line break: whether its last figure is whole nobody can tell.
      ['Zimbabwe', '0'],
      ['Channel Islands', 'Channel Islands'],
    ])
  })
})

describe('migrants', () => {
  it('have the counts and the total of the file', () => {
    expect(totals(stock, 2017)).toEqual({ values: 45_154, zeros: 30_787, absences: 0, sum: 252_516_009 })
    expect(stock.importer.counts).toEqual({
      rows: 46_656,
      // Two cells are blank: from Iran and from Kosovo* to the United Arab Emirates.
      emptyRows: 212 + 2,
      unresolvedAreas: { 'Channel Islands': 429, 'Other North': 429, 'Other South': 429 },
    })
    expect(stock.cells.has('OC.MIG.STOCK.BILATERAL XKX-ARE')).toBe(false)
  })

  it('have the origin down and the destination across', () => {
    const value = (pair: string) => stock.cells.get(`OC.MIG.STOCK.BILATERAL ${pair}`)?.[0]?.value
    expect(value('MEX-USA')).toBe(11_573_680)
    expect(value('USA-MEX')).toBe(739_168)
    expect(value('TJK-RUS')).toBe(466_837)
  })

  it('add up to every total, with the rest groups in it', () => {
    expect(stock.rejects.map(({ field, raw }) => [field, raw])).toEqual([
      ['Vanuatu / Vanuatu', '3'],
      ['Channel Islands', 'Channel Islands'],
      ['Other North', 'Other North'],
      ['Other South', 'Other South'],
    ])
  })
})
