import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCsvRows } from './csv-rows.ts'
import { openWorkbook } from './sheets/workbook.ts'
import { all, onlyFile } from './testing-files.ts'

const data = process.env.OPENCORRIDOR_DATA ?? ''

// Counted in the XML of the sheets with Python's zipfile and re: cells with a value, and the sum of those that are no
// text.
describe.skipIf(data === '')('sheets of publishers, by cells with content and sum of numbers', () => {
  test.each([
    [
      'knomad/WB_Bilateral_Remittance_Estimates_2017.xlsx',
      'Bilateral_Remittances_2017',
      46_661,
      2_453_859.294961368,
    ],
    ['undesa/undesa_pd_2019_migrant_stock_total_dataset.xlsx', 'Table 1', 7_091, 22_943_630_928],
  ])('%s', async (path, sheet, count, sum) => {
    const workbook = await openWorkbook(await onlyFile(join(data, path)))
    const rows = await all(workbook.rows(sheet))
    await workbook.close()
    const cells = rows.flatMap((row) => row.cells.filter((cell) => cell !== null))
    expect(cells).toHaveLength(count)
    expect(
      cells.reduce<number>((total, cell) => total + (typeof cell === 'number' ? cell : 0), 0),
    ).toBeCloseTo(sum, 4)
  })
})

// The lines are those of `wc -l`; no cell of these files holds a line end.
describe.skipIf(data === '')('CSV of publishers, by lines', () => {
  test.each([
    ['rpw/rpw_corridors_databank_2020-12-07.csv', 5_334],
    ['undesa/migrant_stock_dest_origin_year.csv', 78_410],
    ['geo/country-codes.csv', 250],
  ])('%s', async (path, lines) => {
    const rows = await all(readCsvRows(await onlyFile(join(data, path))))
    expect(rows.at(-1)?.line).toBe(lines)
  })
})
