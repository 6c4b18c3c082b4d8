import { parsePeriod, periodYear } from '@opencorridor/schema'
import { IngestError } from '../../item.ts'
import { textOf, titleOf } from '../cell-text.ts'
import type { Cell } from '../read-tables.ts'
import { isTableYear } from '../years-in.ts'

const titles = {
  sender: 'sending countries code',
  receiver: 'receiving countries code',
  series: 'series code',
} as const

/** Titles of columns that say nothing more than those above. */
const names: ReadonlySet<string> = new Set([
  'sending countries name',
  'receiving countries name',
  'series name',
])

/** Where the columns of a DataBank table stand. */
export interface DatabankHeader {
  sender: number
  receiver: number
  series: number
  /** Columns with values, by the ordinal of their quarter. */
  quarters: readonly { column: number; quarter: number }[]
}

/** Whether a row is the header of the DataBank layout. */
export function isDatabankHeader(cells: readonly Cell[]): boolean {
  const found = new Set(cells.map(titleOf))
  return Object.values(titles).every((title) => found.has(title))
}

/** `2011Q1 [YR2011Q1]`. */
function quarterOf(title: string): number | undefined {
  const period = parsePeriod(title.split(' ')[0] ?? '')
  return period?.frequency === 'Q' && isTableYear(periodYear('Q', period.ordinal))
    ? period.ordinal
    : undefined
}

/**
 * Reads the header of a table that DataBank has written: countries, series and a column for each quarter.
 * @throws IngestError for a column that is none of these, or comes twice
 */
export function readDatabankHeader(file: string, line: number, cells: readonly Cell[]): DatabankHeader {
  const at = (title: string): number => cells.findIndex((cell) => titleOf(cell) === title)
  const quarters: { column: number; quarter: number }[] = []
  const known = new Set<string>([...names, ...Object.values(titles)])
  const seen = new Set<string>()
  for (const [column, cell] of cells.entries()) {
    const title = textOf(cell)
    if (title === '') continue
    const quarter = quarterOf(title)
    const key = quarter === undefined ? titleOf(cell) : String(quarter)
    if (seen.has(key))
      throw new IngestError(
        `${file}, line ${line}: the column "${title}" comes twice; leave one of them out.`,
      )
    seen.add(key)
    if (quarter !== undefined) quarters.push({ column, quarter })
    else if (!known.has(key)) {
      throw new IngestError(
        `${file}, line ${line}: the column "${title}" is not known; beside the countries and the series, columns are quarters such as "2011Q1 [YR2011Q1]".`,
      )
    }
  }
  if (quarters.length === 0) {
    throw new IngestError(
      `${file}, line ${line}: the header has no column of a quarter such as "2011Q1 [YR2011Q1]"; export the table with time in the columns.`,
    )
  }
  quarters.sort((a, b) => a.quarter - b.quarter)
  return { sender: at(titles.sender), receiver: at(titles.receiver), series: at(titles.series), quarters }
}
