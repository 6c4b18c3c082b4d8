import type { ReleaseModel } from '../../generated/client/models.ts'
import type { Database } from '../database/database.ts'
import { graphError } from '../errors.ts'
import { currentRelease } from './current-release.ts'
import { openReleaseView } from './release-view.ts'
import type { ReleaseView } from './release-view.ts'
import { areaIndexOf } from './view-areas.ts'
import { createSeriesStore } from './series-store.ts'
import type { SeriesStoreFigures } from './series-store.ts'

export interface ReleaseStoreOptions {
  /** Bytes of series kept in memory over all releases; 512 MB by default. */
  cacheBytes?: number
  /**
   * Views of earlier releases kept open beside that of the newest, at least one; each holds the records of its
   * release. The least recently used is closed when there are more. Default 3.
   */
  earlierViews?: number
}

/** The releases that can be asked for, each by its view. */
export interface ReleaseStore {
  /**
   * The view of a release by name, or of the newest one. A release whose view is open costs no statement.
   * @throws RELEASE_NOT_FOUND when no release has that name, it was taken down, or none was published yet.
   */
  view(name?: string | null): Promise<ReleaseView>
  /** The same where it is open already, for who can do without waiting. */
  opened(name?: string | null): ReleaseView | undefined
  /** The release that answers who names none (see `currentRelease`), once it was read. */
  current(): ReleaseModel | undefined
  /** A text that changes when another release answers, and when one is withdrawn or put back. */
  state(): string | undefined
  /**
   * Looks whether a release was published, withdrawn or put back, and takes that; requests in flight keep the view that
   * they have.
   */
  refresh(): Promise<void>
  /** How the memory of series does, over all releases. */
  readonly memory: SeriesStoreFigures
}

/** A tombstone: what is left of a release that had to go by law (RFC 7725). */
export function takenDown({
  name,
  takenDownAt,
  withdrawnReason,
}: Pick<ReleaseModel, 'name' | 'takenDownAt' | 'withdrawnReason'>): Error {
  const day = takenDownAt?.toISOString().slice(0, 10) ?? ''
  return graphError(
    'RELEASE_NOT_FOUND',
    `Release ${name} was taken down on ${day}: ${withdrawnReason ?? ''} The query { releases } lists the others.`,
    { takenDownAt: day, http: { status: 451 } },
  )
}

/** Names that publishing gives; the database is not asked about any other. */
export const isReleaseName = (name: string): boolean => /^[\w.-]{1,100}$/.test(name)

interface OpenView {
  release: ReleaseModel
  view: Promise<ReleaseView>
  /** The view, once it is open. */
  opened?: ReleaseView
}

/** Opens the store; the newest release is read when it is first asked for. */
export function createReleaseStore(
  { prisma, read }: Pick<Database, 'prisma' | 'read'>,
  options: ReleaseStoreOptions = {},
): ReleaseStore {
  const series = createSeriesStore(options.cacheBytes)
  const mostEarlier = Math.max(1, options.earlierViews ?? 3)
  /** By sequence, the least recently used first. */
  const views = new Map<number, OpenView>()
  let current: ReleaseModel | undefined
  let state: string | undefined
  /** Looks are numbered as they begin: one that took longer has not seen what a later one has. */
  let begun = 0
  let taken = 0
  /** The first look, for which all wait who ask before it is done. */
  let first: Promise<void> | undefined

  function open(release: ReleaseModel): Promise<ReleaseView> {
    const { sequence } = release
    const known = views.get(sequence)
    // The newest is never closed, so its use need not be noted; nearly every question asks for it.
    if (known !== undefined && sequence === current?.sequence) return known.view
    const opened: OpenView = known ?? { release, view: openReleaseView(read, release, series) }
    views.delete(sequence)
    views.set(sequence, opened)
    opened.view.then(
      (view) => {
        opened.opened = view
      },
      () => {
        if (views.get(sequence) === opened) views.delete(sequence)
      },
    )
    closeEarlier()
    return opened.view
  }

  /** Lets go of a release at once. */
  function drop(sequence: number): void {
    const known = views.get(sequence)
    views.delete(sequence)
    known?.view.then(
      (it) => {
        it.close()
      },
      () => undefined,
    )
  }

  /** Closes what is too many: of the current release never, nor of one that is about to be it. */
  function closeEarlier(): void {
    const newest = current?.sequence ?? Infinity
    const earlier = [...views].filter(
      ([sequence, { release }]) => sequence < newest || (release.withdrawnAt !== null && sequence > newest),
    )
    for (const [sequence] of earlier.slice(0, Math.max(0, earlier.length - mostEarlier))) drop(sequence)
  }

  async function refresh(): Promise<void> {
    const look = (begun += 1)
    const releases = await prisma.release.findMany({ orderBy: { sequence: 'desc' } })
    const answering = currentRelease(releases)
    for (const { sequence, takenDownAt } of releases) if (takenDownAt !== null) drop(sequence)
    if (answering === undefined) {
      current = undefined
      // Whoever keeps answers lets them go: all releases may have been taken down.
      state = undefined
      return
    }
    // Nearly every question names places: the first one does not wait for their index.
    areaIndexOf(await open(answering))
    if (look < taken) return
    taken = look
    current = answering
    const withdrawn = releases.filter(({ withdrawnAt }) => withdrawnAt !== null)
    state = [
      `${answering.sequence} ${answering.digest}`,
      ...withdrawn.map(({ sequence, withdrawnAt }) => `${sequence} ${withdrawnAt?.toISOString() ?? ''}`),
    ].join(', ')
    // A view says what became of its release, also one that was opened before.
    for (const { sequence, withdrawnAt, withdrawnReason, reinstatedAt } of releases) {
      Object.assign(views.get(sequence)?.release ?? {}, { withdrawnAt, withdrawnReason, reinstatedAt })
    }
    closeEarlier()
  }

  async function named(name: string): Promise<ReleaseModel> {
    for (const { release } of views.values()) if (release.name === name) return release
    const release = isReleaseName(name) ? await prisma.release.findUnique({ where: { name } }) : null
    if (release?.takenDownAt != null) throw takenDown(release)
    if (release !== null) return release
    throw graphError(
      'RELEASE_NOT_FOUND',
      `There is no release "${name.slice(0, 50)}". The query { releases } lists them.`,
    )
  }

  return {
    refresh,
    memory: series,
    current: () => current,
    state: () => state,
    // By name it may be an earlier one, whose use has to be noted.
    opened: (name) =>
      name == null && current !== undefined ? views.get(current.sequence)?.opened : undefined,
    async view(name) {
      if (name != null) return open(await named(name))
      if (current === undefined)
        await (first ??= refresh().finally(() => {
          first = undefined
        }))
      if (current === undefined) {
        throw graphError('RELEASE_NOT_FOUND', 'No release was published yet. Run: opencorridor publish')
      }
      return open(current)
    },
  }
}
