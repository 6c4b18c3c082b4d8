import type { Observation } from '../../item.ts'

/** A row that shares its area and year with another, and is not taken. Rows are named by their number in the text. */
export interface RepeatedRow {
  row: number
  /** The first of the others. */
  other: number
  /** The other has the same value, and is taken. Else the rows contradict each other, and none is. */
  agrees: boolean
}

/** What is said of one area, in the order of the text: of each row its observation and its number. */
interface AreaRows {
  observations: Observation[]
  rows: number[]
  /** Whether the years ascend, each once: as the publisher writes them. */
  ascending: boolean
}

/** The values of one indicator by area and year, while its file is read. */
export interface WdiGrid {
  add(areaId: string, year: number, value: number, row: number): void
  /**
   * One entry for each area that has a value, years ascending; and the rows that were not taken because of another
   * one. Where the values of a cell differ nothing tells which is right, so the cell stays empty.
   */
  finish(): { series: { areaId: string; observations: Observation[] }[]; repeated: RepeatedRow[] }
}

export function createWdiGrid(): WdiGrid {
  const areas = new Map<string, AreaRows>()
  return {
    add(areaId, year, value, row) {
      const observation: Observation = { period: year, value, status: 'A' }
      const said = areas.get(areaId)
      if (said === undefined) {
        areas.set(areaId, { observations: [observation], rows: [row], ascending: true })
        return
      }
      said.ascending &&= year > (said.observations.at(-1)?.period ?? 0)
      said.observations.push(observation)
      said.rows.push(row)
    },
    finish() {
      const repeated: RepeatedRow[] = []
      const series = [...areas]
        .map(([areaId, said]) => ({ areaId, observations: settle(said, repeated) }))
        .filter(({ observations }) => observations.length > 0)
      return { series, repeated }
    },
  }
}

/** What is said of one area in order of year, each year once; what is left out goes to `repeated`. */
function settle({ observations, rows, ascending }: AreaRows, repeated: RepeatedRow[]): Observation[] {
  if (ascending) return observations

  const years = new Map<number, { observation: Observation; row: number }[]>()
  for (const [at, observation] of observations.entries()) {
    const one = { observation, row: rows[at] ?? 0 }
    const cell = years.get(observation.period)
    if (cell === undefined) years.set(observation.period, [one])
    else cell.push(one)
  }
  return [...years.values()]
    .flatMap((cell) => {
      const [first, second] = cell
      if (first === undefined || second === undefined) return cell.map(({ observation }) => observation)
      const agrees = cell.every(({ observation }) => observation.value === first.observation.value)
      for (const { row } of agrees ? cell.slice(1) : cell) {
        repeated.push({ row, other: row === first.row ? second.row : first.row, agrees })
      }
      return agrees ? [first.observation] : []
    })
    .sort((a, b) => a.period - b.period)
}
