import type { Frequency } from '@opencorridor/schema'
import { IngestError } from '../item.ts'
import type { Observation, SeriesItem } from '../item.ts'
import { createCellColumns } from './cell-columns.ts'
import { settleSeries } from './settle-series.ts'
import type { Place, RepeatedCell } from './settle-series.ts'

/** What tells one series of a dataset from another, as a row says it. */
export interface SeriesHead {
  indicatorId: string
  subject: SeriesItem['subject']
  frequency: Frequency
  /** Dimension to code, `_T` left out or not. */
  dimensions: Readonly<Record<string, string>>
}

/** A series whose rows have been put together. */
export interface GatheredSeries {
  head: SeriesHead
  /** In order of period, each once. */
  observations: Observation[]
  /** Rows that were not taken because another row is about the same cell. */
  repeated: RepeatedCell[]
}

/**
 * Puts together what rows in any order say: series may stand interleaved, and periods unsorted. A cell takes 31 bytes,
 * its place in the order included; series and attributes come on top, so that each has a bound of its own.
 */
export interface CellStore {
  /** @throws IngestError when there are more cells, series or attributes than one run may hold */
  add(head: SeriesHead, cell: Observation, place: Place): void
  /** The series is deleted as a whole: periods that no row gives are taken back. */
  takeBack(head: SeriesHead, place: Place): void
  /** Cells added so far. */
  readonly size: number
  /**
   * One entry for each series that has a cell left, in the order of their first rows; call it once, at the end.
   * @param headOf what a head turns out to be when all rows are known; series that become one are put together
   */
  settled(headOf?: (head: SeriesHead) => SeriesHead): Generator<GatheredSeries>
}

/** What one run may hold. */
export interface CellStoreLimits {
  cells: number
  series: number
  /** Characters of attributes that differ, written as JSON. */
  attributes: number
}

const bounds: CellStoreLimits = { cells: 10_000_000, series: 1_000_000, attributes: 50_000_000 }

/** @param limits other bounds; for tests */
export function createCellStore(limits: Partial<CellStoreLimits> = {}): CellStore {
  const most = { ...bounds, ...limits }
  const columns = createCellColumns(most.attributes)
  const heads: SeriesHead[] = []
  const takenBack = new Set<number>()
  const indexOf = new Map<string, number>()

  function refuse(things: string, limit: number, { file, line }: Place): never {
    throw new IngestError(
      `${file}, line ${line}: there are more than ${limit.toLocaleString('en-US')} ${things}, which is what one run holds in memory; split the files by indicator, and read each in a run of its own.`,
    )
  }

  function seriesIndex(head: SeriesHead, place: Place): number {
    const key = keyOf(head)
    const known = indexOf.get(key)
    if (known !== undefined) return known
    if (heads.length >= most.series) refuse('series', most.series, place)
    // A copy: a code that a parser cut out of a piece of the file keeps that piece in memory.
    const kept = JSON.parse(JSON.stringify(head)) as SeriesHead
    indexOf.set(keyOf(kept), heads.length)
    return heads.push(kept) - 1
  }
  return {
    get size() {
      return columns.length
    },
    add(head, cell, place) {
      if (columns.length >= most.cells) refuse('observations', most.cells, place)
      columns.add(seriesIndex(head, place), cell, place)
    },
    takeBack(head, place) {
      takenBack.add(seriesIndex(head, place))
    },
    *settled(headOf = (head) => head) {
      const groupOf = new Map<string, number>()
      const settledHeads: SeriesHead[] = []
      const cleared = new Set<number>()
      const groups = heads.map((given, index) => {
        const head = headOf(given)
        const key = keyOf(head)
        const group = groupOf.get(key) ?? settledHeads.push(head) - 1
        groupOf.set(key, group)
        if (takenBack.has(index)) cleared.add(group)
        return group
      })
      const cellsOf = columns.byGroup(groups)
      for (const [group, head] of settledHeads.entries()) {
        const { observations, repeated } = settleSeries(
          cellsOf(group),
          cleared.has(group) ? head.frequency : undefined,
        )
        if (observations.length > 0 || repeated.length > 0) yield { head, observations, repeated }
      }
    },
  }
}

function keyOf({ indicatorId, subject, frequency, dimensions }: SeriesHead): string {
  const place = 'areaId' in subject ? subject.areaId : `${subject.originId}-${subject.destinationId}`
  let key = `${indicatorId}\n${place}\n${frequency}`
  for (const name of Object.keys(dimensions).sort()) {
    if (dimensions[name] !== '_T') key += `\n${name}=${dimensions[name]}`
  }
  return key
}
