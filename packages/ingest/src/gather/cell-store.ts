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
 * its place in the order included, so the bound below is 310 MB; series and what is said besides values come on top.
 */
export interface CellStore {
  /** @throws IngestError when there are more cells than one run may hold */
  add(head: SeriesHead, cell: Observation, place: Place): void
  /** The series is replaced as a whole: periods that no row gives are taken back. */
  replace(head: SeriesHead): void
  /** Cells added so far. */
  readonly size: number
  /** One entry for each series that has a cell left, in the order of their first rows; call it once, at the end. */
  settled(): Generator<GatheredSeries>
}

/** Cells that one run may hold. */
const bound = 10_000_000

/** @param limit cells at most; for tests */
export function createCellStore(limit = bound): CellStore {
  const columns = createCellColumns()
  const heads: SeriesHead[] = []
  const replaced = new Set<number>()
  const indexOf = new Map<string, number>()

  function seriesIndex(head: SeriesHead): number {
    const key = keyOf(head)
    const known = indexOf.get(key)
    if (known !== undefined) return known
    indexOf.set(key, heads.length)
    return heads.push(head) - 1
  }
  return {
    get size() {
      return columns.length
    },
    add(head, cell, place) {
      if (columns.length >= limit) {
        throw new IngestError(
          `${place.file}, line ${place.line}: there are more than ${limit.toLocaleString('en-US')} observations, which is what one run holds in memory; split the files by indicator, and read each in a run of its own.`,
        )
      }
      columns.add(seriesIndex(head), cell, place)
    },
    replace(head) {
      replaced.add(seriesIndex(head))
    },
    *settled() {
      const slices = columns.bySeries(heads.length)
      for (const [index, head] of heads.entries()) {
        const { observations, repeated } = settleSeries(
          slices(index),
          replaced.has(index) ? head.frequency : undefined,
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
