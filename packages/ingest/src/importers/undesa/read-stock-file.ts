import { IngestError } from '../../item.ts'
import type { RejectItem } from '../../item.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { readTables } from '../read-tables.ts'
import type { Table, TableRow } from '../read-tables.ts'
import { readAreaTable } from './read-area-table.ts'
import { isCountryHeader, isLongHeader, readCountryList, readLongFile } from './read-long-file.ts'
import { readPairTable } from './read-pair-table.ts'
import type { StockIntake } from './stock-intake.ts'
import { readTableHeader } from './table-header.ts'
import { readWorkbookNotes } from './workbook-notes.ts'

/** Sheets about the tables: a list of them, who belongs to which group, notes. */
const aboutTables = /^(?:(?:table of )?contents|annex|notes)$/i

/**
 * Reads one file of the migrant stock, whichever of the layouts it has.
 * @throws IngestError when it has none of them
 */
export function readStockFile(source: SourceFile, intake: StockIntake): AsyncGenerator<RejectItem> {
  return readTables(source, async function* (tables) {
    const [only] = tables
    if (only?.sheet === '' && (yield* readList(only, source, intake))) return

    const notesSheet = tables.find(({ sheet }) => /^notes$/i.test(sheet))
    const notes = notesSheet === undefined ? new Map() : await readWorkbookNotes(notesSheet.rows())
    let found = 0
    for (const { sheet, rows: open } of tables) {
      if (aboutTables.test(sheet)) continue
      const file = sheet === '' ? source.name : `${source.name}, sheet ${sheet}`
      const rows = open()
      const header = await readTableHeader(rows)
      if (header === undefined) {
        await rows.return(undefined)
        const reason =
          'The sheet has no row that names a column of location codes, with years; it is not read.'
        yield { type: 'reject', file, reason }
        continue
      }
      found += 1
      for (const title of header.unknown) {
        const reason = `The column "${title}" is none that is known here; it is not taken.`
        yield { type: 'reject', file, line: header.line, field: title, reason, raw: title }
      }
      const table = { file, source: source.name, header, rows, notes }
      yield* header.origin === undefined ? readAreaTable(table, intake) : readPairTable(table, intake)
    }
    if (found === 0) {
      throw new IngestError(
        `${source.name} has no table of the migrant stock: a row that names a column of location codes, with years, or ` +
          'the columns destination, origin, year, migrant_stock.',
      )
    }
  })
}

/** Reads a CSV file without titles: the long file, or the list of countries. @returns whether it is one of them */
async function* readList(
  { rows: open }: Table,
  source: SourceFile,
  intake: StockIntake,
): AsyncGenerator<RejectItem, boolean> {
  const rows = open()
  const first = await rows.next()
  if (first.done === true) return false
  const header: TableRow = first.value
  if (isLongHeader(header)) yield* readLongFile(source.name, rows, intake)
  else if (isCountryHeader(header)) await readCountryList(header, rows, intake)
  else {
    await rows.return(undefined)
    return false
  }
  return true
}
