import DataLoader from 'dataloader'
import { LRUCache } from 'lru-cache'
import type { SeriesSet } from '../series/series-set.ts'
import { loadSeries } from './load-series.ts'
import type { SeriesSource } from './load-series.ts'
import { askKey } from './series-group.ts'
import type { SeriesAsk, SeriesGroup } from './series-group.ts'
import type { SeriesStore } from './series-store.ts'
import { createStatementQueue } from './statement-queue.ts'

/**
 * How often single subjects of a group have to be read from the database until the group is read whole. While there
 * is room in memory, the second time is enough: nothing has to make room for it. When memory is full, a whole group
 * pushes others out, so it has to be one that is asked for time and again: reading it costs many times what reading one
 * subject does (docs/decisions/0009-loading-series.md).
 */
const touches = { room: 2, full: 64 }

/** Batches that are under way at once; each is one statement, or a few for very many asks. */
const mostBatches = 4

/** For more subjects of a group at once, which need not be of one question, the group is read. */
const mostFew = 4

/** Groups whose touches are remembered; the least recently touched is forgotten first. */
const rememberedGroups = 10_000

/** Series of one release, from memory or the database. */
export interface SeriesCache {
  /** The series of a group, or of everything about a subject. */
  load(ask: SeriesAsk): Promise<SeriesSet>
  /**
   * Series about a few subjects of a group, in their order: the whole group's set where it is in memory, has been asked
   * for again and again, or is asked for by many at once; else sets of these subjects alone.
   */
  loadFew(group: SeriesGroup, subjects: readonly SeriesGroup[]): Promise<SeriesSet[]>
  /** The series of a group where they are in memory. */
  kept(group: SeriesGroup): SeriesSet | undefined
  /** Lets go of everything, and keeps nothing from now on; those who still ask are answered. */
  close(): void
}

/** What is asked for; of a single subject also the group that it is of, which may be read in its place. */
interface Asked {
  ask: SeriesAsk
  group?: SeriesGroup
}

/**
 * A cache that lives as long as the release. Asks of one tick are read together; one that many have at once is read
 * once. What was read is in the store, which keeps what its bound allows, and an ask that failed is not remembered.
 */
export function createSeriesCache(source: SeriesSource, store: SeriesStore): SeriesCache {
  const { sequence } = source
  const touched = new LRUCache<string, number>({ max: rememberedGroups })
  const queue = createStatementQueue(mostBatches)
  let closed = false

  const kept = (ask: SeriesAsk) => store.get(sequence, ask)

  /** Counts one more reading of single subjects of a group; whether it is time to read it whole. */
  function isDue(key: string): boolean {
    const times = (touched.get(key) ?? 0) + 1
    const due = times >= (store.isFull ? touches.full : touches.room)
    if (due) touched.delete(key)
    else touched.set(key, times)
    return due
  }

  /** The keys of the groups that are read whole, in place of the subjects of them that are asked for. */
  function groupsDue(asked: readonly Asked[]): ReadonlySet<string> {
    const subjects = new Map<string, number>()
    for (const { group } of asked) {
      if (group === undefined) continue
      const key = askKey(group)
      subjects.set(key, (subjects.get(key) ?? 0) + 1)
    }
    const due = new Set<string>()
    for (const [key, count] of subjects) if (isDue(key) || count > mostFew) due.add(key)
    return due
  }

  async function read(asks: readonly SeriesAsk[]): Promise<(SeriesSet | Error)[]> {
    const answers = await queue.run(() => loadSeries(source, asks))
    return answers.map((answer, place) => {
      if (answer instanceof Error) return answer
      const ask = asks[place]
      if (!closed && ask !== undefined) store.set(sequence, ask, answer)
      return answer.unpack()
    })
  }

  const loader: DataLoader<Asked, SeriesSet, string> = new DataLoader(
    async (asked) => {
      const due = groupsDue(asked)
      const wholeOf = ({ group }: Asked) =>
        due.size > 0 && group !== undefined && due.has(askKey(group)) ? group : undefined
      const alone = asked.filter((one) => wholeOf(one) === undefined).map(({ ask }) => ask)
      const reading = alone.length === 0 ? [] : read(alone)
      const groups = due.size === 0 ? [] : await Promise.all(asked.map((one) => loadWhole(wholeOf(one))))
      const sets = await reading
      // The loader only joins those who ask while it reads.
      for (const one of asked) loader.clear(one)
      let next = 0
      return asked.map((_, place) => groups[place] ?? (sets[next++] as SeriesSet | Error))
    },
    { cacheKeyFn: ({ ask }) => askKey(ask), batchScheduleFn: queue.schedule },
  )

  async function load(ask: SeriesAsk): Promise<SeriesSet> {
    return kept(ask) ?? loader.load({ ask })
  }

  async function loadWhole(group: SeriesGroup | undefined): Promise<SeriesSet | Error | undefined> {
    return group && load(group).catch((error: unknown) => error as Error)
  }

  return {
    load,
    kept,
    async loadFew(group, subjects) {
      const whole = kept(group)
      if (whole !== undefined) return subjects.map(() => whole)
      return Promise.all(
        subjects.map(async (subject) => kept(subject) ?? loader.load({ ask: subject, group })),
      )
    },
    close() {
      closed = true
      store.drop(sequence)
    },
  }
}
