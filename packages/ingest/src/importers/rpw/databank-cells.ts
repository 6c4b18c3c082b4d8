import { formatPeriod } from '@opencorridor/schema'
import type { Observation } from '../../item.ts'
import type { RpwPair } from './rpw-pairs.ts'

/** The cells of corridors whose rows may come in two, as of Kosovo*, which the publisher writes `KSV` and `XKX`. */
export interface DatabankCells {
  /** Adds the cells of a row. @returns a sentence for each quarter on which it contradicts a row before */
  add(pair: RpwPair, line: number, cells: readonly Observation[]): { quarter: string; reason: string }[]
  /** One entry for each corridor that has a cell left, in the order of their first rows. */
  series(): { pair: RpwPair; observations: Observation[] }[]
}

/** Puts rows of one corridor together: a figure outweighs "not available", and two that differ leave no cell. */
export function createDatabankCells(): DatabankCells {
  const corridors = new Map<string, { pair: RpwPair; quarters: Map<number, Claim> }>()

  function add(pair: RpwPair, line: number, cells: readonly Observation[]) {
    const key = `${pair.originId}-${pair.destinationId}`
    const { quarters } = corridors.get(key) ?? { quarters: new Map<number, Claim>() }
    corridors.set(key, { pair, quarters })
    return cells.flatMap((cell) => {
      const before = quarters.get(cell.period)
      if (before === undefined || before.cell.value === null)
        quarters.set(cell.period, { cell, line, isContradicted: false })
      else if (cell.value !== null && (before.isContradicted || cell.value !== before.cell.value)) {
        before.isContradicted = true
        const quarter = formatPeriod('Q', cell.period)
        const reason = `The row says ${cell.value} of ${key} in ${quarter}, and line ${before.line} says ${String(before.cell.value)}: neither is taken; leave in the one that is right.`
        return [{ quarter, reason }]
      }
      return []
    })
  }
  return {
    add,
    series: () =>
      [...corridors.values()].flatMap(({ pair, quarters }) => {
        const observations = [...quarters.values()]
          .filter(({ isContradicted }) => !isContradicted)
          .map(({ cell }) => cell)
          .sort((a, b) => a.period - b.period)
        return observations.length === 0 ? [] : [{ pair, observations }]
      }),
  }
}

interface Claim {
  cell: Observation
  line: number
  isContradicted: boolean
}
