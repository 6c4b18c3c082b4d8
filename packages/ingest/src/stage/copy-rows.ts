import type { PoolClient } from 'pg'
import { from } from 'pg-copy-streams'

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** A cell of COPY's text format. Texts are escaped; null is `\N`. */
export function copyText(value: string | number | null): string {
  if (value === null) return '\\N'
  if (typeof value === 'number') return String(value)
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (char) => escapes[char] ?? char) : value
}

/** A `float8[]` in COPY's text format; NaN stays NaN, and every other number keeps all its digits. */
export function copyFloats(values: Float64Array): string {
  return `{${values.join(',')}}`
}

/** A `bytea` in COPY's text format. */
export function copyBytes(bytes: Uint8Array): string {
  return `\\\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`
}

/** A table and the columns of it that are written, in the order in which their cells come. */
export interface CopyTarget {
  table: string
  columns: readonly string[]
  /** Default `text`. */
  format?: 'text' | 'binary'
}

/** Lines of COPY's text format, each ended by a newline; or what `BinaryRows` gives for a target of that format. */
export type CopyBatch = readonly string[] | Buffer

/** Writes rows with one COPY statement; resolves when the server has taken them all. */
export async function copyRows(
  client: PoolClient,
  { table, columns, format = 'text' }: CopyTarget,
  rows: CopyBatch,
): Promise<void> {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const stream = client.query(from(`COPY "${table}" (${names}) FROM STDIN (FORMAT ${format})`))
  await new Promise<void>((resolve, reject) => {
    stream.on('error', reject)
    stream.on('finish', resolve)
    stream.end(Buffer.isBuffer(rows) ? rows : Buffer.from(rows.join('')))
  })
}
