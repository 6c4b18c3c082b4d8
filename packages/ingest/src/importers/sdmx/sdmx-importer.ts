import { createCellStore } from '../../gather/cell-store.ts'
import type { CellStore } from '../../gather/cell-store.ts'
import { createCoverage, editionLabel, editionRecord } from '../../gather/edition-record.ts'
import { createHashedFiles } from '../../gather/hashed-file.ts'
import { createRejectLimit } from '../../gather/reject-limit.ts'
import { repeatedReject } from '../../gather/settle-series.ts'
import { IngestError } from '../../item.ts'
import type { Importer, IngestItem, IngestScope, Progress, ReadCounts, RejectItem } from '../../item.ts'
import { datasetRecords, dimensionRecords, indicatorRecords } from '../../mapping/mapping-records.ts'
import { countUnresolvedPlaces } from '../../places/unresolved-places.ts'
import { rejectRow } from '../../reject-row.ts'
import { readCsvRows } from '../../source/csv-rows.ts'
import type { Source, SourceFile } from '../../source/source-file.ts'
import { createSdmxRowReader } from './read-sdmx-row.ts'
import type { SdmxRowReader } from './read-sdmx-row.ts'
import { readSdmxHeader, sdmxDelimiter, subFieldSeparator } from './sdmx-header.ts'
import { layOut } from './sdmx-layout.ts'
import type { SdmxMapping } from './sdmx-mapping.ts'

export interface SdmxImporterOptions {
  source: Source
  mapping: SdmxMapping
  /** Label of the edition, best its date. Default: the first digits of the checksum. */
  edition?: string
  /** Cells at most; for tests. */
  limit?: number
}

/**
 * An importer of SDMX-CSV messages, 1.0 and 2.x, with a mapping. Rows may stand in any order: they are gathered, and
 * yielded at the end. A message adds to what there is, and takes back what its deletions name; with `message: WHOLE`
 * what it leaves out of the indicators that it speaks of is removed.
 */
export function createSdmxImporter({ source, mapping, edition, limit }: SdmxImporterOptions): Importer {
  const { dataset, publisher } = mapping
  const indicators: string[] = []
  const scope: IngestScope = {
    ...{ datasetId: dataset.id, indicators, records: [] },
    absence: mapping.message === 'WHOLE' ? 'REMOVES' : 'CARRIES',
  }
  const unresolved = countUnresolvedPlaces()
  const counts = { rows: 0, emptyRows: 0, unresolvedAreas: unresolved.counts } satisfies ReadCounts
  const limited = createRejectLimit()
  const hashed = createHashedFiles()
  const store = createCellStore(limit === undefined ? {} : { cells: limit })
  const names = new Map<string, Map<string, string>>()

  async function* readFile(file: SourceFile, onRead: (bytes: number) => void): AsyncGenerator<RejectItem> {
    const delimiter = sdmxDelimiter(await firstText(file))
    let reader: SdmxRowReader | undefined
    for await (const { cells, line } of readCsvRows(hashed.watch(file), { delimiter, onRead })) {
      if (reader === undefined) {
        const layout = layOut(file.name, readSdmxHeader(file.name, cells), mapping)
        const separator = subFieldSeparator(cells[0] ?? '')
        reader = createSdmxRowReader(layout, mapping, { separator, comma: delimiter === ';' })
        continue
      }
      counts.rows += 1
      const reject = take(reader, cells, { file: file.name, line }, store)
      if (reject !== undefined) yield reject
    }
    for (const [dimension, codes] of reader?.names ?? []) {
      names.set(dimension, new Map([...codes, ...(names.get(dimension) ?? [])]))
    }
  }

  /** Takes one row into the store. @returns what is to be reported of it */
  function take(
    reader: SdmxRowReader,
    cells: readonly string[],
    place: { file: string; line: number },
    into: CellStore,
  ): RejectItem | undefined {
    const row = reader.read(cells)
    switch (row.kind) {
      case 'CELL':
        if (row.deletes) checkUpdate(place)
        into.add(row.head, row.cell, place)
        return undefined
      case 'SERIES':
        checkUpdate(place)
        into.takeBack(row.head, place)
        return undefined
      case 'EMPTY':
        counts.emptyRows += 1
        return undefined
      case 'REJECT': {
        const { field, reason, cause } = row
        const reject = rejectRow(place.file, place.line, reason, {
          ...(field === '' ? {} : { field }),
          raw: cells.join(','),
        })
        if (row.place === true) unresolved.add(cause ?? '', place.file)
        return cause === undefined || limited.lists(reject, cause) ? reject : undefined
      }
      default:
        return row satisfies never
    }
  }

  function checkUpdate({ file, line }: { file: string; line: number }): void {
    if (mapping.message === 'UPDATE') return
    throw new IngestError(
      `${file}, line ${line}: the row deletes (ACTION D), and the mapping says "message: WHOLE", in which leaving out deletes; say "message: UPDATE" for this message.`,
    )
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

    const checksum = hashed.checksum()
    const label = editionLabel(checksum, edition)
    const coverage = createCoverage()
    for (const series of store.settled()) {
      for (const row of series.repeated) yield repeatedReject(row)
      const { head, observations } = series
      // An indicator of which no row is taken is not covered: what there is of it stays.
      if (observations.length === 0) continue
      coverage.add(series)
      yield {
        type: 'series',
        ...head,
        datasetId: dataset.id,
        editionId: `${dataset.id}/${label}`,
        observations,
      }
    }
    indicators.push(...coverage.indicators())

    yield* datasetRecords(publisher, dataset)
    const subject = 'area' in mapping.subject ? 'AREA' : 'CORRIDOR'
    for (const indicator of mapping.indicators) {
      if (indicators.includes(indicator.id)) yield* indicatorRecords(indicator, subject, dataset)
    }
    yield* dimensionRecords(names, dataset.id)
    yield editionRecord(dataset.id, label, checksum, coverage)
  }

  return { name: 'sdmx', scopes: [scope], counts, items }
}

/** The beginning of a file, which tells its delimiter. */
async function firstText(file: SourceFile): Promise<string> {
  for await (const chunk of file.read()) return new TextDecoder().decode(chunk.subarray(0, 200))
  return ''
}
