import { IngestError } from '../../item.ts'
import { columnName, columnOf } from './cell.ts'
import type { Cell } from './cell.ts'
import { readCell } from './read-cell.ts'
import type { RawCell, WorkbookContext } from './read-cell.ts'
import { readXml } from './read-xml.ts'

/** One row of a sheet that holds anything. */
export interface SheetRow {
  /** Its number, from 1. */
  row: number
  /** From column A to the last with content. Of merged cells the first has the content, the others are empty. */
  cells: readonly Cell[]
}

/** The most cells of one row: a bound on memory. */
const columns = 4096
/** The most characters that one row spells out itself, as of a row of CSV: a bound on memory. */
const rowLength = 10 * 1024 ** 2

/**
 * Reads the rows of a sheet's XML as a stream.
 * @param name how messages name the sheet: `book.xlsx, sheet "Table 1"`
 * @throws IngestError when it is no XML, or a row is too wide, too long or out of order
 */
export async function* readSheetRows(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  context: WorkbookContext,
): AsyncGenerator<SheetRow> {
  const rows: SheetRow[] = []
  let row = 0
  let cells: Cell[] = []
  let cell: RawCell | undefined
  let column = -1
  let length = 0
  let into: 'value' | 'inline' | undefined
  let inReading = false

  const steps = readXml(chunks, name, {
    open(tag, attributes) {
      if (tag === 'c') {
        const address = attributes.r
        column = address === undefined ? column + 1 : columnOf(address)
        if (column < 0 || column >= columns) {
          throw new IngestError(
            `${name}, row ${row}: a cell lies at ${address ?? columnName(column)}, where ${columns} columns are the most that is taken; ` +
              'leave columns out.',
          )
        }
        cell = {
          address: address ?? `${columnName(column)}${row}`,
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? -1),
          hasFormula: false,
          value: undefined,
          inline: '',
        }
      } else if (cell !== undefined) {
        if (tag === 'v') {
          cell.value = ''
          into = 'value'
        } else if (tag === 'f') cell.hasFormula = true
        else if (tag === 'rPh') inReading = true
        else if (tag === 't' && !inReading) into = 'inline'
      } else if (tag === 'row') {
        const stated = attributes.r === undefined ? row + 1 : Number(attributes.r)
        if (!(stated > row)) {
          throw new IngestError(
            `${name}: row "${attributes.r ?? ''}" follows row ${row}; save the workbook anew.`,
          )
        }
        row = stated
        cells = []
        column = -1
        length = 0
      }
    },
    text(text) {
      if (cell === undefined || into === undefined) return
      length += text.length
      if (length > rowLength) {
        throw new IngestError(
          `${name}, row ${row}: the row holds more than ${rowLength} characters, at cell ${cell.address}; leave texts of this length out.`,
        )
      }
      if (into === 'value') cell.value = (cell.value ?? '') + text
      else cell.inline += text
    },
    close(tag) {
      if (tag === 'v' || tag === 't') into = undefined
      else if (tag === 'rPh') inReading = false
      else if (tag === 'c' && cell !== undefined) {
        const content = readCell(cell, context)
        cell = undefined
        if (content === null) return
        while (cells.length < column) cells.push(null)
        cells[column] = content
      } else if (tag === 'row' && cells.length > 0) rows.push({ row, cells })
    },
  })
  while ((await steps.next()).done !== true) {
    yield* rows
    rows.length = 0
  }
}
