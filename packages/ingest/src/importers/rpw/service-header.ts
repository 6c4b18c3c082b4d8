import { IngestError } from '../../item.ts'
import { titleOf } from '../cell-text.ts'
import type { Cell } from '../read-tables.ts'

/** Amounts that prices are asked for, by the letters that their columns begin with. */
export const amounts = [
  { prefix: 'cc1', amount: '200' },
  { prefix: 'cc2', amount: '500' },
] as const

export type Amount = (typeof amounts)[number]['amount']

/** Columns of one amount. */
export interface AmountColumns {
  amount: Amount
  /** What is sent: in the sender's currency, and in US dollars. */
  sent: number
  dollars: number
  fee: number
  margin: number
  total: number
}

/** Where the columns of the survey stand; -1 for one that an edition lacks. */
export interface ServiceHeader {
  id: number
  period: number
  sender: number
  receiver: number
  speed: number
  transparent: number
  coverage: number
  corridor: number
  amounts: readonly AmountColumns[]
  /** By column, whether it has a title. */
  titled: readonly boolean[]
}

const required = ['period', 'source_code', 'destination_code', 'transparent', 'cc1 total cost %'] as const

/** A title for comparing: editions write `source_code` and `source code`, `cost %` and `cost%`. */
const plain = (title: string): string => title.replace(/[\s_.-]/g, '')

/** Whether a row is the header of the survey of services. */
export function isServiceHeader(cells: readonly Cell[]): boolean {
  const titles = new Set(cells.map((cell) => plain(titleOf(cell))))
  return ['period', 'source_code', 'destination_code', 'cc1 total cost %'].every((title) =>
    titles.has(plain(title)),
  )
}

/**
 * Reads the header of a sheet of services. Titles changed in the second quarter of 2016: `coverage` became
 * `receiving network coverage`.
 * @throws IngestError when a column that every price needs is missing
 */
export function readServiceHeader(sheet: string, line: number, cells: readonly Cell[]): ServiceHeader {
  const titles = cells.map(titleOf)
  const at = (...names: string[]): number => {
    const wanted = names.map(plain)
    return titles.findIndex((title) => wanted.includes(plain(title)))
  }
  const missing = required.filter((title) => at(title) === -1)
  if (missing.length > 0) {
    throw new IngestError(
      `${sheet}, line ${line}: the header lacks ${missing.map((it) => `"${it}"`).join(', ')}.`,
    )
  }
  return {
    id: at('id'),
    period: at('period'),
    sender: at('source_code'),
    receiver: at('destination_code'),
    speed: at('speed actual'),
    transparent: at('transparent'),
    coverage: at('receiving network coverage', 'coverage'),
    corridor: at('corridor'),
    amounts: amounts.map(({ prefix, amount }) => ({
      amount,
      sent: at(`${prefix} lcu amount`),
      dollars: at(`${prefix} denomination amount`),
      fee: at(`${prefix} lcu fee`),
      margin: at(`${prefix} fx margin`),
      total: at(`${prefix} total cost %`),
    })),
    titled: titles.map((title) => title !== ''),
  }
}
