import { editionLabel } from '../../gather/edition-record.ts'
import { RefusedRow } from '../../gather/refused-row.ts'
import { IngestError } from '../../item.ts'
import type { Importer, IngestItem, IngestScope, Progress, ReadCounts, RecordItem } from '../../item.ts'
import { datasetRecords } from '../../mapping/mapping-records.ts'
import { countUnresolvedPlaces } from '../../places/unresolved-places.ts'
import { recordItem } from '../../record-item.ts'
import { rejectRow } from '../../reject-row.ts'
import { readCsvRows } from '../../source/csv-rows.ts'
import type { Source } from '../../source/source-file.ts'
import { checksumOf } from '../../gather/checksum.ts'
import { watchedFiles } from '../watched-source.ts'
import { findAgreementColumns } from './agreement-columns.ts'
import type { AgreementDataset } from './agreement-dataset.ts'
import { readAgreement } from './read-agreement.ts'
import type { Agreement } from './read-agreement.ts'

export interface AgreementsImporterOptions {
  source: Source
  /** Whose data set it is. */
  about: AgreementDataset
  /** Label of the edition, best its date. Default: the first digits of the checksum. */
  edition?: string
}

const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

function* agreementRecords(
  { instrument, parties, source }: Agreement,
  datasetId: string,
): Generator<RecordItem> {
  const { id } = instrument
  yield recordItem('Instrument', { ...instrument, datasetId })
  for (const toId of parties) {
    yield recordItem('Link', {
      fromKind: 'Instrument',
      fromId: id,
      toKind: 'Area',
      toId,
      role: 'PARTY',
      note: null,
      datasetId,
    })
  }
  if (source !== undefined) {
    const reference = {
      recordKind: 'Instrument',
      recordId: id,
      field: '',
      ordinal: 0,
      locator: source,
      statedBy: null,
    }
    yield recordItem('SourceReference', { ...reference, datasetId })
  }
}

/**
 * An importer of labour agreements between states, from CSV of the columns of docs/data/agreements.md. It covers the
 * agreements of its data set whole: one that the files leave out is removed with the next release.
 */
export function createAgreementsImporter({ source, about, edition }: AgreementsImporterOptions): Importer {
  const { publisher, dataset } = about
  const scope: IngestScope = {
    datasetId: dataset.id,
    indicators: [],
    records: ['Instrument', 'Link', 'SourceReference'],
  }
  const unresolved = countUnresolvedPlaces()
  const counts = { rows: 0, emptyRows: 0, unresolvedAreas: unresolved.counts } satisfies ReadCounts
  /** Where each id, and each agreement of the same parties, title and date, stood first. */
  const seen = new Map<string, string>()

  function checkNew({ instrument: { id, name, adoptedOn }, parties }: Agreement, place: string): void {
    const same = [parties.join(), name.toLowerCase(), adoptedOn].join('\n')
    const sameId = seen.get(id)
    if (sameId !== undefined)
      throw new RefusedRow('id', `The id "${id}" is that of ${sameId} too; give each agreement its own.`)
    const other = seen.get(same)
    if (other !== undefined) {
      throw new RefusedRow(
        'parties',
        `The row repeats ${other}: parties (in any order), title and date are the same; leave one out.`,
      )
    }
    seen.set(id, place)
    seen.set(same, place)
  }

  async function* items(report: (progress: Progress) => void): AsyncGenerator<IngestItem> {
    const today = new Date().toISOString().slice(0, 10)
    let taken = 0
    for (const file of watchedFiles(source.files, report)) {
      let cellsOf: ReturnType<typeof findAgreementColumns> | undefined
      let width = 0
      for await (const { cells, line } of readCsvRows(file, { encoding: 'detect' })) {
        if (cellsOf === undefined) {
          cellsOf = findAgreementColumns(`${file.name}, line ${line}`, cells)
          width = cells.length
          continue
        }
        counts.rows += 1
        try {
          if (cells.length !== width) {
            throw new RefusedRow(
              '',
              `The row has ${cells.length} cells, where the titles are ${width}; check its quotes.`,
            )
          }
          const agreement = readAgreement(cellsOf(cells), today)
          checkNew(agreement, `${file.name}, line ${line}`)
          taken += 1
          yield* agreementRecords(agreement, dataset.id)
        } catch (error) {
          if (!(error instanceof RefusedRow)) throw error
          if (error.unknownPlace) unresolved.add(error.text ?? '', file.name)
          const field = error.field === '' ? undefined : error.field
          yield rejectRow(file.name, line, error.message, { field, raw: cells.join(',').slice(0, 1000) })
        }
      }
    }
    if (taken === 0)
      throw new IngestError(
        `${source.location}: no agreement could be taken of ${counts.rows} rows; see the rejected rows, or name another file.`,
      )
    yield* datasetRecords(publisher, dataset)
    const checksum = await checksumOf(source.files)
    const label = editionLabel(checksum, edition)
    yield recordItem('Edition', {
      id: `${dataset.id}/${label}`,
      label,
      ...(isoDate.test(label) ? { publishedOn: label } : {}),
      retrievedOn: new Date().toISOString().slice(0, 10),
      checksum,
      coverage: { agreements: taken },
      datasetId: dataset.id,
    })
  }

  return { name: 'agreements', scopes: [scope], counts, items }
}
