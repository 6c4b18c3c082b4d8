import { IngestError } from '../../item.ts'
import type { CsvRow } from '../../source/csv-rows.ts'

/** A row of a table with a header, by the header's names in lower case without `_`, `-` and blanks. */
export interface TableRow {
  cells: ReadonlyMap<string, string>
  line: number
}

/** `CountryCode`, `Country Code` and `COUNTRY_CODE` are one: the publisher's files differ. */
function plain(title: string): string {
  return title.toLowerCase().replace(/[\s_-]/g, '')
}

/**
 * Reads a table of metadata whose first row is its header. Blank rows are passed over; cells are trimmed.
 * @param wanted columns that must be there, as `plain` writes them
 * @param file as messages name it
 * @throws IngestError when the file is empty, or a wanted column is missing
 */
export async function* tableRows(
  rows: AsyncIterable<CsvRow>,
  wanted: readonly string[],
  file: string,
): AsyncGenerator<TableRow> {
  let header: string[] | undefined
  for await (const { cells, line } of rows) {
    if (cells.every((cell) => cell.trim() === '')) continue
    if (header === undefined) {
      header = cells.map(plain)
      const missing = wanted.filter((name) => header?.includes(name) !== true)
      if (missing.length === 0) continue
      throw new IngestError(
        `${file}, line ${line}: the header is "${cells.join(',').slice(0, 200)}", where a column ${missing.join(', ')} is expected.`,
      )
    }
    const names = header
    yield { cells: new Map(cells.map((cell, at) => [names[at] ?? '', cell.trim()])), line }
  }
  if (header === undefined) {
    throw new IngestError(`${file}: the file is empty, where a header with ${wanted.join(', ')} is expected.`)
  }
}
