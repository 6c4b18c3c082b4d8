import { formatPeriod } from '@opencorridor/schema'
import type { Frequency } from '@opencorridor/schema'
import type { CellChange } from './compare-cells.ts'
import type { CutList, ValueMove } from './comparison.ts'

/** A series whose values are compared. */
export interface MovingSeries {
  datasetId: string
  indicatorId: string
  seriesKey: string
  frequency: Frequency
}

/** Keeps the largest of the revisions that go by, in memory that does not depend on how many they are. */
export interface Moves {
  /** Takes any change; only revised values count. */
  add(series: MovingSeries, change: CellChange): void
  /** The largest relative to what stood there, the largest first. */
  relative(): CutList<ValueMove>
  /** The largest of each indicator in its unit, by indicator, the largest first. */
  absolute(): CutList<ValueMove>
}

const kept = 100
const keptPerIndicator = 3

interface Sized {
  move: ValueMove
  absolute: number
  /** Infinity of a value that was zero. */
  relative: number
}

export function createMoves(): Moves {
  let total = 0
  let largest: Sized[] = []
  let bound = 0
  const byIndicator = new Map<string, Sized[]>()

  function cut(): void {
    largest = largest.sort((a, b) => b.relative - a.relative).slice(0, kept)
    if (largest.length === kept) bound = largest.at(-1)?.relative ?? 0
  }

  return {
    add({ datasetId, indicatorId, seriesKey, frequency }, { field, change, period, oldValue, newValue }) {
      if (field !== 'value' || change !== 'REVISED') return
      total += 1
      const [old, now] = [Number(oldValue), Number(newValue)]
      const absolute = Math.abs(now - old)
      const relative = absolute / Math.abs(old)
      const group = `${datasetId}\n${indicatorId}`
      const own = byIndicator.get(group) ?? []
      const amongOwn = own.length < keptPerIndicator || absolute > (own.at(-1)?.absolute ?? 0)
      const amongAll = relative > bound && old !== 0
      if (!amongOwn && !amongAll) return
      const move: ValueMove = {
        ...{ datasetId, indicatorId, seriesKey, subjectId: seriesKey.slice(0, seriesKey.indexOf('.')) },
        ...{ period: formatPeriod(frequency, period), oldValue: old, newValue: now },
      }
      const sized = { move, absolute, relative }
      if (amongOwn) {
        own.push(sized)
        byIndicator.set(group, own.sort((a, b) => b.absolute - a.absolute).slice(0, keptPerIndicator))
      }
      if (amongAll) {
        largest.push(sized)
        if (largest.length >= 2 * kept) cut()
      }
    },
    relative() {
      cut()
      return { total, entries: largest.map(({ move }) => move) }
    },
    absolute() {
      const groups = [...byIndicator.values()].flat()
      const chosen = groups.sort((a, b) => b.relative - a.relative).slice(0, kept)
      const byName = (a: Sized, b: Sized): number =>
        a.move.indicatorId < b.move.indicatorId ? -1 : a.move.indicatorId > b.move.indicatorId ? 1 : 0
      return {
        total,
        entries: chosen.sort((a, b) => byName(a, b) || b.absolute - a.absolute).map(({ move }) => move),
      }
    },
  }
}
