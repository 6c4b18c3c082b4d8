import { join } from 'node:path'
import type { Importer, IngestItem, IngestScope, Progress, ReadCounts } from '../../item.ts'
import { isInCatalogue } from '../../catalogue/index.ts'
import { describeWdiIndicator } from './describe-wdi-indicator.ts'
import { readGzipText } from './gzip-text.ts'
import { readWdiSeries } from './read-wdi-series.ts'
import { countUnresolvedPlaces } from '../../places/unresolved-places.ts'
import type { WdiAreas } from './wdi-areas.ts'
import { createWdiCoverage } from './wdi-coverage.ts'
import { checksumOf, editionLabel } from './wdi-edition.ts'
import { listWdiFolder } from './wdi-folder.ts'
import { datasetRecords, editionId, editionRecord, wdiDatasetId } from './wdi-records.ts'

export interface WdiImporterOptions {
  /** Holds `<code>.csv.gz` and `<code>.datapackage.json` for each indicator. */
  folder: string
  /** Label of the edition, best as year and month (`2026-07`). Default: see `editionLabel`. */
  edition?: string
  /** Maps the World Bank's codes to areas. */
  areas: WdiAreas
}

/**
 * An importer of the World Development Indicators in the long layout: one packed CSV file for each indicator with
 * the columns country name, country code, year and value. It covers the indicators that the folder has files of,
 * reads one file at a time, and scales values to the base unit.
 *
 * A file that breaks off or is damaged stops the whole run: taken as it is, it would remove the values it lost.
 * @throws IngestError when the folder cannot be read or holds no such file; while reading, when a file as a whole
 *   cannot be taken
 */
export function createWdiImporter({ folder, edition: asked, areas }: WdiImporterOptions): Importer {
  const listing = listWdiFolder(folder)
  const codes = listing.files.map(({ code }) => code)
  // Records are only added to: a folder of a few indicators must not take the others out of the graph.
  const scope: IngestScope = { datasetId: wdiDatasetId, indicators: codes, records: [] }
  const unresolved = countUnresolvedPlaces()
  const counts = { rows: 0, emptyRows: 0, unresolvedAreas: unresolved.counts } satisfies ReadCounts
  const inFolder = new Set(codes)
  const known = (id: string): boolean => inFolder.has(id) || isInCatalogue(id)

  async function* items(report: (progress: Progress) => void): AsyncGenerator<IngestItem> {
    const total = listing.files.reduce((sum, { bytes }) => sum + bytes, 0)
    let done = 0
    report({ done, total })
    const checksum = await checksumOf(listing)
    const edition = editionLabel(folder, checksum, asked)
    const coverage = createWdiCoverage()
    yield* datasetRecords()

    for (const file of listing.files) {
      const indicator = await describeWdiIndicator(folder, file, known)
      yield* indicator.records
      yield* indicator.rejects

      const text = await readGzipText(join(folder, file.data), file.data)
      const read = readWdiSeries({ file: file.data, text, unitMult: indicator.unitMult }, areas, unresolved)
      counts.rows += read.rows
      counts.emptyRows += read.emptyRows
      yield* read.rejects
      for (const { areaId, observations } of read.series) {
        coverage.add(file.code, areaId, observations)
        yield {
          type: 'series',
          indicatorId: file.code,
          subject: { areaId },
          frequency: 'A',
          dimensions: {},
          datasetId: wdiDatasetId,
          editionId: editionId(edition),
          observations,
        }
      }
      done += file.bytes
      report({ done, total })
    }

    yield* unresolved.excess('Country Code')
    yield editionRecord(edition, checksum, coverage.read())
  }

  return { name: 'wdi', scopes: [scope], counts, items }
}
