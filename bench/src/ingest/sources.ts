import { join } from 'node:path'
import { createWdiImporter, worldBankAreas } from '@opencorridor/ingest'
import type { Importer, IngestItem, SeriesItem } from '@opencorridor/ingest'
import { recordItem } from '../data/record-item.ts'

/** An importer of the World Development Indicators, as an operator runs it. */
export function wdiImporter(data: string): Importer {
  return createWdiImporter({ folder: join(data, 'wdi/latest'), areas: worldBankAreas() })
}

/** The same with every value another, by one part in a million: each is a revision. */
export function revisedWdi(data: string): Importer {
  const wdi = wdiImporter(data)
  return {
    ...wdi,
    async *items(report) {
      for await (const item of wdi.items(report)) yield item.type === 'series' ? scaled(item, 1 + 1e-6) : item
    },
  }
}

/**
 * Eight million values: the real files, and three times more as datasets that are made up. These are read from the
 * same files too, so that parsing has its share, with their values changed: `synthetic-1` and so on.
 */
export function eightMillion(data: string): Importer {
  const copies = ['wdi', 'synthetic-1', 'synthetic-2', 'synthetic-3']
  const [first] = wdiImporter(data).scopes
  const indicators = first?.indicators ?? []
  return {
    name: 'eight-million',
    scopes: copies.map((datasetId) => ({ datasetId, indicators, records: [] })),
    async *items(report) {
      for (const [at, datasetId] of copies.entries()) {
        if (at > 0) yield* made(datasetId)
        for await (const item of wdiImporter(data).items(report)) {
          if (at === 0) yield item
          else if (item.type === 'series')
            yield { ...scaled(item, 1 + at / 7), datasetId, editionId: `${datasetId}/1` }
        }
      }
    },
  }
}

function made(datasetId: string): IngestItem[] {
  return [
    recordItem('Dataset', {
      ...{ id: datasetId, name: `Made up for a benchmark: ${datasetId}`, publisherId: 'world-bank' },
      ...{ licence: 'CC BY 4.0', attribution: 'World Bank, changed', datasetId },
    }),
    recordItem('Edition', { id: `${datasetId}/1`, label: '1', datasetId }),
  ]
}

function scaled(item: SeriesItem, factor: number): SeriesItem {
  return {
    ...item,
    observations: item.observations.map((cell) =>
      cell.value === null ? cell : { ...cell, value: cell.value * factor },
    ),
  }
}
