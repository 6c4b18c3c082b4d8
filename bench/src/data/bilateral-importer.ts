import type { Importer, IngestItem, IngestScope } from '@opencorridor/ingest'
import { bilateralDatasets, bilateralIndicators, bilateralRecords } from './bilateral-records.ts'
import { createBilateralReader } from './bilateral-values.ts'
import { corridorSeries } from './corridor-series.ts'
import type { CorridorSeriesKind, CorridorValue } from './corridor-series.ts'
import { createPlaceNames } from './place-names.ts'

/**
 * A plain loader of the bilateral files that the benchmarks ask about: remittances (KNOMAD 2017 and 2018), migrant
 * stocks (KNOMAD 2017, UN DESA 1990 to 2019) and costs (Remittance Prices Worldwide, 2011 to 2020).
 * @param folder holds `knomad`, `undesa` and `rpw`
 */
export function createBilateralImporter(folder: string): Importer {
  const { remittances, stock, cost } = bilateralIndicators
  const scopes: IngestScope[] = Object.values(bilateralDatasets).map((datasetId) => ({
    datasetId,
    indicators: 'all',
    records: [],
  }))

  async function* items(): AsyncGenerator<IngestItem> {
    yield* bilateralRecords()
    const unknown = new Map<string, { file: string; text: string }>()
    const read = createBilateralReader(folder, createPlaceNames(), (file, text) => {
      unknown.set(`${file} ${text}`, { file, text })
    })
    const sources: [CorridorSeriesKind, AsyncIterable<CorridorValue>][] = [
      [of(remittances, bilateralDatasets.remittances), read.remittances()],
      [of(stock, bilateralDatasets.knomadStock), read.knomadStock()],
      [of(stock, bilateralDatasets.undesaStock), read.undesaStock()],
      [of(cost, bilateralDatasets.cost, 'Q'), read.cost()],
    ]
    for (const [kind, values] of sources) {
      const all: CorridorValue[] = []
      for await (const value of values) all.push(value)
      yield* corridorSeries(kind, all)
    }
    for (const { file, text } of unknown.values()) {
      yield {
        type: 'reject',
        file,
        reason: `"${text}" is no country that is known; its values are not taken.`,
        raw: text,
      }
    }
  }
  return { name: 'bench-bilateral', scopes, items }
}

function of(indicatorId: string, datasetId: string, frequency: 'A' | 'Q' = 'A'): CorridorSeriesKind {
  return { indicatorId, datasetId, frequency }
}
