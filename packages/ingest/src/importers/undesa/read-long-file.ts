import type { RejectItem } from '../../item.ts'
import { createPlaceLookup } from '../../places/place-lookup.ts'
import type { Place } from '../../places/place-lookup.ts'
import type { TableRow } from '../read-tables.ts'
import { openEnd, widthFault } from '../row-width.ts'
import { isTableYear, tableYears } from '../years-in.ts'
import { migrantsByPair, pairRejects } from './pair-rows.ts'
import { stockCell } from './stock-cell.ts'
import { claimIndicator, seen, unknownPlace } from './stock-intake.ts'
import type { StockIntake } from './stock-intake.ts'
import { textOf } from './table-header.ts'

/** Columns of the long file, in its order: the destination comes first. */
const columns = ['destination', 'origin', 'year', 'migrant_stock'] as const

/** Whether a row is the header of the long file. */
export function isLongHeader({ cells }: TableRow): boolean {
  return columns.every((name, at) => textOf(cells[at]).toLowerCase() === name)
}

/** Reads the long file, one row for each destination, origin and year, with Gapminder's codes. */
export async function* readLongFile(
  file: string,
  rows: AsyncIterable<TableRow>,
  intake: StockIntake,
): AsyncGenerator<RejectItem> {
  claimIndicator(intake, migrantsByPair, file)
  const gapminder = createPlaceLookup({ schemes: ['gapminder'], by: 'CODE' })
  const iso = createPlaceLookup({ schemes: ['iso3'], by: 'CODE' })
  const left = pairRejects(file)
  const placeOf = (code: string): Place | undefined =>
    gapminder.resolve(code) ?? iso.resolve(intake.isoCodes.get(code) ?? '')

  for await (const row of rows) {
    const { line, cells } = row
    intake.counts.rows += 1
    const [to = '', from = '', yearText = '', stock = ''] = cells.map(textOf)
    const reason = widthFault(columns, row)
    if (reason !== undefined) {
      yield { type: 'reject', file, line, reason, raw: cells.join(',') }
      continue
    }
    const [destination, origin] = [placeOf(to), placeOf(from)]
    if (destination === undefined) yield* unknownPlace(intake, { file, line, field: 'destination' }, to, to)
    else if (origin === undefined) yield* unknownPlace(intake, { file, line, field: 'origin' }, from, from)
    if (destination === undefined || origin === undefined || left.refuses(destination, origin, line)) continue
    if (!/^\d{4}$/.test(yearText) || !isTableYear(Number(yearText))) {
      const reason = `The year "${yearText}" is no year from ${tableYears.first} to ${tableYears.last}.`
      yield { type: 'reject', file, line, field: 'year', reason, raw: yearText }
      continue
    }
    if (row.ended === false)
      yield { type: 'reject', file, line, field: 'migrant_stock', reason: openEnd, raw: stock }
    const read = stockCell(stock, 0, 'A')
    if (read === undefined) {
      intake.counts.emptyRows += 1
      continue
    }
    if (read === 'FAULT') {
      const reason = 'The stock is no number, and no mark for none (".." not available, "~" withheld).'
      yield { type: 'reject', file, line, field: 'migrant_stock', reason, raw: stock }
      continue
    }
    seen(intake, destination)
    seen(intake, origin)
    intake.store.add(
      {
        indicatorId: migrantsByPair,
        subject: { originId: origin.id, destinationId: destination.id },
        frequency: 'A',
        dimensions: {},
      },
      { period: Number(yearText), ...read },
      { file, line },
    )
  }
  yield* left.rejects()
}

const isoColumn = 'iso3166_1_alpha3'

/** Whether a row is the header of the list of countries that lies beside the long file. */
export function isCountryHeader({ cells }: TableRow): boolean {
  const names = cells.map((cell) => textOf(cell).toLowerCase())
  return names[0] === 'country' && names.includes(isoColumn)
}

/** Keeps the three-letter codes of the list, for codes of the long file that are not known. */
export async function readCountryList(
  header: TableRow,
  rows: AsyncIterable<TableRow>,
  { isoCodes }: StockIntake,
): Promise<void> {
  const at = header.cells.findIndex((cell) => textOf(cell).toLowerCase() === isoColumn)
  for await (const { cells } of rows) isoCodes.set(textOf(cells[0]), textOf(cells[at]))
}
