import { repeatedReject } from '../../gather/settle-series.ts'
import type { IngestItem } from '../../item.ts'
import { recordItem } from '../../record-item.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { checksumOf } from '../../gather/checksum.ts'
import { yearsIn } from '../years-in.ts'
import type { StockIntake } from './stock-intake.ts'
import { areaNotes, undesaDatasetId, undesaRecords } from './undesa-records.ts'

/**
 * Everything that the files of a run say, once all are read: the dataset, its editions, and the series. Files with one
 * label are one edition.
 * @param asked the label of the edition, if the operator gave one
 */
export async function* stockSeries(
  files: readonly SourceFile[],
  intake: StockIntake,
  asked: string | undefined,
): AsyncGenerator<IngestItem> {
  const { indicators, countries, store } = intake
  yield* undesaRecords(indicators.keys())
  yield* areaNotes(countries)

  const editions = new Map<string, { files: SourceFile[]; series: number; observations: number }>()
  const editionOf = new Map<string, string>()
  for (const file of files) {
    const found = [...indicators].filter(([, name]) => name === file.name).map(([indicator]) => indicator)
    if (found.length === 0) continue
    const label = asked ?? (await labelOf(file))
    const edition = editions.get(label) ?? { files: [], series: 0, observations: 0 }
    editions.set(label, { ...edition, files: [...edition.files, file] })
    for (const indicator of found) editionOf.set(indicator, label)
  }

  for (const { head, observations, repeated } of store.settled()) {
    yield* repeated.map((row) => repeatedReject(row))
    if (observations.length === 0) continue
    const label = editionOf.get(head.indicatorId) ?? ''
    const edition = editions.get(label)
    if (edition !== undefined) {
      edition.series += 1
      edition.observations += observations.filter(({ value }) => value !== null).length
    }
    const editionId = `${undesaDatasetId}/${label}`
    yield { type: 'series', ...head, datasetId: undesaDatasetId, editionId, observations }
  }
  for (const [label, { files, ...coverage }] of editions) {
    yield recordItem('Edition', {
      id: `${undesaDatasetId}/${label}`,
      datasetId: undesaDatasetId,
      label,
      ...(/^\d{4}(?:-\d{2}){0,2}$/.test(label) ? { publishedOn: label } : {}),
      retrievedOn: new Date().toISOString().slice(0, 10),
      checksum: await checksumOf(files),
      coverage: { files: files.map(({ base }) => base), ...coverage },
    })
  }
}

/** The year in a file's name, where it names one; else the first digits of the checksum, which mean the same anywhere. */
async function labelOf(file: SourceFile): Promise<string> {
  const [year, second] = yearsIn(file.base)
  if (year !== undefined && second === undefined) return String(year)
  return `sha256-${(await checksumOf([file])).slice(0, 12)}`
}
