import papaparse from 'papaparse'
import type { SessionSource } from './session.ts'

/** A row, or a field of it, that was not taken, as it is kept with its run. */
export interface IngestReject {
  ordinal: number
  file: string
  line: number | null
  /** Column of the row. */
  field: string | null
  /** The source's own text, cut at 500 characters. */
  raw: string | null
  reason: string
}

const pageSize = 1000

/** All rejects of a run in their order, page by page. */
export async function* readRejects({ pool }: SessionSource, runId: string): AsyncGenerator<IngestReject[]> {
  for (let last = -1; ;) {
    const { rows } = await pool.query<IngestReject>(
      `SELECT ordinal, file, line, field, raw, reason FROM "IngestReject"
       WHERE "runId" = $1 AND ordinal > $2 ORDER BY ordinal LIMIT ${pageSize}`,
      [runId, last],
    )
    if (rows.length === 0) return
    yield rows
    last = rows.at(-1)?.ordinal ?? last
  }
}

const columns = ['file', 'line', 'column', 'value', 'reason'] as const

/** What a spreadsheet would take for a formula; a number with its sign is none. */
const formula = /^(?![-+]?\d[\d.,]*$)[=+\-@\t\r]/

const record = ({ file, line, field, raw, reason }: IngestReject) => ({
  ...{ file, line, column: field, value: raw, reason },
})

/**
 * Rejects as text, for a file: CSV with a heading, or a line of JSON for each. In CSV a value that a spreadsheet would
 * compute (`=1+1`) has an apostrophe before it; JSON has the source's own text.
 */
export async function* rejectLines(
  pages: AsyncIterable<IngestReject[]>,
  format: 'csv' | 'ndjson',
): AsyncGenerator<string> {
  if (format === 'csv') yield `${columns.join(',')}\r\n`
  for await (const page of pages) {
    const rows = page.map(record)
    if (format === 'ndjson') yield rows.map((row) => `${JSON.stringify(row)}\n`).join('')
    else {
      const options = { header: false, escapeFormulae: formula, columns: [...columns], newline: '\r\n' }
      yield `${papaparse.unparse(rows, options)}\r\n`
    }
  }
}
