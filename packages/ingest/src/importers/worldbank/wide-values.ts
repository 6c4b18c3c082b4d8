import type { Observation } from '../../item.ts'
import { readDecimal } from '../../units/read-decimal.ts'

/** A cell that is no number. */
export interface BadCell {
  year: number
  text: string
}

/**
 * Reads the cells of a wide row. An empty cell is no value, and no absence that anybody stated.
 * @param years the year of each column
 * @param unitMult SDMX `UNIT_MULT` of the values
 */
export function wideValues(
  cells: readonly string[],
  years: readonly (number | undefined)[],
  unitMult: number,
): { observations: Observation[]; bad: BadCell[] } {
  const observations: Observation[] = []
  const bad: BadCell[] = []
  let before = 0
  let ordered = true
  for (let at = 0; at < cells.length; at += 1) {
    const year = years[at]
    const text = cells[at]?.trim() ?? ''
    if (year === undefined || text === '') continue
    const value = readDecimal(text, unitMult)
    if (value === undefined) {
      bad.push({ year, text })
      continue
    }
    ordered &&= year > before
    before = year
    observations.push({ period: year, value, status: 'A' })
  }
  if (!ordered) observations.sort((a, b) => a.period - b.period)
  return { observations, bad }
}
