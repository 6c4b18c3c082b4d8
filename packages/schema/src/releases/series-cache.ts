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

/**
 * A cache that lives as long as the release. Asks of one tick are read together; one that many have at once is read
 * once. What was read is in the store, which keeps what its bound allows, and an ask that failed is not remembered.
 */
export function createSeriesCache(source: SeriesSource, store: SeriesStore): SeriesCache {
  const { sequence } = source
  const touched = new LRUCache<string, number>({ max: rememberedGroups })
  const queue = createStatementQueue(mostBatches)
  let closed = false

  const loader: DataLoader<SeriesAsk, SeriesSet, string> = new DataLoader(
    async (asks) => {
      const answers = await queue.run(() => loadSeries(source, asks))
      for (const [place, ask] of asks.entries()) {
        const answer = answers[place]
        // The loader only joins those who ask while it reads.
        loader.clear(ask)
        if (!closed && answer !== undefined && !(answer instanceof Error)) store.set(sequence, ask, answer)
      }
      return answers.map((answer) => (answer instanceof Error ? answer : answer.unpack()))
    },
    { cacheKeyFn: askKey, batchScheduleFn: queue.schedule },
  )

  const kept = (ask: SeriesAsk) => store.get(sequence, ask)

  async function load(ask: SeriesAsk): Promise<SeriesSet> {
    return kept(ask) ?? loader.load(ask)
  }

  /** Counts one more reading of single subjects of a group; whether it is time to read it whole. */
  function isDue(key: string): boolean {
    const times = (touched.get(key) ?? 0) + 1
    const due = times >= (store.isFull ? touches.full : touches.room)
    if (due) touched.delete(key)
    else touched.set(key, times)
    return due
  }

  /** Subjects that are not in memory, with the groups that they are of. */
  const fewLoader = new DataLoader<{ group: SeriesGroup; subject: SeriesGroup }, SeriesSet>(
    (asked) => {
      const subjectsOf = new Map<string, Set<string>>()
      for (const { group, subject } of asked) {
        const key = askKey(group)
        subjectsOf.set(key, (subjectsOf.get(key) ?? new Set()).add(askKey(subject)))
      }
      const whole = new Set<string>()
      for (const [key, subjects] of subjectsOf) if (isDue(key) || subjects.size > mostFew) whole.add(key)
      return Promise.all(
        asked.map(({ group, subject }) =>
          loader.load(whole.has(askKey(group)) ? group : subject).catch((error: unknown) => error as Error),
        ),
      )
    },
    // The other loader knows what is the same.
    { cache: false },
  )

  return {
    load,
    kept,
    async loadFew(group, subjects) {
      const whole = kept(group)
      if (whole !== undefined) return subjects.map(() => whole)
      return Promise.all(subjects.map(async (subject) => kept(subject) ?? fewLoader.load({ group, subject })))
    },
    close() {
      closed = true
      store.drop(sequence)
    },
  }
}
