import { createCellStore } from '../../gather/cell-store.ts'
import { IngestError } from '../../item.ts'
import type { Importer, IngestItem, IngestScope, Progress } from '../../item.ts'
import { recordItem } from '../../record-item.ts'
import type { Source } from '../../source/source-file.ts'
import { checksumOf } from '../../gather/checksum.ts'
import { matrixDatasetRecords, matrixProducts } from './knomad-records.ts'
import type { MatrixKind } from './matrix-title.ts'
import { readMatrices } from './read-matrices.ts'
import type { Matrix } from './read-matrices.ts'
import { matrixScopes } from './matrix-scopes.ts'

export interface KnomadImporterOptions {
  /** Matrices in XLSX or CSV; whoever opened them closes them. */
  source: Source
  /** Year of the estimates; needed only where neither title nor name says it. */
  year?: number
  /** Label of the edition, for a matrix that was published again. Default: the year of the matrix. */
  edition?: string
}

/**
 * An importer of the bilateral matrices of the World Bank (KNOMAD): remittances and migrants. A matrix is one edition
 * and covers its year alone; several years may be read at once.
 *
 * It throws `IngestError` while it reads, when a file has no matrix or one that breaks off, and when two matrices say
 * the same year.
 */
export function createKnomadImporter({ source, year, edition }: KnomadImporterOptions): Importer {
  // Known once the files have been read.
  const scopes: IngestScope[] = []
  const unresolvedAreas: Record<string, number> = {}
  const counts = { rows: 0, emptyRows: 0, unresolvedAreas }

  async function* items(report: (progress: Progress) => void): AsyncGenerator<IngestItem> {
    const matrices: Matrix[] = []
    const total = source.files.reduce((sum, { size }) => sum + (size ?? 0), 0)
    let done = 0
    for (const file of source.files) {
      report({ done, total })
      for await (const read of readMatrices(file, year)) {
        if ('type' in read) {
          yield read
          continue
        }
        refuseTwice(matrices, read, edition)
        matrices.push(read)
        yield* read.rejects
        counts.rows += read.rows
        counts.emptyRows += read.emptyRows
        for (const [name, cells] of Object.entries(read.unresolved))
          unresolvedAreas[name] = (unresolvedAreas[name] ?? 0) + cells
      }
      done += file.size ?? 0
    }
    report({ done, total })

    for (const kind of new Set(matrices.map((matrix) => matrix.kind))) {
      const ofKind = matrices.filter((matrix) => matrix.kind === kind)
      scopes.push(
        ...matrixScopes(
          matrixProducts[kind],
          ofKind.map((matrix) => matrix.year),
        ),
      )
      yield* matrixDatasetRecords(kind)
      for (const matrix of ofKind) yield await editionRecord(matrix, edition)
      yield* seriesOf(kind, ofKind, edition)
    }
  }
  return { name: 'knomad', scopes, counts, items }
}

function refuseTwice(before: readonly Matrix[], matrix: Matrix, edition: string | undefined): void {
  const ofKind = before.filter(({ kind }) => kind === matrix.kind)
  const other = ofKind.find(({ year }) => year === matrix.year)
  if (other !== undefined) {
    throw new IngestError(
      `${matrix.file} and ${other.file} are both of ${matrix.year}; read the one that counts, or name the year of ` +
        'one that has another (--year).',
    )
  }
  if (edition !== undefined && ofKind.length > 0) {
    throw new IngestError(
      `The edition "${edition}" is one matrix, and ${matrix.file} is another; read them one by one, or without --edition.`,
    )
  }
}

function editionId(kind: MatrixKind, year: number, edition: string | undefined): string {
  return `${matrixProducts[kind].datasetId}/${edition ?? String(year)}`
}

async function editionRecord({ kind, year, source, figures }: Matrix, edition: string | undefined) {
  return recordItem('Edition', {
    id: editionId(kind, year, edition),
    datasetId: matrixProducts[kind].datasetId,
    label: edition ?? String(year),
    retrievedOn: new Date().toISOString().slice(0, 10),
    checksum: await checksumOf([source]),
    coverage: {
      series: figures.length,
      observations: figures.filter(({ value }) => value !== null).length,
      firstPeriod: year,
      lastPeriod: year,
    },
  })
}

/** One series for each corridor; its edition is that of the newest year it has a figure of. */
function* seriesOf(
  kind: MatrixKind,
  matrices: readonly Matrix[],
  edition: string | undefined,
): Generator<IngestItem> {
  const { indicatorId, datasetId } = matrixProducts[kind]
  const store = createCellStore()
  for (const { file, year, figures } of matrices) {
    for (const { originId, destinationId, value, line } of figures) {
      const subject = { originId, destinationId }
      store.add(
        { indicatorId, subject, frequency: 'A', dimensions: {} },
        { period: year, value, status: value === null ? 'O' : 'E' },
        { file, line },
      )
    }
  }
  for (const { head, observations } of store.settled()) {
    const newest = observations.at(-1)?.period ?? 0
    yield { type: 'series', ...head, datasetId, editionId: editionId(kind, newest, edition), observations }
  }
}
