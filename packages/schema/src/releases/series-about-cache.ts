import type { PrismaClient } from '../../generated/client/client.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { loadSeriesAbout } from './load-series.ts'
import type { SubjectIds } from './load-series.ts'
import type { ReleaseView } from './release-view.ts'
import type { SeriesStore } from './series-cache.ts'

/** Series about one area or corridor in one release, of every indicator, from memory or the database. */
export function createSeriesAbout(prisma: PrismaClient, sequence: number, store: SeriesStore) {
  /** Those who ask at the same time wait for one reading. */
  const reading = new Map<string, Promise<readonly StoredSeries[]>>()
  return async function seriesAbout(view: ReleaseView, subject: SubjectIds) {
    const kind = 'areaId' in subject ? 'AREA' : 'CORRIDOR'
    const key = `${sequence}\nabout\n${Object.values(subject).join('-')}`
    const kept = store.get(key) ?? reading.get(key)
    if (kept !== undefined) return kept
    const ids = view.by('Indicator', 'subject', kind).map(({ id }) => id)
    const loading = loadSeriesAbout(prisma, sequence, ids, subject).finally(() => reading.delete(key))
    reading.set(key, loading)
    const series = await loading
    store.set(key, series)
    return series
  }
}
