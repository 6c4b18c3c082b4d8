import { createCellStore } from '../../gather/cell-store.ts'
import { createCoverage, editionLabel, editionRecord } from '../../gather/edition-record.ts'
import { RefusedRow } from '../../gather/refused-row.ts'
import { createRejectLimit } from '../../gather/reject-limit.ts'
import { repeatedReject } from '../../gather/settle-series.ts'
import { IngestError } from '../../item.ts'
import type { Importer, IngestItem, IngestScope, Progress, ReadCounts, RejectItem } from '../../item.ts'
import { datasetRecords, dimensionRecords, indicatorRecords } from '../../mapping/mapping-records.ts'
import { countUnresolvedPlaces } from '../../places/unresolved-places.ts'
import { rejectRow } from '../../reject-row.ts'
import type { Cell } from '../../source/sheets/cell.ts'
import type { Source, SourceFile } from '../../source/source-file.ts'
import { openEnd, widthFault } from '../row-width.ts'
import { checksumOf } from '../../gather/checksum.ts'
import { createTableRowReader } from './read-table-row.ts'
import type { TableRowReader } from './read-table-row.ts'
import { textOf } from './table-cell.ts'
import { findColumns } from './table-columns.ts'
import type { TableColumns } from './table-columns.ts'
import type { TableMapping } from './table-mapping.ts'
import { tableRows } from './table-rows.ts'

export interface TableImporterOptions {
  source: Source
  mapping: TableMapping
  /** Label of the edition, best its date. Default: the first digits of the checksum. */
  edition?: string
}

/**
 * An importer of any table, long or wide, CSV or XLSX, by a mapping that its user writes: see docs/data/generic.md. Rows
 * may stand in any order. Its scope is the indicators of the mapping; with `holds: WHOLE` what the files leave out of
 * them is removed.
 */
