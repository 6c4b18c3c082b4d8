import type { SqlReader } from '../database/sql-reader.ts'
import { readPacked } from './packed-set.ts'
import type { PackedRow, PackedSet, PlacedRow } from './packed-set.ts'
import { groupBy } from './record-index.ts'
import { askIds } from './series-group.ts'
import type { AskIds, SeriesAsk } from './series-group.ts'
import { askKind, isOfSubject, seriesStatements, subjectIds, subjectStatements } from './series-statement.ts'
import type { AskKind, SubjectKind } from './series-statement.ts'

/**
 * Asks that one statement answers at most. Those of a panel with more indicators, or a question with more origins, run
 * side by side in a few statements on as many connections; those about single subjects are small.
 */
const most: Readonly<Record<AskKind, number>> = {
  INDICATOR: 8,
  ORIGIN: 8,
  DESTINATION: 8,
  AREA: 1000,
  CORRIDOR: 1000,
  ABOUT_AREA: 4,
  ABOUT_CORRIDOR: 4,
}

/** What series are read with: the release, and the indicators that may be about a kind of subject. */
export interface SeriesSource {
  sql: SqlReader
  sequence: number
  indicatorIds(kind: 'AREA' | 'CORRIDOR'): readonly string[]
}

/** Of one indicator: by the key, which is the next of what describes a series. */
const byDescription = (a: PackedRow, b: PackedRow): number => ((a.series ?? '') < (b.series ?? '') ? -1 : 1)

/** The series about one subject of an indicator, each in a row of its own, by their keys; there may be none. */
async function loadSubject(
  { sql, sequence }: SeriesSource,
  kind: SubjectKind,
  ids: AskIds,
): Promise<PackedSet> {
  const parameters = [sequence, ids.indicatorId, ...subjectIds(kind, ids)]
  const rows = await sql.rows<PackedRow>(subjectStatements[kind], ...parameters)
  return readPacked(rows.sort(byDescription))
}

async function loadKind(
  source: SeriesSource,
  kind: AskKind,
  asks: readonly SeriesAsk[],
): Promise<PackedSet[]> {
  const ids = asks.map(askIds)
  const [only] = ids
  if (only !== undefined && ids.length === 1 && isOfSubject(kind))
    return [await loadSubject(source, kind, only)]
  const parameters: unknown[] = [
    source.sequence,
    ids.map((ask) => ask.indicatorId),
    ids.map((ask) => ask.areaId),
    ids.map((ask) => ask.originId),
    ids.map((ask) => ask.destinationId),
  ]
  if (kind === 'ABOUT_AREA') parameters.push(source.indicatorIds('AREA'))
  if (kind === 'ABOUT_CORRIDOR') parameters.push(source.indicatorIds('CORRIDOR'))
  const rows = await source.sql.rows<PlacedRow>(seriesStatements[kind], ...parameters)
  const byPlace = groupBy(rows, 'place')
  return asks.map((_, place) => {
    const pieces = byPlace.get(place + 1) ?? (isOfSubject(kind) ? [] : undefined)
    if (pieces === undefined) throw new Error('The database left out a group of series.')
    return readPacked(pieces)
  })
}

/**
 * The series of some asks as a release has them: one statement for each kind of ask, of which there are usually one,
 * and more only for very many asks. Where a statement fails, its asks have the error and the others their series.
 */
export async function loadSeries(
  source: SeriesSource,
  asks: readonly SeriesAsk[],
): Promise<(PackedSet | Error)[]> {
  const answers: (PackedSet | Error)[] = []
  const load = async (kind: AskKind, places: readonly number[]) => {
    try {
      const sets = await loadKind(
        source,
        kind,
        places.flatMap((place) => asks[place] ?? []),
      )
      for (const [at, place] of places.entries()) answers[place] = sets[at] as PackedSet
    } catch (error) {
      for (const place of places) answers[place] = error instanceof Error ? error : new Error(String(error))
    }
  }
  const statements: Promise<void>[] = []
  for (const [kind, all] of placesOf(asks)) {
    for (let from = 0; from < all.length; from += most[kind]) {
      statements.push(load(kind, all.slice(from, from + most[kind])))
    }
  }
  await Promise.all(statements)
  return answers
}

/** The places of the asks of each kind. */
function placesOf(asks: readonly SeriesAsk[]): Map<AskKind, number[]> {
  const places = new Map<AskKind, number[]>()
  for (const [place, ask] of asks.entries()) {
    const kind = askKind(ask)
    const before = places.get(kind)
    if (before === undefined) places.set(kind, [place])
    else before.push(place)
  }
  return places
}
