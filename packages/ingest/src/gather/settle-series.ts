import { periodOrdinal } from '@opencorridor/schema'
import type { Frequency } from '@opencorridor/schema'
import type { Observation, RejectItem } from '../item.ts'

/** Where a row stands. */
export interface Place {
  file: string
  line: number
}

/** A cell and the row that says it. */
export interface PlacedCell {
  cell: Observation
  place: Place
}

/** A row that is about the same cell as another, and is not taken. */
export interface RepeatedCell extends Place {
  /** The first of the others. */
  other: Place
  /** The other says the same, and is taken. Else the rows contradict each other, and none is. */
  agrees: boolean
}

/** Years over which a series that is deleted as a whole is cleared: none is known to begin earlier or end later. */
const cleared = { first: 1800, last: 2100 }

/**
 * Puts the cells of one series in order of period, each period once. Where rows contradict each other nothing tells
 * which is right, so none is taken.
 * @param deleted the frequency of a series that is deleted as a whole: periods that no row gives are taken back
 */
export function settleSeries(
  cells: readonly PlacedCell[],
  deleted?: Frequency,
): { observations: Observation[]; repeated: RepeatedCell[] } {
  const repeated: RepeatedCell[] = []
  const periods = new Map<number, PlacedCell[]>()
  for (const placed of cells) {
    const same = periods.get(placed.cell.period)
    if (same === undefined) periods.set(placed.cell.period, [placed])
    else same.push(placed)
  }
  const observations: Observation[] = []
  for (const same of periods.values()) {
    const [first, second] = same
    if (first === undefined) continue
    if (second === undefined) {
      observations.push(first.cell)
      continue
    }
    const agrees = same.every(({ cell }) => JSON.stringify(cell) === JSON.stringify(first.cell))
    if (agrees) observations.push(first.cell)
    for (const { place } of agrees ? same.slice(1) : same) {
      repeated.push({ ...place, other: place === first.place ? second.place : first.place, agrees })
    }
  }
  if (deleted !== undefined) {
    const last = periodOrdinal(deleted, cleared.last + 1)
    for (let period = periodOrdinal(deleted, cleared.first); period < last; period += 1) {
      if (!periods.has(period)) observations.push({ period, value: null, status: 'O', removed: true })
    }
  }
  return { observations: observations.sort((a, b) => a.period - b.period), repeated }
}

/** What the report of a run says of a repeated row. */
export function repeatedReject({ file, line, other, agrees }: RepeatedCell): RejectItem {
  const where = other.file === file ? `line ${other.line}` : `line ${other.line} of ${other.file}`
  const reason = agrees
    ? `The row repeats ${where} and says the same; that one is taken.`
    : `The row contradicts ${where}: both are about one cell and differ; none is taken; remove the wrong one.`
  return { type: 'reject', file, line, reason }
}
