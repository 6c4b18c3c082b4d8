import DataLoader from 'dataloader'
import { LRUCache } from 'lru-cache'
import type { PrismaClient } from '../../generated/client/client.ts'
import { seriesBytes } from '../series/stored-series.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { groupKey, loadSeries } from './load-series.ts'
import type { SeriesGroup } from './load-series.ts'

/** Bytes of series that may be kept; shared by all views of a process. */
export type SeriesStore = LRUCache<string, readonly StoredSeries[]>

/**
 * A store of loaded series, bounded in bytes; what was used least recently goes first.
 * @param bytes upper bound, 512 MB by default (`CACHE_BYTES`).
 */
export function createSeriesStore(bytes = 512 * 1024 * 1024): SeriesStore {
  return new LRUCache({
    maxSize: bytes,
    maxEntrySize: bytes,
    sizeCalculation: (series) => series.reduce((sum, one) => sum + seriesBytes(one), 100),
  })
}

/**
 * Series of one release, from memory or the database. The loader lives as long as the release; a group that many
 * ask for at once is read once.
 */
export function createSeriesCache(prisma: PrismaClient, sequence: number, store: SeriesStore) {
  const loader = new DataLoader<SeriesGroup, readonly StoredSeries[], string>(
    (groups) =>
      Promise.all(
        groups.map((group) => loadSeries(prisma, sequence, group).catch((error: unknown) => error as Error)),
      ),
    { cacheKeyFn: groupKey },
  )
  return async function seriesOf(group: SeriesGroup): Promise<readonly StoredSeries[]> {
    const key = `${sequence}\n${groupKey(group)}`
    const kept = store.get(key)
    if (kept !== undefined) return kept
    try {
      const loaded = await loader.load(group)
      store.set(key, loaded)
      return loaded
    } finally {
      // The store keeps what the bound allows; the loader only joins those who ask at the same time.
      loader.clear(group)
    }
  }
}
