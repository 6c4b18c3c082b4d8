import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import type { BasicType, ColumnSource } from 'hyparquet-writer'
import { absenceNote, factsOf } from '../facts.ts'
import type { Cell, Column, Table } from '../table.ts'

/** Rows of a row group: what is in memory at a time, and what a reader can skip. */
const groupRows = 65_536

const types = {
  string: 'STRING',
  number: 'DOUBLE',
  integer: 'INT32',
  boolean: 'BOOLEAN',
} as const satisfies Record<Column['type'], BasicType>

/** The bytes that were written since the last time, as a copy: the writer goes on in the same memory. */
function take(writer: ByteWriter): Uint8Array {
  const bytes = new Uint8Array(writer.getBytes())
  writer.index = 0
  return bytes
}

/** The rows of a table, put together to row groups. */
async function* groups(table: Table): AsyncGenerator<Cell[][]> {
  let group: Cell[][] = table.columns.map(() => [])
  for await (const { columns } of table.batches()) {
    for (const [place, cells] of columns.entries()) {
      const into = group[place]
      for (const cell of cells) into?.push(cell)
    }
    if ((group[0]?.length ?? 0) < groupRows) continue
    yield group
    group = table.columns.map(() => [])
  }
  yield group
}

/**
 * A table as Apache Parquet, packed with Snappy. Columns have types, an absent value is null, and the facts of the table
 * are in the key-value metadata of the file: `citation`, `release`, and all of `about` as JSON.
 */
export async function* parquet(table: Table): AsyncGenerator<Uint8Array> {
  const sources = (group: readonly Cell[][]): ColumnSource[] =>
    table.columns.map(({ name, type, role }, place) => ({
      name,
      type: types[type],
      nullable: role !== 'DIMENSION' && role !== 'TIME',
      data: group[place] ?? [],
    }))
  const facts = new Map<string, string>()
  for (const [name, text] of factsOf(table.about)) {
    const known = facts.get(name)
    facts.set(name, known === undefined ? text : `${known}\n${text}`)
  }
  facts.set('Absence', absenceNote)
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: sources([]) }),
    kvMetadata: [...facts].map(([key, value]) => ({ key, value })),
    createdBy: 'OpenCorridor',
  })
  for await (const group of groups(table)) {
    // Synchronous, as long as the writer's flush is.
    void writer.write({ columnData: sources(group), rowGroupSize: groupRows * 2 })
    yield take(bytes)
  }
  void writer.finish()
  yield take(bytes)
}
