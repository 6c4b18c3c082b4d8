import { IngestError } from '../../item.ts'
import type { CsvRow } from '../../source/csv-rows.ts'
import { isWideHeader, readWideHeader } from './wide-header.ts'
import type { WideHeader } from './wide-header.ts'

/** Rows above the header at most; the publisher has two, and blank lines. */
const longestPreamble = 20

/** A file of wide rows: what its head says, and the rows below, each once. */
export interface WideFile extends WideHeader {
  rows: AsyncIterable<CsvRow>
}

/**
 * Opens a file of wide rows: passes over the preamble, and reads the header.
 * @param rows all rows of the file, from the first
 * @param file as messages name it
 * @throws IngestError when there is no such header, or a column is no year
 */
export async function openWideFile(rows: AsyncIterable<CsvRow>, file: string): Promise<WideFile> {
  const iterator = rows[Symbol.asyncIterator]()
  const preamble: (readonly string[])[] = []
  let first = ''
  for (;;) {
    const next = await iterator.next()
    if (next.done === true || preamble.length > longestPreamble) {
      await iterator.return?.()
      throw new IngestError(
        `${file}: there is no header "Country Name","Country Code","Indicator Name","Indicator Code" and years; it begins with "${first.slice(0, 80)}". Name a CSV file of World Development Indicators in the wide layout.`,
      )
    }
    const row = next.value
    if (isBlank(row.cells)) continue
    if (isWideHeader(row.cells)) {
      const header = readWideHeader(row.cells, preamble, file, row.line)
      return { ...header, rows: { [Symbol.asyncIterator]: () => skipBlank(iterator) } }
    }
    first ||= row.cells.join(',')
    preamble.push(row.cells)
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

async function* skipBlank(iterator: AsyncIterator<CsvRow>): AsyncGenerator<CsvRow> {
  try {
    for (;;) {
      const next = await iterator.next()
      if (next.done === true) return
      if (!isBlank(next.value.cells)) yield next.value
    }
  } finally {
    await iterator.return?.()
  }
}
