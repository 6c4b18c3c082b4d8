import { createHash } from 'node:crypto'
import type { Importer, IngestItem, Progress, ReadCounts, RejectItem } from '../../../item.ts'
import { IngestError } from '../../../item.ts'
import { isInCatalogue } from '../../../catalogue/index.ts'
import { createPlaceLookup } from '../../../places/place-lookup.ts'
import { countUnresolvedPlaces } from '../../../places/unresolved-places.ts'
import { describeIndicator, unitMultOf } from '../../wdi/describe-indicator.ts'
import { createWdiCoverage } from '../../wdi/wdi-coverage.ts'
import type { WdiDescriptor } from '../../wdi/wdi-descriptor.ts'
import { datasetRecords, editionId, editionRecord, wdiDatasetId } from '../../wdi/wdi-records.ts'
import { worldBankSchemes } from '../world-bank-schemes.ts'
import { ApiRefusal } from './api-answer.ts'
import { createApiClient } from './api-client.ts'
import type { ApiClientOptions } from './api-client.ts'
import { checkApiCountries, fetchIndicatorText } from './api-metadata.ts'
import { apiSeries } from './api-series.ts'
import { fetchIndicator } from './fetch-indicator.ts'
import type { IndicatorPages, PageState } from './fetch-indicator.ts'
import { createPageStore } from './page-store.ts'

export interface WorldBankApiOptions extends ApiClientOptions {
  /** Codes of indicators of World Development Indicators: `SP.POP.TOTL`. */
  indicators: readonly string[]
  /** Keeps the pages of a run that breaks, for the next one. */
  pagesFolder: string
  /** Rows on a page. Fewer make more requests, more make larger losses when one fails. Default 5000. */
  perPage?: number
}

/** An importer that can say afterwards what the server said of the state of each indicator that it took. */
export interface WorldBankApiImporter extends Importer {
  readonly states: Readonly<Record<string, PageState>>
}

/** Rows on a page, see `WorldBankApiOptions.perPage`. */
export const defaultPerPage = 5000

/**
 * An importer of World Development Indicators from the World Bank's API. It covers the indicators that it could take:
 * one that the API refuses, has archived or has no row of is reported, and what is stored of it stays.
 *
 * A page that cannot be had after all attempts stops the run; what was fetched is kept, and the next run goes on there.
 * @throws IngestError while reading, when a page cannot be had, or none of the indicators can be taken
 */
export function createWorldBankApiImporter(options: WorldBankApiOptions): WorldBankApiImporter {
  const { indicators, pagesFolder, perPage = defaultPerPage } = options
  const codes = [...new Set(indicators.map((code) => code.trim().toUpperCase()))]
  const covered: string[] = []
  const unresolved = countUnresolvedPlaces()
  const counts = { rows: 0, emptyRows: 0, unresolvedAreas: unresolved.counts } satisfies ReadCounts
  const states: Record<string, PageState> = {}

  async function* items(report: (progress: Progress) => void): AsyncGenerator<IngestItem> {
    const client = createApiClient(options)
    const store = createPageStore(pagesFolder, `${client.baseUrl} ${perPage}`)
    const places = createPlaceLookup(worldBankSchemes)
    const editions = createApiEditions()
    const texts = new Map<string, WdiDescriptor>()
    const refused: string[] = []
    report({ done: 0, total: codes.length })
    yield* datasetRecords()
    yield* await checkApiCountries(client, places)

    for (const [at, code] of codes.entries()) {
      const taken = await take(code)
      report({ done: at + 1, total: codes.length })
      if (typeof taken === 'string') {
        const reason = `${taken} Nothing of ${code} is read, and what is stored of it stays.`
        refused.push(`${code}: ${taken}`)
        yield { type: 'reject', file: code, reason }
        continue
      }
      const { text, pages } = taken
      const context = { file: code, places, unresolved, unitMult: unitMultOf(code, text) }
      const { series, rejects, emptyRows } = apiSeries(pages.rows, context)
      counts.rows += pages.rows.length
      counts.emptyRows += emptyRows
      covered.push(code)
      texts.set(code, text)
      states[code] = pages.state
      yield* rejects
      const { label, coverage } = editions.of(code, pages)
      for (const { areaId, observations } of series) {
        coverage.add(code, areaId, observations)
        yield {
          type: 'series',
          indicatorId: code,
          subject: { areaId },
          frequency: 'A',
          dimensions: {},
          datasetId: wdiDatasetId,
          editionId: editionId(label),
          observations,
        }
      }
    }
    if (covered.length === 0) {
      throw new IngestError(`None of the indicators can be taken. ${refused.join(' ')}`)
    }
    yield* describeAll(texts)
    yield* unresolved.excess('country')
    yield* editions.records()
    for (const code of codes) await store.clear(code)

    async function take(code: string): Promise<{ text: WdiDescriptor; pages: IndicatorPages } | string> {
      try {
        const text = await fetchIndicatorText(client, code)
        if (typeof text === 'string') return text
        const pages = await fetchIndicator(client, store, code, perPage)
        return pages.rows.length === 0 ? 'The API has no row of the indicator.' : { text, pages }
      } catch (error) {
        if (error instanceof ApiRefusal) return error.message
        throw error
      }
    }
  }
  const scopes = [{ datasetId: wdiDatasetId, indicators: covered, records: [] }]
  return { name: 'worldbank-api', scopes, counts, states, items }
}

function* describeAll(texts: ReadonlyMap<string, WdiDescriptor>): Generator<IngestItem> {
  const known = (id: string): boolean => texts.has(id) || isInCatalogue(id)
  for (const [code, text] of texts) {
    const { records, remarks } = describeIndicator(code, text, known)
    yield* records
    for (const remark of remarks) yield { type: 'reject', file: code, ...remark } satisfies RejectItem
  }
}

/** The editions of a run: one for each date of last update that the pages have. */
function createApiEditions() {
  const editions = new Map<string, { coverage: ReturnType<typeof createWdiCoverage>; checksums: string[] }>()
  const labelOf = (name: string) =>
    /^\d{4}-/.test(name) ? { label: name, publishedOn: name } : { label: name }
  return {
    of(code: string, { header, checksum }: IndicatorPages) {
      const date = header.lastupdated ?? ''
      const name = /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : `sha256-${checksum.slice(0, 12)}`
      const edition = editions.get(name) ?? { coverage: createWdiCoverage(), checksums: [] }
      editions.set(name, edition)
      edition.checksums.push(`${checksum}  ${code}\n`)
      return { label: labelOf(name), coverage: edition.coverage }
    },
    *records() {
      for (const [name, { coverage, checksums }] of editions) {
        const checksum = createHash('sha256').update(checksums.sort().join('')).digest('hex')
        yield editionRecord(labelOf(name), checksum, coverage.read())
      }
    },
  }
}
