/** How a table is written as CSV. */
export interface CsvOptions {
  /** Between the fields. Default: a comma; spreadsheets of many countries read `;`. */
  delimiter?: string
  /** Whether it begins with a byte order mark, without which Excel takes the text for another encoding. Default: false. */
  bom?: boolean
}

/** Text that is not to be read as the end of a field. */
const special = /["\r\n]/u

function field(value: string | number | boolean | null | undefined, delimiter: string): string {
  if (value === null || value === undefined) return ''
  const text = String(value)
  return special.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A value of a table. Null and undefined are an empty field. */
export type CsvValue = string | number | boolean | null | undefined

/** The fields of a line, without its end. */
export function csvFields(values: readonly CsvValue[], delimiter = ','): string {
  return values.map((value) => field(value, delimiter)).join(delimiter)
}

/**
 * Writes CSV (RFC 4180, lines end in CR LF) piece by piece, so that a long table need not be in memory at once.
 * @param columns names of the properties that become fields, in order; also the first line
 */
export function* csvLines<Name extends string>(
  columns: readonly Name[],
  rows: Iterable<Readonly<Record<Name, CsvValue>>>,
  { delimiter = ',', bom = false }: CsvOptions = {},
): Generator<string, void> {
  yield `${bom ? '\uFEFF' : ''}${csvFields(columns, delimiter)}\r\n`
  for (const row of rows)
    yield `${csvFields(
      columns.map((name) => row[name]),
      delimiter,
    )}\r\n`
}
