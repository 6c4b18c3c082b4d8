import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import type { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import { from, to } from 'pg-copy-streams'
import { quotedColumns } from './tables.ts'
import type { BackupTable } from './tables.ts'

/** What went through a stream. */
export interface Sum {
  bytes: number
  /** Rows: COPY's text format has one line for each. */
  rows: number
  sha256: string
}

/** Passes bytes on, and sums them up. */
export function createSummer(): { stream: Transform; sum: () => Sum } {
  const hash = createHash('sha256')
  let [bytes, rows] = [0, 0]
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows += 1
      done(null, chunk)
    },
  })
  return { stream, sum: () => ({ bytes, rows, sha256: hash.digest('hex') }) }
}

/** Sets how the values of a transaction are written, whatever server, database or role say. */
export async function setTextFormat(client: ClientBase): Promise<void> {
  await client.query(
    `SET LOCAL datestyle TO 'ISO, YMD'; SET LOCAL timezone TO 'UTC'; SET LOCAL intervalstyle TO 'postgres';
     SET LOCAL extra_float_digits TO 1; SET LOCAL bytea_output TO 'hex'`,
  )
}

/** The rows of a table in their order, in COPY's text format, which every version of PostgreSQL reads. */
export function readTable(client: ClientBase, table: BackupTable): Readable {
  const columns = quotedColumns(table)
  return client.query(to(`COPY (SELECT ${columns} FROM "${table.name}" ORDER BY ${table.order}) TO STDOUT`))
}

/** Sums up the rows of a table as `readTable` gives them. */
export async function sumTable(client: ClientBase, table: BackupTable): Promise<Sum> {
  const { stream, sum } = createSummer()
  const read = pipeline(readTable(client, table), stream)
  stream.resume()
  await Promise.all([read, finished(stream)])
  return sum()
}

/** Fills a table from what `readTable` gave. */
export async function fillTable(
  client: ClientBase,
  table: Pick<BackupTable, 'name' | 'columns'>,
  rows: Readable,
): Promise<Sum> {
  const { stream, sum } = createSummer()
  await pipeline(
    rows,
    stream,
    client.query(from(`COPY "${table.name}" (${quotedColumns(table)}) FROM STDIN`)),
  )
  return sum()
}
