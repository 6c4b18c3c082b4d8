import Papa from 'papaparse'
import type { ParseResult } from 'papaparse'
import { IngestError } from '../item.ts'
import { detectDelimiter } from './csv-delimiter.ts'
import type { CsvDelimiter } from './csv-delimiter.ts'
import { decodeText } from './decode-text.ts'
import type { TextEncoding } from './decode-text.ts'
import type { SourceFile } from './source-file.ts'

/** One row of a CSV file. */
export interface CsvRow {
  /** As they stand: `NA` is Namibia, and an empty cell an empty text. */
  cells: readonly string[]
  /** The line on which it begins, from 1. */
  line: number
  /** Whether a line end follows: without one the file may break off within the last cell. */
  ended: boolean
}

export interface CsvOptions {
  /** Default: told from the first rows, among comma, semicolon, tab and `|`. */
  delimiter?: CsvDelimiter
  /** Default `utf-8`. */
  encoding?: TextEncoding
  /** The most cells of one row: a bound on memory. Default 4,096. */
  columns?: number
  /** The most characters of one cell, and a tenth of the most of one row. Default 1 Mi. */
  cellLength?: number
  /** Told the packed bytes as they are taken, for the progress bar. */
  onRead?: (bytes: number) => void
}

/** Text that is looked at to tell delimiter and line ends. */
const startLength = 64 * 1024

/**
 * Reads comma-separated text (RFC 4180) row by row, the header included, in bounded memory. Empty lines are passed over,
 * and counted. A line end within quotes comes out as `\n`.
 * @throws IngestError with name and line: broken quotes (nothing tells which rows they swallow), a row of too many
 *   columns, a cell or row of too much text, a file without a row, bytes that are no text (see `decodeText`)
 */
export async function* readCsvRows(file: SourceFile, options: CsvOptions = {}): AsyncGenerator<CsvRow> {
  const { columns = 4096, cellLength = 1024 ** 2, encoding, onRead } = options
  const rowLength = 10 * cellLength
  let parser: InstanceType<typeof Papa.Parser> | undefined
  let oldMac = false
  let pending = ''
  let parseFrom = startLength
  let line = 1
  let rows = 0

  const fail = (at: number, what: string, way: string): IngestError =>
    new IngestError(`${file.name}, line ${at}: ${what}; ${way}.`)

  function* parse(whole: string, isLast: boolean): Generator<CsvRow> {
    // A line end of two characters may be cut in two: its first is held back until more is there.
    const held = !isLast && whole.endsWith('\r') ? '\r' : ''
    const text = whole.slice(0, whole.length - held.length)
    if (parser === undefined) {
      oldMac = text.includes('\r') && !text.includes('\n')
      const start = text.slice(0, startLength).replace(/\r\n?/g, '\n')
      parser = new Papa.Parser({
        delimiter: options.delimiter ?? detectDelimiter(start),
        newline: '\n',
      })
    }
    const plain = oldMac
      ? text.replaceAll('\r', '\n')
      : text.replaceAll(isLast ? /\r(?:\n|$)/g : '\r\n', '\n')
    const isCut = isLast && !plain.endsWith('\n')
    const { data, errors, meta } = parser.parse(plain, 0, !isLast) as ParseResult<string[]>
    const broken = errors.find(({ row }) => row !== undefined && row < data.length)
    const quoted = plain.includes('"')
    for (const [index, cells] of data.entries()) {
      const begins = line
      line += 1
      if (index === broken?.row) {
        throw fail(
          begins,
          `the quotes of the row are broken (${broken.message})`,
          'correct or fetch it again',
        )
      }
      if (cells.length > columns) {
        throw fail(
          begins,
          `the row has ${cells.length} cells, where ${columns} is the most that is taken`,
          'check the delimiter and the quotes, or leave columns out',
        )
      }
      if (quoted) for (const cell of cells) line += countLineEnds(cell)
      if (cells.length === 1 && cells[0]?.trim() === '') continue
      const long = cells.findIndex((cell) => cell.length > cellLength)
      if (long !== -1) {
        throw fail(
          begins,
          `cell ${long + 1} holds more than ${cellLength} characters`,
          'check its quotes, or leave the column out',
        )
      }
      rows += 1
      yield { cells, line: begins, ended: !isCut || index < data.length - 1 }
    }
    pending = isLast ? '' : plain.slice(meta.cursor) + held
  }

  for await (const part of decodeText(file.read(onRead), file.name, encoding)) {
    pending += part
    if (pending.length < parseFrom) continue
    yield* parse(pending, false)
    if (pending.length > rowLength) {
      throw fail(
        line,
        `the row that begins here has no end within ${rowLength} characters`,
        'check its quotes and the line ends',
      )
    }
    // A row longer than what is here is not parsed again for every piece that comes.
    parseFrom = Math.min(Math.max(startLength, 2 * pending.length), rowLength + 1)
  }
  if (pending !== '') yield* parse(pending, true)
  if (rows === 0) throw new IngestError(`${file.name} holds no row; fetch it again, or leave it out.`)
}

function countLineEnds(cell: string): number {
  let count = 0
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1
  return count
}
