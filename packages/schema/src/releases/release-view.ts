import type { ReleaseModel } from '../../generated/client/models.ts'
import { readerBy } from '../database/sql-reader.ts'
import type { DatabaseServer, Load } from '../database/sql-reader.ts'
import type { RecordKind, Records } from '../records/records.ts'
import type { SeriesSet } from '../series/series-set.ts'
import { loadRecords } from './load-records.ts'
import { createRecordIndex } from './record-index.ts'
import type { RecordIndex } from './record-index.ts'
import { createSeriesCache } from './series-cache.ts'
import type { SeriesGroup, SubjectIds } from './series-group.ts'
import type { SeriesStore } from './series-store.ts'

/** A record, and the release in which it says what it says. */
export type InView<K extends RecordKind> = Records[K] & { readonly view: ReleaseView; readonly model: K }

/** Kinds whose records have an id of their own. */
export type IdentifiedKind = { [K in RecordKind]: Records[K] extends { id: string } ? K : never }[RecordKind]

/**
 * Everything that one release says, kept for its life. Records are whole in memory. Series are read when they are first
 * asked for, those asked for in one tick with one statement, and kept as long as the bound in bytes allows, which all
 * releases share.
 */
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
  series(group: SeriesGroup): Promise<SeriesSet>
  /**
   * Series about a few subjects of such a group, a set for each of them in their order: the whole group's where it is
   * in memory, is asked for often or by many at once, else one of this subject alone. `findSets` knows when to ask so.
   */
  seriesOfFew(group: SeriesGroup, subjects: readonly SeriesGroup[]): Promise<SeriesSet[]>
  /** The series of such a group where they are in memory, for who can do without waiting. */
  keptSeries(group: SeriesGroup): SeriesSet | undefined
  /** The series of every indicator about one area or corridor, in order of indicator and key. */
  seriesAbout(subject: SubjectIds): Promise<SeriesSet>
  /** A value computed once for the life of the view: an index, a sorted list. */
  once<T>(key: string, compute: (view: ReleaseView) => T): T
  /**
   * Asks the database for what is neither a record nor a set of series, such as one value of each of 45,000 corridors.
   * What comes back is the caller's to keep.
   */
  read<T>(load: (server: DatabaseServer, sequence: number) => Promise<T>): Promise<T>
  /** Lets go of the series of this release. Requests that have the view go on, but nothing is kept for others. */
  close(): void
}

/** Sends a piece of reading to a server that has a release. */
export type ReadRelease = <T>(sequence: number, load: Load<T>) => Promise<T>

/** Opens a view of a release: its records are read now, with one statement for all kinds. */
export async function openReleaseView(
  read: ReadRelease,
  release: ReleaseModel,
  store: SeriesStore,
): Promise<ReleaseView> {
  const readHere = <T>(load: Load<T>) => read(release.sequence, load)
  const sql = readerBy(readHere)
  const records = await loadRecords(sql, release.sequence)
  const memo = new Map<string, unknown>()
  const indices = new Map<RecordKind, RecordIndex<object>>()
  function indexOf<K extends RecordKind>(kind: K): RecordIndex<InView<K>> {
    let index = indices.get(kind)
    if (index === undefined) indices.set(kind, (index = createRecordIndex<object>(records[kind])))
    return index as unknown as RecordIndex<InView<K>>
  }
  const series = createSeriesCache(
    {
      sql,
      sequence: release.sequence,
      indicatorIds: (kind) => view.by('Indicator', 'subject', kind).map(({ id }) => id),
    },
    store,
  )
  const view: ReleaseView = {
    release,
    all: <K extends RecordKind>(kind: K) => records[kind] as unknown as readonly InView<K>[],
    find: <K extends IdentifiedKind>(kind: K, id: string) => indexOf(kind).find(id),
    by: <K extends RecordKind, F extends keyof Records[K]>(kind: K, field: F, value: Records[K][F]) =>
      indexOf(kind).by(field, value),
    series: (group) => series.load(group),
    seriesOfFew: (group, subjects) => series.loadFew(group, subjects),
    keptSeries: (group) => series.kept(group),
    seriesAbout: (subject) => series.load(subject),
    once<T>(key: string, compute: (self: ReleaseView) => T): T {
      const known = memo.get(key)
      if (known !== undefined || memo.has(key)) return known as T
      const made = compute(view)
      memo.set(key, made)
      return made
    },
    read: (load) => readHere((server) => load(server, release.sequence)),
    close: () => {
      series.close()
    },
  }
  for (const [model, rows] of Object.entries(records))
    for (const row of rows) Object.assign(row, { view, model })
  return view
}
