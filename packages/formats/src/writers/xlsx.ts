import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { factsOf, absenceNote } from '../facts.ts'
import type { Batch, Cell, Table } from '../table.ts'
import { sheetEnd, sheetStart, xlsxParts } from './xlsx-parts.ts'

/** Rows that a sheet may have, the header among them. */
export const mostSheetRows = 1_048_576

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A text in XML; characters that XML has no way to write become the one that stands for such. */
const xml = (text: string): string =>
  text
    .replace(/[&<>]/g, (sign) => entities[sign] ?? '')
    // What is neither one of the writable controls nor any other character of XML 1.0; halves of pairs too.
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')

/** The letters of a column, counted from 0: A, B, ..., Z, AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

function cellXml(cell: Cell, at: string): string {
  switch (typeof cell) {
    case 'number':
      return `<c r="${at}"><v>${cell}</v></c>`
    case 'boolean':
      return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`
    case 'string':
      return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`
    default:
      return ''
  }
}

/** Writes rows one under the other. Cells say where they are: some readers do not count. */
function rowWriter(width: number): (cells: readonly Cell[]) => string {
  const columns = Array.from({ length: width }, (_, column) => letters(column))
  let row = 0
  return (cells) => {
    row += 1
    const texts = cells.map((cell, column) => cellXml(cell, `${columns[column] ?? ''}${row}`))
    return `<row r="${row}">${texts.join('')}</row>`
  }
}

function rowsXml({ rows, columns }: Batch, write: (cells: readonly Cell[]) => string): string {
  let text = ''
  for (let row = 0; row < rows; row += 1) text += write(columns.map((column) => column[row] ?? null))
  return text
}

async function* dataSheet(table: Table): AsyncGenerator<string> {
  const write = rowWriter(table.columns.length)
  yield sheetStart + write(table.columns.map(({ name }) => name))
  for await (const batch of table.batches()) yield rowsXml(batch, write)
  yield sheetEnd
}

function* aboutSheet(table: Table): Generator<string> {
  const facts = [...factsOf(table.about), ['Absence', absenceNote]]
  const columns = table.columns.map(({ name, title }) => [`Column ${name}`, title])
  yield sheetStart + [...facts, ...columns].map(rowWriter(2)).join('') + sheetEnd
}

/**
 * A table as a workbook of Office Open XML: a sheet `data` and a sheet `about`. It is written as it is read: the sheets
 * are packed on their way. All times in the file are that of the release, so that its bytes are always the same.
 *
 * @returns chunks of bytes.
 * @throws RangeError for more rows than a sheet may have.
 */
export function xlsx(table: Table): AsyncIterable<Uint8Array> {
  if (table.rowCount !== undefined && table.rowCount >= mostSheetRows) {
    throw new RangeError(`A sheet has ${mostSheetRows} rows at most; this table has ${table.rowCount}.`)
  }
  const zip = new ZipFile()
  // yazl writes local time of the machine otherwise.
  const options = { mtime: table.about.release.publishedAt, forceDosTimestamp: false }
  for (const [name, text] of Object.entries(xlsxParts)) zip.addBuffer(Buffer.from(text), name, options)
  zip.addReadStream(Readable.from(dataSheet(table)), 'xl/worksheets/sheet1.xml', options)
  zip.addReadStream(Readable.from(aboutSheet(table)), 'xl/worksheets/sheet2.xml', options)
  zip.end()
  return zip.outputStream as unknown as AsyncIterable<Uint8Array>
}
