import { IngestError } from '../../item.ts'
import type { Importer, IngestItem, IngestScope, Progress, RejectItem } from '../../item.ts'
import type { Source, SourceFile } from '../../source/source-file.ts'
import { readStockFile } from './read-stock-file.ts'
import { createStockIntake } from './stock-intake.ts'
import type { StockIntake } from './stock-intake.ts'
import { stockSeries } from './stock-series.ts'
import { undesaDatasetId } from './undesa-records.ts'

export interface UndesaImporterOptions {
  /** Workbooks, and the long file with the list of countries beside it; whoever opened them closes them. */
  source: Source
  /** Label of the edition. Default: the year that a file's name says, else the checksum of the file. */
  edition?: string
}

/**
 * An importer of the International Migrant Stock of UN DESA: the workbooks by country, those by destination and origin,
 * and the long file of stocks by destination and origin. It covers the indicators that the files have.
 *
 * It throws `IngestError` while it reads, when a file is none of these, and when two have the same indicator.
 */
export function createUndesaImporter({ source, edition }: UndesaImporterOptions): Importer {
  const intake = createStockIntake()
  // Filled once the files have been read.
  const scopes: IngestScope[] = []
  const counts = {
    get rows() {
      return intake.counts.rows
    },
    get emptyRows() {
      return intake.counts.emptyRows
    },
    unresolvedAreas: intake.unresolved.counts,
  }

  async function* items(report: (progress: Progress) => void): AsyncGenerator<IngestItem> {
    yield* readAll(source.files, intake, report)
    yield* stockSeries(source.files, intake, edition)
    scopes.push({
      datasetId: undesaDatasetId,
      indicators: [...intake.indicators.keys()],
      records: ['DatasetAreaNote'],
    })
  }
  return { name: 'undesa', scopes, counts, items }
}

async function* readAll(
  files: readonly SourceFile[],
  intake: StockIntake,
  report: (progress: Progress) => void,
): AsyncGenerator<RejectItem> {
  const total = files.reduce((sum, { size }) => sum + (size ?? 0), 0)
  let done = 0
  // The list of countries first: the long file is read with it, wherever they stand.
  const isList = ({ base }: SourceFile): boolean => /country/i.test(base)
  for (const file of [...files.filter(isList), ...files.filter((file) => !isList(file))]) {
    report({ done, total })
    yield* readStockFile(file, intake)
    done += file.size ?? 0
  }
  report({ done, total })
  if (intake.indicators.size === 0) {
    throw new IngestError(
      `${files.map(({ name }) => name).join(', ')}: no table of the migrant stock is in it.`,
    )
  }
  yield* intake.unresolved.excess()
}
