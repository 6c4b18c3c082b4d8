import { LRUCache } from 'lru-cache'
import type { PrismaClient } from '../../generated/client/client.ts'
import type { ReleaseModel } from '../../generated/client/models.ts'
import { graphError } from '../errors.ts'
import { openReleaseView } from './release-view.ts'
import type { ReleaseView } from './release-view.ts'
import { createSeriesStore } from './series-cache.ts'

export interface ReleaseStoreOptions {
  /** Bytes of series kept in memory over all releases; 512 MB by default. */
  cacheBytes?: number
  /** Views of earlier releases kept open at once; each holds the records of its release. Default 3. */
  earlierViews?: number
}

/** The releases that can be asked for, each by its view. */
export interface ReleaseStore {
  /**
   * The view of a release by name, or of the newest one.
   * @throws RELEASE_NOT_FOUND when no release has that name, or none was published yet.
   */
  view(name?: string | null): Promise<ReleaseView>
  /** The newest release, once it was read. */
  current(): ReleaseModel | undefined
  /** Looks whether a newer release was published, and takes it; requests in flight keep the view that they have. */
  refresh(): Promise<void>
}

/** Names that publishing gives; the database is not asked about any other. */
export const isReleaseName = (name: string): boolean => /^[\w.-]{1,100}$/.test(name)

/** Opens the store; the newest release is read when it is first asked for. */
export function createReleaseStore(prisma: PrismaClient, options: ReleaseStoreOptions = {}): ReleaseStore {
  const series = createSeriesStore(options.cacheBytes)
  const views = new LRUCache<number, Promise<ReleaseView>>({ max: (options.earlierViews ?? 3) + 1 })
  let current: ReleaseModel | undefined

  function open(release: ReleaseModel): Promise<ReleaseView> {
    const kept = views.get(release.sequence)
    if (kept !== undefined) return kept
    const opening = openReleaseView(prisma, release, series)
    views.set(release.sequence, opening)
    opening.catch(() => views.delete(release.sequence))
    return opening
  }

  async function refresh(): Promise<void> {
    const newest = await prisma.release.findFirst({ orderBy: { sequence: 'desc' } })
    if (newest === null) return
    await open(newest)
    current = newest
  }

  return {
    refresh,
    current: () => current,
    async view(name) {
      if (name == null) {
        if (current === undefined) await refresh()
        if (current === undefined) {
          throw graphError('RELEASE_NOT_FOUND', 'No release was published yet. Run: opencorridor publish')
        }
        return open(current)
      }
      const release = isReleaseName(name) ? await prisma.release.findUnique({ where: { name } }) : null
      if (release === null) {
        throw graphError(
          'RELEASE_NOT_FOUND',
          `There is no release "${name.slice(0, 50)}". The query { releases } lists them.`,
        )
      }
      return open(release)
    },
  }
}
