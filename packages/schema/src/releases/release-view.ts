import type { PrismaClient } from '../../generated/client/client.ts'
import type { ReleaseModel } from '../../generated/client/models.ts'
import type { RecordKind, Records } from '../records/records.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import type { SeriesGroup, SubjectIds } from './load-series.ts'
import { loadRecords } from './load-records.ts'
import { groupBy } from './record-index.ts'
import { createSeriesAbout } from './series-about-cache.ts'
import { createSeriesCache } from './series-cache.ts'
import type { SeriesStore } from './series-cache.ts'

/** A record, and the release in which it says what it says. */
export type InView<K extends RecordKind> = Records[K] & { readonly view: ReleaseView; readonly model: K }

/** Kinds whose records have an id of their own. */
export type IdentifiedKind = { [K in RecordKind]: Records[K] extends { id: string } ? K : never }[RecordKind]

/** Everything that one release says, kept for its life. Records are whole in memory; series come when asked for. */
export interface ReleaseView {
  readonly release: ReleaseModel
  /** All records of a kind, in order of their natural key. */
  all<K extends RecordKind>(kind: K): readonly InView<K>[]
  /** The record of an id, or undefined. */
  find<K extends IdentifiedKind>(kind: K, id: string): InView<K> | undefined
  /** The records of a kind whose field has a value, in order of their natural key. */
  by<K extends RecordKind, F extends keyof Records[K]>(
    kind: K,
    field: F,
    value: Records[K][F],
  ): readonly InView<K>[]
  /** The series of an indicator about areas, or about the corridors of one origin or destination. */
  series(group: SeriesGroup): Promise<readonly StoredSeries[]>
  /** The series of every indicator about one area or corridor, in order of indicator and key. */
  seriesAbout(subject: SubjectIds): Promise<readonly StoredSeries[]>
  /** A value computed once for the life of the view: an index, a sorted list. */
  once<T>(key: string, compute: (view: ReleaseView) => T): T
}

/** Opens a view of a release: its records are read now, with one statement for each kind. */
export async function openReleaseView(
  prisma: PrismaClient,
  release: ReleaseModel,
  store: SeriesStore,
): Promise<ReleaseView> {
  const records = await loadRecords(prisma, release.sequence)
  const memo = new Map<string, unknown>()
  const about = createSeriesAbout(prisma, release.sequence, store)
  const view: ReleaseView = {
    release,
    all: <K extends RecordKind>(kind: K) => records[kind] as unknown as readonly InView<K>[],
    find: (kind, id) => view.by(kind, 'id' as never, id as never)[0],
    by(kind, field, value) {
      const index = view.once(`${kind}.${String(field)}`, () => groupBy(view.all(kind), field))
      return index.get(value as never) ?? []
    },
    series: createSeriesCache(prisma, release.sequence, store),
    seriesAbout: (subject) => about(view, subject),
    once<T>(key: string, compute: (self: ReleaseView) => T): T {
      if (!memo.has(key)) memo.set(key, compute(view))
      return memo.get(key) as T
    },
  }
  for (const [model, rows] of Object.entries(records))
    for (const row of rows) Object.assign(row, { view, model })
  return view
}
