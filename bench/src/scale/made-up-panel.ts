import type { Importer, IngestItem } from '@opencorridor/ingest'
import { recordItem } from '../data/record-item.ts'
import { seededRandom } from '../seeded-random.ts'

const datasetId = 'bench-panel'

/** Indicators and years that are made up: with 250 countries they are 2,025,000 values. */
export const madeIndicators: readonly string[] = Array.from({ length: 100 }, (_none, at) => `bench.${at + 1}`)
export const madeYears = { from: 1945, to: 2025 } as const

/** Values of every indicator for every country and year, with decimals as real ones have them. */
export function createMadeUpPanel(countries: readonly string[]): Importer {
  // eslint-disable-next-line @typescript-eslint/require-await -- the contract reads a stream; this one is made here.
  async function* items(): AsyncGenerator<IngestItem> {
    const random = seededRandom(2_000)
    yield recordItem('Dataset', {
      id: datasetId,
      name: 'Made-up panel of the benchmarks',
      publisherId: 'opencorridor',
      licence: 'CC0-1.0',
      attribution: 'OpenCorridor, made up for measurements',
      datasetId,
    })
    yield recordItem('Edition', { id: `${datasetId}/1`, label: '1', datasetId })
    for (const [at, id] of madeIndicators.entries())
      yield recordItem('Indicator', {
        ...{ id, name: `Made-up indicator ${at + 1}`, subject: 'AREA', frequency: 'A', unitKind: 'COUNT' },
        ...{ unit: 'units', aggregation: 'SUM', status: 'ACTIVE', datasetId },
      })
    for (const indicatorId of madeIndicators)
      for (const areaId of countries) {
        const observations = Array.from({ length: madeYears.to - madeYears.from + 1 }, (_none, year) => ({
          period: madeYears.from + year,
          value: Math.round(random() * 1e9) / 1e3,
          status: 'A' as const,
        }))
        yield {
          ...{ type: 'series', indicatorId, subject: { areaId }, frequency: 'A', dimensions: {}, datasetId },
          ...{ editionId: `${datasetId}/1`, observations },
        }
      }
  }
  return {
    name: 'bench-panel',
    scopes: [{ datasetId, indicators: 'all', records: ['Dataset', 'Edition', 'Indicator'] }],
    items,
  }
}
