import type { Observation, RejectItem } from '../../item.ts'
import { IngestError } from '../../item.ts'
import type { UnresolvedPlaces } from '../../places/unresolved-places.ts'
import { rejectRow } from '../../reject-row.ts'
import { decimalCell } from '../../units/decimal-cell.ts'
import { createDatabankCells } from './databank-cells.ts'
import { databankFooter } from './databank-footer.ts'
import { readDatabankHeader } from './databank-header.ts'
import type { DatabankHeader } from './databank-header.ts'
import { isFault } from './rpw-pairs.ts'
import type { createRpwPairs, RpwPair } from './rpw-pairs.ts'
import { textOf } from '../cell-text.ts'
import type { TableRow } from '../read-tables.ts'
import { openEnd, widthFault } from '../row-width.ts'

/** DataBank's mark for no figure. */
const noFigure = '..'

/** The one series that has a home here; its average is of 200 US dollars, as all of the publisher's headline figures. */
const averageCode = 'ATCR.CORR'

/** What a DataBank table says. */
export interface DatabankTable {
  series: { pair: RpwPair; observations: Observation[] }[]
  /** Data rows. */
  rows: number
  /** Of these, rows without any figure. */
  emptyRows: number
  /** ISO date of the footer; undefined where there is none. */
  lastUpdated: string | undefined
}

/** Where and how a table is read. */
export interface DatabankReading {
  file: string
  pairs: ReturnType<typeof createRpwPairs>
  unresolved: UnresolvedPlaces
}

/**
 * Reads average costs by corridor and quarter. A row that has a figure is a series: its other cells are marked by the
 * publisher as not available. A row without any figure is a pair that was never looked at, and no series. Rows of one
 * corridor are put together: see `createDatabankCells`.
 * @throws IngestError when the header is not as expected
 */
export async function* readDatabankTable(
  rows: AsyncIterable<TableRow> | Iterable<TableRow>,
  { file, pairs, unresolved }: DatabankReading,
): AsyncGenerator<RejectItem, DatabankTable> {
  const table: DatabankTable = { series: [], rows: 0, emptyRows: 0, lastUpdated: undefined }
  const corridors = createDatabankCells()
  const otherSeries = new Map<string, number>()
  let header: (DatabankHeader & Pick<TableRow, 'cells'>) | undefined

  for await (const row of rows) {
    const { line, cells } = row
    if (cells.every((cell) => textOf(cell) === '')) continue
    if (header === undefined) {
      header = { ...readDatabankHeader(file, line, cells), cells }
      continue
    }
    const reject = (reason: string, field?: string, raw?: string): RejectItem =>
      rejectRow(file, line, reason, { field, raw })
    const [sender, receiver, code] = [header.sender, header.receiver, header.series].map((at) =>
      textOf(cells[at]),
    )
    if (!sender && !receiver && !code) {
      const text = textOf(cells[0])
      const date = databankFooter(text)
      if (date === undefined)
        yield reject('The line is neither data nor a footer of DataBank.', undefined, text)
      else if (date !== '') table.lastUpdated = date
      continue
    }
    table.rows += 1
    if (code !== averageCode) {
      const before = otherSeries.get(code ?? '') ?? 0
      otherSeries.set(code ?? '', before + 1)
      continue
    }
    const fault = widthFault(header.cells, row)
    if (fault !== undefined) {
      yield reject(fault, undefined, cells.join(','))
      continue
    }
    if (row.ended === false) yield reject(openEnd, undefined, textOf(cells.at(-1)))
    const observations: Observation[] = []
    for (const { column, quarter } of header.quarters) {
      const cell = cells[column] ?? null
      const text = textOf(cell)
      if (text === '') continue
      const value = decimalCell(cell)
      if (text === noFigure) observations.push({ period: quarter, value: null, status: 'O' })
      else if (value !== undefined) observations.push({ period: quarter, value, status: 'A' })
      else
        yield reject(
          `The cell is no decimal number; no figure is "${noFigure}".`,
          `column ${column + 1}`,
          text,
        )
    }
    if (!observations.some(({ value }) => value !== null)) {
      table.emptyRows += 1
      continue
    }
    const pair = pairs(sender ?? '', receiver ?? '')
    if (isFault(pair)) {
      if (pair.end === 'BOTH' || unresolved.add(pair.code, file))
        yield reject(pair.reason, undefined, pair.code)
      continue
    }
    for (const { quarter, reason } of corridors.add(pair, line, observations)) yield reject(reason, quarter)
  }

  if (header === undefined)
    throw new IngestError(
      `${file}: the table is empty; export it from DataBank again, with its row of titles.`,
    )
  for (const [code, count] of otherSeries) {
    const reason = `The series "${code}" has no indicator here: ${count} rows are not taken. Known is ${averageCode}.`
    yield { type: 'reject', file, field: 'Series Code', reason, raw: code }
  }
  table.series = corridors.series()
  return table
}
