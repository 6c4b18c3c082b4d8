import { join } from 'node:path'
import { periodOrdinal } from '@opencorridor/schema'
import type { CorridorValue } from './corridor-series.ts'
import { matrixCells, readCsv, readWorkbook } from './knomad-matrix.ts'
import type { MatrixCell } from './knomad-matrix.ts'
import type { PlaceNames } from './place-names.ts'

/** A place that a file names and that is no country we know: its rows are not taken. */
export type OnUnknown = (file: string, text: string) => void

/** The files, below the folder of publishers' data. */
export const bilateralFiles = {
  remittances2017: 'knomad/WB_Bilateral_Remittance_Estimates_2017.xlsx',
  remittances2018: 'knomad/bilateral_remittance_matrix_2018_Oct2019.csv',
  stock2017: 'knomad/WB_Bilateral_Estimates_Migrant_Stocks_2017.xlsx',
  stockUndesa: 'undesa/migrant_stock_dest_origin_year.csv',
  cost: 'rpw/rpw_corridors_databank_2020-12-07.csv',
} as const

/** Reads the bilateral files of a folder. */
export function createBilateralReader(folder: string, places: PlaceNames, onUnknown: OnUnknown) {
  function* pairs(
    file: string,
    cells: readonly MatrixCell[],
    period: number,
    unit: number,
    ends: (cell: MatrixCell) => { origin: string; destination: string },
  ): Generator<CorridorValue> {
    for (const cell of cells) {
      const { origin, destination } = ends(cell)
      const [originId, destinationId] = [places.name(origin), places.name(destination)]
      for (const text of [...(originId ? [] : [origin]), ...(destinationId ? [] : [destination])])
        onUnknown(file, text)
      if (originId && destinationId)
        yield { originId, destinationId, period, value: cell.value === null ? null : cell.value * unit }
    }
  }

  return {
    /** Rows send and columns receive, in millions: money runs against the corridor. */
    async *remittances(): AsyncGenerator<CorridorValue> {
      const ends = ({ row, column }: MatrixCell) => ({ origin: column, destination: row })
      const { remittances2017, remittances2018 } = bilateralFiles
      const cells2017 = matrixCells(await readWorkbook(join(folder, remittances2017)), 1)
      yield* pairs(remittances2017, cells2017, 2017, 1e6, ends)
      const cells2018 = matrixCells(await readCsv(join(folder, remittances2018)), 0)
      yield* pairs(remittances2018, cells2018, 2018, 1e6, ends)
    },
    /** Origins stand at the left and destinations above. */
    async *knomadStock(): AsyncGenerator<CorridorValue> {
      const file = bilateralFiles.stock2017
      const cells = matrixCells(await readWorkbook(join(folder, file)), 1)
      yield* pairs(file, cells, 2017, 1, ({ row, column }) => ({ origin: row, destination: column }))
    },
    /** `destination,origin,year,migrant_stock`: the destination comes first. */
    async *undesaStock(): AsyncGenerator<CorridorValue> {
      const file = bilateralFiles.stockUndesa
      for (const [destination, origin, year, stock] of (await readCsv(join(folder, file))).slice(1)) {
        const value = { period: Number(year), value: Number(stock) }
        yield* between(file, String(origin), String(destination), value)
      }
    },
    /** Sending country, receiving country, and a column for each quarter: `2011Q1 [YR2011Q1]`. */
    async *cost(): AsyncGenerator<CorridorValue> {
      const file = bilateralFiles.cost
      const [header = [], ...rows] = await readCsv(join(folder, file))
      const quarters = header.map((title) => /^(\d{4})Q([1-4]) /.exec(String(title)))
      for (const row of rows) {
        // Below the data stand lines on the download.
        if (row[3] !== 'ATCR.CORR') continue
        for (const [at, quarter] of quarters.entries()) {
          const cell = typeof row[at] === 'string' ? row[at] : ''
          if (quarter === null || cell === '..' || cell === '') continue
          const period = periodOrdinal('Q', Number(quarter[1]), Number(quarter[2]))
          yield* between(file, String(row[5]), String(row[1]), { period, value: Number(cell) })
        }
      }
    },
  }

  function* between(
    file: string,
    origin: string,
    destination: string,
    value: Pick<CorridorValue, 'period' | 'value'>,
  ): Generator<CorridorValue> {
    const [originId, destinationId] = [places.code(origin), places.code(destination)]
    for (const text of [...(originId ? [] : [origin]), ...(destinationId ? [] : [destination])])
      onUnknown(file, text)
    if (originId && destinationId && originId !== destinationId) yield { originId, destinationId, ...value }
  }
}
