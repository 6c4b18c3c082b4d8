import { parsePeriod, periodYear } from '@opencorridor/schema'
import { decimalCell } from '../../units/decimal-cell.ts'
import type { Amount, AmountColumns, ServiceHeader } from './service-header.ts'
import { textOf } from '../cell-text.ts'
import type { Cell } from '../read-tables.ts'
import { isTableYear, tableYears } from '../years-in.ts'

/** What a service costs for one amount. */
export interface ServicePrice {
  amount: Amount
  /** In percent of the amount; undefined where the survey has none. May be negative: a rate better than the banks'. */
  total: number | undefined
  /** Fee and margin in percent of the amount, where the survey has both. */
  parts: number | undefined
}

/** A row of the survey: one service in one corridor and quarter. */
export interface Service {
  /** Number of the row within its quarter; undefined where there is none. */
  id: number | undefined
  quarter: number
  sender: string
  receiver: string
  /** The codes of both, as the survey writes them together; empty where the column is empty. */
  corridor: string
  /** Whether the sender is told the exchange rate. If not, a margin of 0 says nothing. */
  disclosed: boolean
  speed: string
  coverage: string
  prices: readonly ServicePrice[]
}

/** Why a row, or a cell of it, is not taken. */
export interface ServiceFault {
  field: string
  reason: string
  raw: string
}

/** `2016_2Q`, also `2016_Q2` and `2016Q2`. */
function quarterOf(text: string): number | undefined {
  const [, year, quarter] = /^(\d{4})_([1-4])Q$/i.exec(text) ?? []
  const period = parsePeriod(year === undefined ? text.replace('_', '') : `${year}Q${quarter ?? ''}`)
  return period?.frequency === 'Q' && isTableYear(periodYear('Q', period.ordinal))
    ? period.ordinal
    : undefined
}

/**
 * Reads a row of the survey.
 * @returns the service and the faults of its prices, or the fault for which the row as a whole cannot be taken
 */
export function readService(
  header: ServiceHeader,
  cells: readonly Cell[],
): { service: Service; faults: readonly ServiceFault[] } | ServiceFault {
  const text = (column: number): string => textOf(cells[column])
  const period = text(header.period)
  const quarter = quarterOf(period)
  if (quarter === undefined) {
    return {
      field: 'period',
      reason: `The period "${period}" is no quarter such as 2016_2Q of the years ${tableYears.first} to ${tableYears.last}.`,
      raw: period,
    }
  }
  const transparent = text(header.transparent).toLowerCase()
  if (transparent !== 'yes' && transparent !== 'no') {
    const reason = `Whether the service is transparent should be "yes" or "no", and is "${transparent}": its margin cannot be judged.`
    return { field: 'transparent', reason, raw: text(header.transparent) }
  }
  const faults: ServiceFault[] = []
  const prices = header.amounts.map((columns) => readPrice(columns, cells, faults))
  const service: Service = {
    ...{ id: decimalCell(cells[header.id] ?? null), quarter, prices },
    sender: text(header.sender),
    receiver: text(header.receiver),
    corridor: text(header.corridor),
    disclosed: transparent === 'yes',
    speed: text(header.speed),
    coverage: text(header.coverage),
  }
  return { service, faults }
}

function readPrice(columns: AmountColumns, cells: readonly Cell[], faults: ServiceFault[]): ServicePrice {
  const { amount } = columns
  const number = (column: number): number | undefined => decimalCell(cells[column] ?? null)
  const none: ServicePrice = { amount, total: undefined, parts: undefined }
  const [written, total] = [textOf(cells[columns.total]), number(columns.total)]
  if (written === '') return none
  const dollars = number(columns.dollars)
  if (total === undefined || (dollars !== undefined && dollars !== Number(amount))) {
    const reason =
      total === undefined
        ? 'The total cost is no decimal number.'
        : `The price is of ${String(dollars)} US dollars, where ${amount} are asked for.`
    faults.push({
      field: `total cost % of US$ ${amount}`,
      reason,
      raw: total === undefined ? written : String(dollars),
    })
    return none
  }
  const [sent, fee, margin] = [number(columns.sent), number(columns.fee), number(columns.margin)]
  const whole = sent !== undefined && sent > 0 && fee !== undefined && margin !== undefined
  return { amount, total, parts: whole ? (fee / sent) * 100 + margin : undefined }
}
