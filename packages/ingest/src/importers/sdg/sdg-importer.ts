import { createCellStore } from '../../gather/cell-store.ts'
import { repeatedReject } from '../../gather/settle-series.ts'
import type { Importer, IngestItem, IngestScope, Progress, ReadCounts, RejectItem } from '../../item.ts'
import { IngestError } from '../../item.ts'
import { createPlaceLookup } from '../../places/place-lookup.ts'
import { countUnresolvedPlaces } from '../../places/unresolved-places.ts'
import { rejectRow } from '../../reject-row.ts'
import type { Source, SourceFile } from '../../source/source-file.ts'
import { checksumOf } from '../../gather/checksum.ts'
import { textOf } from '../cell-text.ts'
import { readTables } from '../read-tables.ts'
import type { Cell, TableRow } from '../read-tables.ts'
import { openEnd, widthFault } from '../row-width.ts'
import { tableName } from '../table-name.ts'
import { watchedFiles } from '../watched-source.ts'
import { createWdiCoverage } from '../wdi/wdi-coverage.ts'
import { editionLabel } from '../wdi/wdi-edition.ts'
import { databaseLayout } from './database-layout.ts'
import { ddfLayout } from './ddf-layout.ts'
import { sdgCell } from './sdg-cell.ts'
import { datasetRecords, editionRecord, preferenceRecord, sdgDatasetId } from './sdg-records.ts'
import type { SdgRowReader } from './sdg-row.ts'
import { knownSeries, sdgSeries } from './sdg-series.ts'

export interface SdgImporterOptions {
  /** Files of the UN SDG database, or a folder of them in the DDF layout. */
  source: Source
  /** Label of the edition. Default: see `editionLabel`; the files have no date. */
  edition?: string
}

/** How rows below a header are read; undefined for a header of another kind. */
function layoutOf(header: readonly Cell[]): SdgRowReader | undefined {
  return databaseLayout(header) ?? ddfLayout(header)
}

/** Lists of what codes mean, beside the values of a folder in the DDF layout. */
const listFile = /^ddf--(?:concepts|entities)\b/

/**
 * An importer of the UN SDG database: the series that have an indicator here, of countries and of regions. It covers
 * the indicators that the files have values of. Rows may stand in any order; one row is held at a time, besides the values.
 */
export function createSdgImporter({ source, edition: asked }: SdgImporterOptions): Importer {
  const indicators: string[] = []
  const scope: IngestScope = { datasetId: sdgDatasetId, indicators, records: [] }
  const unresolved = countUnresolvedPlaces()
  const counts = { rows: 0, emptyRows: 0, unresolvedAreas: unresolved.counts } satisfies ReadCounts
  const places = createPlaceLookup({ schemes: ['sdg', 'm49'], by: 'CODE' })
  const store = createCellStore()
  /** Files that have a table of values. */
  const tabled: SourceFile[] = []
  const otherSeries = new Map<string, { rows: number; file: string }>()

  async function* readTable(
    name: string,
    header: readonly Cell[],
    rows: AsyncIterable<TableRow>,
    read: SdgRowReader,
  ): AsyncGenerator<RejectItem> {
    for await (const tableRow of rows) {
      const { line, cells } = tableRow
      counts.rows += 1
      const fault = widthFault(header, tableRow)
      if (fault !== undefined) {
        yield rejectRow(name, line, fault, { raw: cells.join(',') })
        continue
      }
      const row = read(cells)
      const series = sdgSeries(row.series)
      if (series === undefined) {
        const other = otherSeries.get(row.series) ?? { rows: 0, file: name }
        other.rows += 1
        otherSeries.set(row.series, other)
        continue
      }
      const place = places.resolve(row.area)
      if (place === undefined) {
        const reason = `The area code "${row.area}" is not known as a code of the SDG database.`
        if (unresolved.add(row.area, name))
          yield rejectRow(name, line, reason, { field: 'area', raw: row.area })
        continue
      }
      if (tableRow.ended === false && cells.at(-1) === row.value)
        yield rejectRow(name, line, openEnd, { raw: textOf(cells.at(-1)) })
      const cell = sdgCell(series, row)
      if (cell === undefined) counts.emptyRows += 1
      else if ('reason' in cell) yield rejectRow(name, line, cell.reason, cell)
      else {
        const subject = { areaId: place.id }
        const head = { indicatorId: series.indicatorId, subject, frequency: 'A', dimensions: {} } as const
        store.add(head, cell, { file: name, line })
      }
    }
  }

  async function* readFile(file: SourceFile): AsyncGenerator<RejectItem> {
    const before = tabled.length
    yield* readTables(file, async function* (tables) {
      for (const table of tables) {
        const name = tableName(file, table)
        const all = table.rows()
        const header = await all.next()
        if (header.done === true) continue
        const { cells } = header.value
        const read = layoutOf(cells)
        if (read === undefined) continue
        if (!tabled.includes(file)) tabled.push(file)
        yield* readTable(name, cells, all, read)
      }
    })
    if (tabled.length > before) return
    const reason = 'The file is not taken: its first row is no header of the SDG database or of a DDF series.'
    yield { type: 'reject', file: file.name, reason }
  }

  async function* items(report: (progress: Progress) => void): AsyncGenerator<IngestItem> {
    for (const file of watchedFiles(source.files, report)) {
      if (!listFile.test(file.base)) yield* readFile(file)
    }
    if (tabled.length === 0) {
      throw new IngestError(
        `${source.location} has no table of the SDG database: neither "SeriesCode", "GeoAreaCode", "TimePeriod" and "Value" nor "geo_area", "year" and a series stand in the first row of a file.`,
      )
    }
    const checksum = await checksumOf(tabled)
    const edition = editionLabel(source.location, checksum, asked)
    const coverage = createWdiCoverage()
    yield* datasetRecords()
    for (const { head, observations, repeated } of store.settled()) {
      for (const one of repeated) yield repeatedReject(one)
      // An indicator of which no row is taken is not covered: what there is of it stays.
      if (observations.length === 0 || !('areaId' in head.subject)) continue
      if (!indicators.includes(head.indicatorId)) indicators.push(head.indicatorId)
      coverage.add(head.indicatorId, head.subject.areaId, observations)
      const editionId = `${sdgDatasetId}/${edition.label}`
      yield { type: 'series', ...head, datasetId: sdgDatasetId, editionId, observations }
    }
    for (const indicatorId of indicators) yield preferenceRecord(indicatorId)
    for (const [code, { rows, file }] of otherSeries) {
      const reason = `The series "${code}" has no indicator here: ${rows} rows are not taken. Known are ${knownSeries.join(', ')}.`
      yield { type: 'reject', file, field: 'series', reason, raw: code }
    }
    yield* unresolved.excess('area')
    yield editionRecord(edition, checksum, coverage.read())
  }

  return { name: 'sdg', scopes: [scope], counts, items }
}
