import type { Observation } from '../../item.ts'
import { scaledNumber } from '../../units/unit-multiplier.ts'
import { decimalOf } from '../number-text.ts'
import type { Cell } from '../read-tables.ts'

/** `..` not available, `~` withheld because so few people are counted. */
const marks: ReadonlyMap<string, Observation['status']> = new Map([
  ['..', 'O'],
  ['…', 'O'],
  ['~', 'Q'],
])

/**
 * What a cell says.
 * @param unitMult SDMX `UNIT_MULT` of its figure
 * @param status of a figure: A, or I where the publisher imputed it
 * @returns undefined for an empty cell; `FAULT` for one that is no number and no mark
 */
export function stockCell(
  cell: Cell | undefined,
  unitMult: number,
  status: Observation['status'],
): Pick<Observation, 'value' | 'status'> | 'FAULT' | undefined {
  const text = cell === null || cell === undefined ? '' : String(cell).trim()
  if (text === '') return undefined
  const absence = marks.get(text)
  if (absence !== undefined) return { value: null, status: absence }
  const decimal = decimalOf(text)
  return decimal === undefined ? 'FAULT' : { value: scaledNumber(decimal, unitMult), status }
}
