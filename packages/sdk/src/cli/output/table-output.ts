import { csvLines } from '../../data/csv.ts'
import type { Context } from '../command.ts'
import { bytesText } from '../progress.ts'
import { print } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { choice, text } from '../values.ts'
import { deliver } from './destination.ts'
import type { Pieces } from './destination.ts'
import { parquetBytes } from './parquet.ts'
import type { Cell } from './parquet.ts'

/** How a table is written. */
export const tableFormats = ['table', 'csv', 'json', 'ndjson', 'parquet'] as const
export type TableFormat = (typeof tableFormats)[number]

/** A table that a command answers with. */
export interface TableAnswer {
  /** For programs: flat rows, and their columns in order. */
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, Cell>>[]
  /** For people: the lines that stand for it in a terminal. */
  lines(width: number): readonly string[]
  /** What a JSON answer is; the rows when it is not given. */
  readonly json?: unknown
  /** Facts about the whole, for the footer of a Parquet file. */
  readonly metadata?: Readonly<Record<string, string>>
}

function formatOf({ values, terminal }: Context): TableFormat {
  const named = choice(values, 'format', tableFormats)
  const file = text(values, 'output')
  const ending = tableFormats.find((format) => file?.endsWith(`.${format}`))
  const format = named ?? ending ?? 'table'
  if (format === 'parquet' && file === undefined && terminal.isInteractive) {
    throw new UsageError('Parquet is no text: name a file with --output, or pipe it on.')
  }
  return format
}

function piecesOf(answer: TableAnswer, format: TableFormat, width: number): Pieces {
  const { columns, rows, metadata } = answer
  switch (format) {
    case 'table':
      return answer.lines(width).map((line) => `${line}\n`)
    case 'csv':
      return csvLines(columns, rows)
    case 'json':
      return [`${JSON.stringify(answer.json ?? rows, null, 2)}\n`]
    case 'ndjson':
      return rows.map((row) => `${JSON.stringify(row)}\n`)
    case 'parquet': {
      const data = columns.map((name): [string, Cell[]] => [name, rows.map((row) => row[name] ?? null)])
      return [parquetBytes(Object.fromEntries(data), metadata)]
    }
  }
}

/**
 * Reads how the user wants a table, before anything is asked, and gives what then writes it.
 * @throws UsageError when it cannot be had that way
 */
export function tableOutput(context: Context): (answer: TableAnswer) => Promise<void> {
  const { terminal, values } = context
  const file = text(values, 'output')
  const format = formatOf(context)
  return async function writeTable(answer) {
    let bytes = 0
    async function* counted() {
      for await (const piece of piecesOf(answer, format, file === undefined ? terminal.width : Infinity)) {
        bytes += Buffer.byteLength(piece)
        yield piece
      }
    }
    await deliver(counted(), file, terminal)
    if (file !== undefined) {
      await print(terminal.err, `${answer.rows.length} rows, ${bytesText(bytes)}, written to ${file}.`)
    }
  }
}
