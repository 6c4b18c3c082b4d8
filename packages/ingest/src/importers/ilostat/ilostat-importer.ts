import { createCellStore } from '../../gather/cell-store.ts'
import type { SeriesHead } from '../../gather/cell-store.ts'
import { createCoverage, editionLabel, editionRecord } from '../../gather/edition-record.ts'
import { createHashedFiles } from '../../gather/hashed-file.ts'
import { RefusedRow } from '../../gather/refused-row.ts'
import { createRejectLimit } from '../../gather/reject-limit.ts'
import { repeatedReject } from '../../gather/settle-series.ts'
import type { Importer, IngestItem, IngestScope, Progress, ReadCounts, RejectItem } from '../../item.ts'
import { datasetRecords, dimensionRecords, indicatorRecords } from '../../mapping/mapping-records.ts'
import { countUnresolvedPlaces } from '../../places/unresolved-places.ts'
import { rejectRow } from '../../reject-row.ts'
import { readCsvRows } from '../../source/csv-rows.ts'
import type { Source, SourceFile } from '../../source/source-file.ts'
import { leadingList } from './ilostat-classification.ts'
import { ilostatIndicators } from './ilostat-indicators.ts'
import type { IlostatMapping } from './ilostat-indicators.ts'
import { createIlostatRowReader } from './read-ilostat-row.ts'
import type { IlostatRow, IlostatRowReader } from './read-ilostat-row.ts'

const publisher = {
  id: 'ilo',
  name: 'International Labour Organization',
  url: 'https://www.ilo.org/',
}
const dataset = {
  id: 'ilostat',
  name: 'ILOSTAT',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  attribution: 'International Labour Organization, ILOSTAT',
  url: 'https://ilostat.ilo.org/',
  description: "The ILO's statistics of labour, as its bulk download gives them.",
  modelled: false,
  preference: 20,
}

export interface IlostatImporterOptions {
  source: Source
  mapping?: IlostatMapping
  /** Label of the edition, best its date. Default: the first digits of the checksum. */
  edition?: string
}

/**
 * An importer of ILOSTAT's bulk download: one CSV file for each indicator and frequency. A file is all that there is
 * of its indicators, so what it leaves out is removed.
 */
export function createIlostatImporter({ source, mapping: given, edition }: IlostatImporterOptions): Importer {
  const mapping = given ?? { indicators: [], areas: {}, statuses: {} }
  const known = new Map([...ilostatIndicators, ...mapping.indicators].map((one) => [one.code ?? one.id, one]))
  const indicators: string[] = []
  const scope: IngestScope = { datasetId: dataset.id, indicators, records: [] }
  const unresolved = countUnresolvedPlaces()
  const counts = { rows: 0, emptyRows: 0, unresolvedAreas: unresolved.counts } satisfies ReadCounts
  const limited = createRejectLimit()
  const hashed = createHashedFiles()
  const store = createCellStore()
  /** Lists of a classification that an indicator has figures by. */
  const lists = new Map<string, Set<string>>()
  const totals = new Map<string, string>()

  async function* readFile(file: SourceFile, onRead: (bytes: number) => void): AsyncGenerator<RejectItem> {
    let reader: IlostatRowReader | undefined
    for await (const { cells, line } of readCsvRows(hashed.watch(file), { delimiter: ',', onRead })) {
      if (reader === undefined) {
        reader = createIlostatRowReader(file.name, cells, known, mapping)
        continue
      }
      counts.rows += 1
      const place = { file: file.name, line }
      try {
        const row = reader.read(cells)
        if (row === undefined) counts.emptyRows += 1
        else take(row, place)
      } catch (error) {
        if (!(error instanceof RefusedRow)) throw error
        const { field, message: reason, text, unknownPlace } = error
        const reject = rejectRow(file.name, line, reason, {
          ...(field === '' ? {} : { field }),
          raw: cells.join(','),
        })
        if (unknownPlace) unresolved.add(text ?? '', file.name)
        if (text === undefined || limited.lists(reject, text)) yield reject
      }
    }
  }

  function take({ head, classifications, cell }: IlostatRow, place: { file: string; line: number }): void {
    for (const { dimension, list, code, total } of classifications) {
      const key = `${head.indicatorId}\n${dimension}`
      if (!total) continue
      const found = lists.get(key)
      if (found === undefined) lists.set(key, new Set([list]))
      else found.add(list)
      totals.set(`${key}\n${list}`, code)
    }
    store.add(head, cell, place)
  }

  /** The head with the total of the leading list as the total. */
  function settleTotals(head: SeriesHead): SeriesHead {
    const { indicatorId, dimensions } = head
    const settled = Object.entries(dimensions).map(([dimension, code]) => {
      const key = `${indicatorId}\n${dimension}`
      const leading = leadingList(lists.get(key) ?? [])
      return [dimension, code === totals.get(`${key}\n${leading ?? ''}`) ? '_T' : code] as const
    })
    return { ...head, dimensions: Object.fromEntries(settled) }
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
    const names = new Map<string, Map<string, string>>()
    for (const series of store.settled(settleTotals)) {
      const { head, observations, repeated } = series
      for (const row of repeated) yield repeatedReject(row)
      // An indicator of which no row is taken is not covered: what there is of it stays.
      if (observations.length === 0) continue
      coverage.add(series)
      for (const [dimension, code] of Object.entries(head.dimensions)) {
        const codes = names.get(dimension) ?? new Map<string, string>()
        names.set(dimension, codes.set(code, code === '_T' ? 'Total' : code))
      }
      const editionId = `${dataset.id}/${label}`
      yield { type: 'series', ...head, datasetId: dataset.id, editionId, observations }
    }
    indicators.push(...coverage.indicators())
    names.get('SOURCE')?.set('_T', 'Not stated')

    yield* datasetRecords(publisher, dataset)
    for (const indicator of known.values()) {
      const record = { ...indicator, code: indicator.code ?? indicator.id }
      if (indicators.includes(indicator.id)) yield* indicatorRecords(record, 'AREA', dataset)
    }
    yield* dimensionRecords(names, dataset.id)
    yield editionRecord(dataset.id, label, checksum, coverage)
  }

  return { name: 'ilostat', scopes: [scope], counts, items }
}
