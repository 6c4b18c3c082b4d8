import type { Observation } from '../../item.ts'

/** A row that shares its area and year with another, and is not taken. Rows are named by their offset in the text. */
export interface RepeatedRow {
  offset: number
  /** The first of the others. */
  other: number
  /** The other has the same value, and is taken. Else the rows contradict each other, and none is. */
  agrees: boolean
}

interface Row {
  year: number
  value: number
  offset: number
}

/** The values of one indicator by area and year, while its file is read. */
export interface WdiGrid {
  add(areaId: string, year: number, value: number, offset: number): void
  /**
   * One entry for each area that has a value, years ascending; and the rows that were not taken because of another
   * one. Where the values of a cell differ nothing tells which is right, so the cell stays empty.
   */
  finish(): { series: { areaId: string; observations: Observation[] }[]; repeated: RepeatedRow[] }
}

export function createWdiGrid(): WdiGrid {
  const areas = new Map<string, Row[]>()
  return {
    add(areaId, year, value, offset) {
      const rows = areas.get(areaId)
      if (rows === undefined) areas.set(areaId, [{ year, value, offset }])
      else rows.push({ year, value, offset })
    },
    finish() {
      const repeated: RepeatedRow[] = []
      const series = [...areas]
        .map(([areaId, rows]) => ({ areaId, observations: settle(rows, repeated).map(observation) }))
        .filter(({ observations }) => observations.length > 0)
      return { series, repeated }
    },
  }
}

function observation({ year, value }: Row): Observation {
  return { period: year, value, status: 'A' }
}

/** The rows of one area in order of year, each year once; what is left out goes to `repeated`. */
function settle(rows: Row[], repeated: RepeatedRow[]): Row[] {
  // As the publisher writes them: nothing to do.
  if (rows.every(({ year }, index) => year > (rows[index - 1]?.year ?? 0))) return rows

  const years = new Map<number, Row[]>()
  for (const row of rows) {
    const cell = years.get(row.year)
    if (cell === undefined) years.set(row.year, [row])
    else cell.push(row)
  }
  return [...years.values()]
    .flatMap((cell) => {
      const [first, second] = cell
      if (first === undefined || second === undefined) return cell
      const agrees = cell.every(({ value }) => value === first.value)
      for (const { offset } of agrees ? cell.slice(1) : cell) {
        repeated.push({ offset, other: offset === first.offset ? second.offset : first.offset, agrees })
      }
      return agrees ? [first] : []
    })
    .sort((a, b) => a.year - b.year)
}
