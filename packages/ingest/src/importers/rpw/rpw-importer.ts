import type { Importer, IngestItem, IngestScope, Progress, ReadCounts, SeriesItem } from '../../item.ts'
import { IngestError } from '../../item.ts'
import { formatPeriod } from '@opencorridor/schema'
import { countUnresolvedPlaces } from '../../places/unresolved-places.ts'
import type { Source, SourceFile } from '../../source/source-file.ts'
import { checksumOf } from '../../gather/checksum.ts'
import { readTables } from '../read-tables.ts'
import { tableName } from '../table-name.ts'
import { watchedFiles } from '../watched-source.ts'
import { averageDifferences } from './average-differences.ts'
import { databankSeries, surveySeries } from './cost-series.ts'
import { readDatabankTable } from './databank-table.ts'
import type { DatabankTable } from './databank-table.ts'
import { headedTable } from './headed-table.ts'
import { createRpwCoverage } from './rpw-coverage.ts'
import { createRpwPairs } from './rpw-pairs.ts'
import {
  costIndicators,
  databankRecords,
  editionRecord,
  rpwDatasets,
  servicesRecords,
} from './rpw-records.ts'
import { createServiceSurvey, tolerance } from './service-survey.ts'
import type { ServiceSurvey } from './service-survey.ts'

export interface RpwImporterOptions {
  /** DataBank tables, workbooks of services, or both; the header says which. */
  source: Source
  /**
   * Label of the edition. Default: of a DataBank table the day of its last line, of a workbook the newest quarter that
   * it has (`2025-Q3`).
   */
  edition?: string
}

/**
 * An importer of Remittance Prices Worldwide: the averages that DataBank publishes, and the survey of single services,
 * each as a dataset of its own. It covers what the files hold of the two, reads one row at a time and holds the prices
 * by corridor, quarter and amount.
 */
export function createRpwImporter({ source, edition: asked }: RpwImporterOptions): Importer {
  const scopes: IngestScope[] = []
  const unresolved = countUnresolvedPlaces()
  const counts = { rows: 0, emptyRows: 0, unresolvedAreas: unresolved.counts } satisfies ReadCounts

  function editionOf(found: string | undefined, file: string): string {
    const label = asked ?? found
    if (label !== undefined) return label
    throw new IngestError(
      `${file}: the table does not end with "Last Updated: …", so it was cut off or its end was taken away; fetch it again, or name the edition (--edition).`,
    )
  }

  /** What is yielded of a dataset once all of it has been read. */
  async function* datasetItems(
    datasetId: string,
    files: readonly SourceFile[],
    label: string,
    rows: number,
    series: Iterable<SeriesItem>,
  ): AsyncGenerator<IngestItem> {
    const coverage = createRpwCoverage(rows)
    for (const item of series) {
      coverage.add(item)
      yield item
    }
    yield editionRecord(datasetId, label, await checksumOf(files), coverage.read())
  }

  async function* databankItems(file: SourceFile, table: DatabankTable): AsyncGenerator<IngestItem> {
    const datasetId = rpwDatasets.databank
    if (scopes.some((scope) => scope.datasetId === datasetId)) {
      throw new IngestError(`${file.name} is a second table of DataBank; give one export of all countries.`)
    }
    const label = editionOf(table.lastUpdated, file.name)
    scopes.push({ datasetId, indicators: [costIndicators.average], records: [] })
    counts.rows += table.rows
    counts.emptyRows += table.emptyRows
    yield* databankRecords()
    const series = table.series.map((one) => databankSeries(one, `${datasetId}/${label}`))
    yield* datasetItems(datasetId, [file], label, table.rows, series)
  }

  async function* surveyItems(
    files: readonly SourceFile[],
    survey: ServiceSurvey,
  ): AsyncGenerator<IngestItem> {
    const datasetId = rpwDatasets.services
    const newest = Math.max(...[...survey.corridors.values()].flatMap(({ quarters }) => [...quarters.keys()]))
    const name = files.map((file) => file.name).join(', ')
    if (!Number.isFinite(newest)) throw new IngestError(`${name}: no row has a price that can be taken.`)
    const label = asked ?? formatPeriod('Q', newest)
    scopes.push({ datasetId, indicators: Object.values(costIndicators), records: [] })
    counts.rows += survey.counts.rows
    counts.emptyRows += survey.counts.emptyRows
    yield* servicesRecords()
    const { averages, differing, largest } = averageDifferences(survey)
    if (differing > 0) {
      const reason = `Of ${averages} averages, ${differing} differ by more than ${tolerance} points when they are made from fee and margin; the total cost is taken. The largest: ${largest}.`
      yield { type: 'reject', file: name, field: 'total cost %', reason }
    }
    const series = [...survey.corridors.values()].flatMap((one) => [
      ...surveySeries(one, `${datasetId}/${label}`),
    ])
    yield* datasetItems(datasetId, files, label, survey.counts.rows, series)
  }

  async function* items(report: (progress: Progress) => void): AsyncGenerator<IngestItem> {
    const pairs = createRpwPairs()
    const survey = createServiceSurvey(unresolved)
    const surveyed: SourceFile[] = []
    for (const file of watchedFiles(source.files, report)) {
      const found: string[] = []
      yield* readTables(file, async function* (tables): AsyncGenerator<IngestItem> {
        for (const one of tables) {
          const table = await headedTable(one.rows())
          if (table === undefined) continue
          const name = tableName(file, one)
          found.push(name)
          if (table.layout === 'DATABANK') {
            const read = yield* readDatabankTable(table.rows, { file: name, pairs, unresolved })
            yield* databankItems(file, read)
          } else {
            if (!surveyed.includes(file)) surveyed.push(file)
            yield* survey.add(name, table.rows)
          }
        }
      })
      if (found.length > 0) continue
      throw new IngestError(
        `${file.name} has no table of Remittance Prices Worldwide: neither "Sending Countries Code" and quarters (DataBank) nor "source_code" and "cc1 total cost %" (the workbook of services) stand in its first rows.`,
      )
    }
    if (surveyed.length > 0) yield* surveyItems(surveyed, survey)
    yield* unresolved.excess('country')
  }

  return { name: 'rpw', scopes, counts, items }
}