export function createTableImporter({ source, mapping, edition }: TableImporterOptions): Importer {
  const { dataset, publisher } = mapping
  const scope: IngestScope = {
    datasetId: dataset.id,
    indicators: mapping.indicators.map(({ id }) => id),
    records: [],
    absence: mapping.holds === 'WHOLE' ? 'REMOVES' : 'CARRIES',
  }
  const unresolved = countUnresolvedPlaces()
  const counts = { rows: 0, emptyRows: 0, unresolvedAreas: unresolved.counts } satisfies ReadCounts
  const limited = createRejectLimit()
  const store = createCellStore()
  const names = new Map<string, Map<string, string>>()
  let firstReason: string | undefined

  function refuse(
    { field, message, text, unknownPlace }: RefusedRow,
    file: string,
    line: number,
    cells: readonly Cell[],
  ): RejectItem[] {
    if (unknownPlace) unresolved.add(text ?? '', file)
    firstReason ??= `${file}, line ${line}, ${field}: ${message}`
    const raw = cells
      .map((cell) => (cell === null ? '' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell)))
      .join(',')
    const reject = rejectRow(file, line, message, { field, raw })
    return text === undefined || limited.lists(reject, text) ? [reject] : []
  }

  async function* readFile(file: SourceFile, onRead: (bytes: number) => void): AsyncGenerator<RejectItem> {
    let columns: TableColumns | undefined
    let reader: TableRowReader | undefined
    const left = new Map<string, number>()
    const { endsBefore } = mapping.table
    let titles: readonly Cell[] = []
    let end: { line: number; rows: number } | undefined
    for await (const row of tableRows(file, mapping.table, onRead)) {
      const { line, cells } = row
      if (columns === undefined || reader === undefined) {
        if (line !== mapping.table.header) {
          throw new IngestError(
            `${file.name}, line ${mapping.table.header}: the row of the titles is empty; state its number in the mapping, as "header" of "table".`,
          )
        }
        columns = findColumns(`${file.name}, line ${line}`, cells, mapping)
        reader = createTableRowReader(columns, mapping)
        titles = cells
        continue
      }
      if (endsBefore !== undefined && firstText(cells).startsWith(endsBefore)) end ??= { line, rows: -1 }
      if (end !== undefined) {
        if (cells.some((cell) => cell !== null && cell !== '')) end.rows += 1
        continue
      }
      counts.rows += 1
      try {
        const rule = columns.leaveOut.find(({ column, is }) => is.has(textOf(cells[column.at], column.title)))
        if (rule !== undefined) {
          left.set(rule.column.title, (left.get(rule.column.title) ?? 0) + 1)
          continue
        }
        const fault = widthFault(titles, row)
        if (fault !== undefined) throw new RefusedRow(`column ${cells.length}`, fault)
        const lastAt = cells.length - 1
        if (row.ended === false && columns.values.some(({ column }) => column.at === lastAt))
          yield rejectRow(file.name, line, openEnd, { raw: textOf(cells[lastAt], '') })
        const read = reader.read(cells)
        if (read.every((cell) => cell === 'EMPTY')) counts.emptyRows += 1
        for (const cell of read) {
          if (cell instanceof RefusedRow) yield* refuse(cell, file.name, line, cells)
          else if (cell !== 'EMPTY') store.add(cell.head, cell.cell, { file: file.name, line })
        }
      } catch (error) {
        if (!(error instanceof RefusedRow)) throw error
        yield* refuse(error, file.name, line, cells)
      }
    }
    if (reader === undefined)
      throw new IngestError(
        `${file.name} has no row ${mapping.table.header}, where the mapping expects the titles; check "header" of "table".`,
      )
    if (end !== undefined && end.rows > 0) {
      const reason = `The table ends before this row, as "endsBefore" of the mapping says: ${end.rows} filled rows behind it are not read.`
      yield rejectRow(file.name, end.line, reason)
    }
    for (const [field, rows] of left) {
      yield {
        type: 'reject',
        file: file.name,
        field,
        reason: `${rows} rows are left out by this column, as the mapping asks.`,
      }
    }
    for (const [dimension, codes] of reader.names)
      names.set(dimension, new Map([...codes, ...(names.get(dimension) ?? [])]))
  }

  async function* items(report: (progress: Progress) => void): AsyncGenerator<IngestItem> {
    const total = source.files.reduce((sum, { size }) => sum + (size ?? 0), 0)
    let done = 0
    report({ done, total })
    for (const file of source.files) {
      yield* readFile(file, (bytes) => {
        done += bytes
        report({ done, total })
      })
    }
    yield* limited.excess()
    if (store.size === 0) {
      const first =
        firstReason === undefined
          ? 'name a file with rows below the titles.'
          : `the first reason is: ${firstReason}`
      throw new IngestError(`${source.location}: no value could be taken of ${counts.rows} rows; ${first}`)
    }

    const checksum = await checksumOf(source.files)
    const label = editionLabel(checksum, edition)
    const coverage = createCoverage()
    for (const series of store.settled()) {
      yield* series.repeated.map((cell) => repeatedReject(cell))
      const { head, observations } = series
      if (observations.length > 0) {
        coverage.add(series)
        yield {
          type: 'series',
          ...head,
          datasetId: dataset.id,
          editionId: `${dataset.id}/${label}`,
          observations,
        }
      }
    }
    yield* datasetRecords(publisher, dataset)
    const subject = 'area' in mapping.subject ? 'AREA' : 'CORRIDOR'
    const given = new Set(coverage.indicators())
    for (const indicator of mapping.indicators) {
      if (given.has(indicator.id)) yield* indicatorRecords(indicator, subject, dataset)
    }
    yield* dimensionRecords(names, dataset.id)
    yield editionRecord(dataset.id, label, checksum, coverage)
  }

  return { name: 'table', scopes: [scope], counts, items }
}

/** The first text of a row. */
function firstText(cells: readonly Cell[]): string {
  const first = cells.find((cell) => cell !== null && cell !== '')
  return typeof first === 'string' ? first.trim() : ''
}
