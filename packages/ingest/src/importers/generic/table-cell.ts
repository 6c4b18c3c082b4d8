import { RefusedRow } from '../../gather/refused-row.ts'
import type { Cell } from '../../source/sheets/cell.ts'
import { isUnreadable } from '../../source/sheets/cell.ts'

/** A date as a text: ISO 8601, without a time at midnight. */
function dateText(date: Date): string {
  return date.toISOString().replace(/T00:00:00\.000Z$/, '')
}

/**
 * The text of a cell, without spaces around it; empty where it is empty.
 * @param field title of the column, for the message
 * @throws RefusedRow when it holds an error, or a formula without its result
 */
export function textOf(cell: Cell | undefined, field: string): string {
  if (cell === null || cell === undefined) return ''
  if (isUnreadable(cell)) throw new RefusedRow(field, cell.reason)
  return (cell instanceof Date ? dateText(cell) : String(cell)).trim()
}

/** Reads numbers as a table writes them, into a form that `Number` knows; undefined for any other text. */
export function createNumberReader(
  decimal: string,
  thousands: string | undefined,
): (text: string) => string | undefined {
  const quoted = (sign: string): string => (sign === ' ' ? '[ \\u00a0\\u2009\\u202f]' : `\\${sign}`)
  const fraction = `(?:${quoted(decimal)}(?<fraction>\\d+))?`
  const whole = thousands === undefined ? '\\d+' : `\\d+|\\d{1,3}(?:${quoted(thousands)}\\d{3})+`
  const pattern = new RegExp(`^(?<sign>[+-]?)(?<whole>${whole})${fraction}(?<power>[eE][+-]?\\d+)?$`)
  const bare = new RegExp(`^([+-]?)(?=${quoted(decimal)}\\d)`)
  return (text) => {
    // A minus sign of typography, as word processors write it; a fraction without its nought.
    const written = text.replace(/^\u2212/, '-').replace(bare, (sign) => (sign === '' ? '0' : `${sign}0`))
    const groups = pattern.exec(written)?.groups
    if (groups === undefined) return undefined
    const { sign = '', whole: digits = '', fraction: rest, power = '' } = groups
    return `${sign}${digits.replace(/\D/g, '')}${rest === undefined ? '' : `.${rest}`}${power}`
  }
}
