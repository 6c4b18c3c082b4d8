import { readDecimal } from '../../units/read-decimal.ts'
import type { Cell } from './cell.ts'
import { dateOf } from './date-styles.ts'
import { unescapeText } from './shared-strings.ts'

/** What a workbook says once for all its cells. */
export interface WorkbookContext {
  strings: readonly string[]
  dateStyles: ReadonlySet<number>
  from1904: boolean
}

/** A cell as its XML states it. */
export interface RawCell {
  address: string
  /** Attribute `t`. */
  type: string
  /** Attribute `s`. */
  style: number
  hasFormula: boolean
  /** Content of `v`; absent where there is no such element. */
  value: string | undefined
  /** Content of `is`. */
  inline: string
}

/** The content of a cell (ECMA-376 part 1, 18.18.11). */
export function readCell(raw: RawCell, { strings, dateStyles, from1904 }: WorkbookContext): Cell {
  const { address, type, value } = raw
  const unreadable = (reason: string): Cell => ({ address, reason })
  if (type === 'inlineStr') return unescapeText(raw.inline)
  if (value === undefined || (value === '' && type !== 'str')) {
    if (!raw.hasFormula) return null
    return unreadable(
      `Cell ${address} holds a formula without its result; open the workbook in a spreadsheet program and save it, so that results are kept.`,
    )
  }
  switch (type) {
    case 's':
      return (
        strings[Number(value)] ??
        unreadable(`Cell ${address} refers to text ${value}, which the workbook does not have; save it anew.`)
      )
    case 'str':
      return unescapeText(value)
    case 'b':
      return value === '1' || value === 'true'
    case 'e':
      return unreadable(
        `Cell ${address} holds the error ${value}; correct the workbook, or take its values from the publisher.`,
      )
    case 'd': {
      const date = new Date(/T/.test(value) ? `${value.replace(/Z$/, '')}Z` : value)
      return Number.isNaN(date.getTime())
        ? unreadable(`Cell ${address} holds the date "${value}", which is none.`)
        : date
    }
    default: {
      const read = readDecimal(value)
      if (read === undefined)
        return unreadable(`Cell ${address} holds "${value}", where a number is due; correct it.`)
      // Below one there is no day: a time alone.
      return dateStyles.has(raw.style) && read >= 1 ? dateOf(read, from1904) : read
    }
  }
}
