import type { Table } from './table.ts'
import { csv } from './writers/csv.ts'
import type { CsvOptions } from './writers/csv.ts'
import { json, ndjson } from './writers/json.ts'
import { jsonStat } from './writers/json-stat.ts'
import { parquet } from './writers/parquet.ts'
import { sdmxCsv } from './writers/sdmx-csv.ts'
import { mostSheetRows, xlsx } from './writers/xlsx.ts'

/** A way to write a table. */
export interface TableFormat {
  /** As `?format=` names it. */
  readonly name: string
  /** What the path of an address, or a file, ends in; without a dot at its beginning. */
  readonly extension: string
  readonly mediaType: string
  /** What it is, for a description of the service. */
  readonly description: string
  /** Whether it is for values only: dimensions, a time and a measure. A list of projects has none. */
  readonly cube: boolean
  /** Whether packing it makes it smaller: Parquet and workbooks are packed in themselves. */
  readonly packable: boolean
  /** Rows that it can hold at most, where there is such a bound. */
  readonly mostRows?: number
  /** Writes a table, piece by piece; nothing is written before it is asked for. */
  readonly write: (table: Table, options?: CsvOptions) => AsyncIterable<string | Uint8Array>
}

/** All of them, the one that answers who has no wish first. */
export const tableFormats: readonly TableFormat[] = [
  {
    ...{ name: 'csv', extension: 'csv', mediaType: 'text/csv; charset=utf-8; header=present' },
    description:
      'CSV (RFC 4180) with citation, licence and release in comment lines, which `comments=false` leaves out.',
    ...{ cube: false, packable: true, write: csv },
  },
  {
    ...{ name: 'json', extension: 'json', mediaType: 'application/json; charset=utf-8' },
    description:
      'One JSON object: citation, release, sources, columns, and `data` with an object for each row.',
    ...{ cube: false, packable: true, write: json },
  },
  {
    ...{ name: 'ndjson', extension: 'ndjson', mediaType: 'application/x-ndjson; charset=utf-8' },
    description: 'A JSON object for each row, on a line of its own.',
    ...{ cube: false, packable: true, write: ndjson },
  },
  {
    ...{ name: 'parquet', extension: 'parquet', mediaType: 'application/vnd.apache.parquet' },
    description:
      'Apache Parquet with typed columns; citation, licence and release in its key-value metadata.',
    ...{ cube: false, packable: false, write: parquet },
  },
  {
    ...{ name: 'xlsx', extension: 'xlsx' },
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    description: 'A workbook with a sheet `data` and a sheet `about`; 1,048,575 rows at most.',
    ...{ cube: false, packable: false, mostRows: mostSheetRows - 1, write: xlsx },
  },
  {
    ...{ name: 'sdmx', extension: 'sdmx.csv', mediaType: 'application/vnd.sdmx.data+csv; version=2.0.0' },
    description: 'SDMX-CSV 2.0.',
    ...{ cube: true, packable: true, write: sdmxCsv },
  },
  {
    ...{
      name: 'jsonstat',
      extension: 'jsonstat.json',
      mediaType: 'application/vnd.json-stat+json; version=2.0',
    },
    description: 'JSON-stat 2.0.',
    ...{ cube: true, packable: true, write: jsonStat },
  },
]
