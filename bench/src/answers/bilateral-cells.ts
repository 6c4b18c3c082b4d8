import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { pick } from '../seeded-random.ts'
import type { Random } from '../seeded-random.ts'

/** A cell of a bilateral file, as a second reading of the file has it. */
export interface BilateralCell {
  /** The names or codes of the file. */
  origin: string
  destination: string
  /** In SDMX notation. */
  period: string
  /** In the base unit; undefined where the file has no figure. */
  value: number | undefined
}

/** A file of which cells are drawn. */
export interface BilateralFile {
  title: string
  indicator: string
  dataset: string
  /** The scheme of its names or codes. */
  scheme: 'wb' | 'gapminder' | 'rpw'
  /** The breakdown of its figures; absent where they are totals. */
  dimensions?: readonly { dimension: string; code: string }[]
  open: (folder: string) => Promise<(random: Random) => BilateralCell>
}

/** Lines of comma-separated cells; quotes only around names that hold commas. */
function csvLines(path: string): string[][] {
  return (
    readFileSync(path, 'utf8')
      .replace('\uFEFF', '')
      .split(/\r?\n/)
      .filter((line) => line !== '')
      // At the commas that have an even number of quotes behind them.
      .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replaceAll('"', '')))
  )
}

const figure = (cell: unknown, unit = 1): number | undefined => {
  const value = typeof cell === 'string' && /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell
  return typeof value === 'number' ? value * unit : undefined
}

const nameIn = (cell: unknown): string => (typeof cell === 'string' ? cell.trim() : '')

/** A cell off the diagonal, of the first 214 names of a matrix whose names begin in row `top` and in the first column. */
function matrixDraw(
  rows: readonly (readonly unknown[])[],
  top: number,
  period: string,
  unit: number,
  originIs: 'row' | 'column',
) {
  const places = Array.from({ length: 214 }, (_, at) => at + 1)
  return (random: Random): BilateralCell => {
    const [down, across] = [pick(random, places), pick(random, places)]
    const [left, above] = [nameIn(rows[top + down]?.[0]), nameIn(rows[top]?.[across])]
    const value = down === across ? undefined : figure(rows[top + down]?.[across], unit)
    const [origin, destination] = originIs === 'row' ? [left, above] : [above, left]
    return { origin, destination, period, value }
  }
}

/** The five files. Whoever sends money is the destination of the migrants. */
export const bilateralCells: readonly BilateralFile[] = [
  {
    title: 'KNOMAD remittances of 2017',
    indicator: 'OC.REM.BILATERAL',
    dataset: 'knomad-remittances',
    scheme: 'wb',
    async open(folder) {
      const rows = await readSheet(join(folder, 'knomad/WB_Bilateral_Remittance_Estimates_2017.xlsx'), 1)
      return matrixDraw(rows, 1, '2017', 1e6, 'column')
    },
  },
  {
    title: 'KNOMAD remittances of 2018',
    indicator: 'OC.REM.BILATERAL',
    dataset: 'knomad-remittances',
    scheme: 'wb',
    open(folder) {
      const rows = csvLines(join(folder, 'knomad/bilateral_remittance_matrix_2018_Oct2019.csv'))
      return Promise.resolve(matrixDraw(rows, 0, '2018', 1e6, 'column'))
    },
  },
  {
    title: 'KNOMAD migrant stock of 2017',
    indicator: 'OC.MIG.STOCK.BILATERAL',
    dataset: 'knomad-stock',
    scheme: 'wb',
    async open(folder) {
      const rows = await readSheet(join(folder, 'knomad/WB_Bilateral_Estimates_Migrant_Stocks_2017.xlsx'), 1)
      return matrixDraw(rows, 1, '2017', 1, 'row')
    },
  },
  {
    title: 'UN DESA migrant stock of 1990 to 2019',
    indicator: 'OC.MIG.STOCK.BILATERAL',
    dataset: 'undesa-stock',
    scheme: 'gapminder',
    open(folder) {
      const rows = csvLines(join(folder, 'undesa/migrant_stock_dest_origin_year.csv')).slice(1)
      const cells = new Map(
        rows.map(([to = '', from = '', year = '', stock]) => [`${from} ${to} ${year}`, Number(stock)]),
      )
      return Promise.resolve((random: Random) => {
        const [destination = '', origin = ''] = pick(random, rows)
        // One of the rounds, or a year between two of them.
        const period = pick(random, ['1990', '1992', '1995', '2000', '2005', '2010', '2015', '2018', '2019'])
        return { origin, destination, period, value: cells.get(`${origin} ${destination} ${period}`) }
      })
    },
  },
  {
    title: 'Remittance Prices Worldwide, 2011 to 2020',
    indicator: 'OC.REM.COST',
    dataset: 'rpw-databank',
    scheme: 'rpw',
    // The averages are of sending 200 dollars.
    dimensions: [{ dimension: 'AMOUNT', code: '200' }],
    open(folder) {
      const [header = [], ...rows] = csvLines(join(folder, 'rpw/rpw_corridors_databank_2020-12-07.csv'))
      const costs = rows.filter((row) => row[3] === 'ATCR.CORR')
      // One in fourteen rows has a figure: every other draw is of those.
      const withFigures = costs.filter((row) => row.slice(6).some((cell) => figure(cell) !== undefined))
      const columns = header.flatMap((title, at) => (/^\d{4}Q\d /.test(title) ? [at] : []))
      return Promise.resolve((random: Random) => {
        const row = pick(random, random() < 0.5 ? costs : withFigures)
        const column = pick(random, columns)
        const period = (header[column] ?? '').slice(0, 6).replace('Q', '-Q')
        return { origin: row[5] ?? '', destination: row[1] ?? '', period, value: figure(row[column]) }
      })
    },
  },
]
