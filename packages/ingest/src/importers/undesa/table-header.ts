import type { Cell, TableRow } from '../read-tables.ts'
import { isTableYear } from '../years-in.ts'
import { sexOf } from './stock-block.ts'

/** A column of figures. */
export interface PeriodColumn {
  at: number
  year: number
  /** First year, where the figure is of several: `1990-1995`. */
  from?: number
  /** Title of the block that the column stands in; that of the sheet where blocks have none. */
  title: string
  sex: '_T' | 'M' | 'F'
}

/** Where the columns of a table are. */
export interface TableHeader {
  /** The row that names the code column, and the last row of the header. */
  line: number
  lastLine: number
  /** The texts above the header. */
  titles: readonly string[]
  /** Of the destination, in tables by destination and origin. */
  name: number
  code: number
  notes: number | undefined
  dataType: number | undefined
  /** Who is counted, in tables by destination and origin. */
  coverage: number | undefined
  /** Titles of columns that are none of these. */
  unknown: readonly string[]
  /** Only in tables by destination and origin. */
  origin: { name: number; code: number } | undefined
  periods: readonly PeriodColumn[]
}

/** Rows that are looked at for a header. */
const rowsAbove = 30
/** `Location code`, `Code`, `Loc. code of destination`, `M49 code`. */
const codeTitle = /^(?:location |loc\.? |country |area |m49 |un m49 )?code\b/
const repeatedSexes = ['_T', 'M', 'F'] as const
const period = /^(\d{4})(?:\.([12])|\s*[-–]\s*(\d{4}))?$/

/** The text of a cell, its white space made single. */
export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).replace(/\s+/g, ' ').trim()
}

/**
 * Reads rows up to the end of the header, which the workbooks have at other rows in every edition: a row that names a
 * column of codes, with the years in it or in the next one, and the titles of blocks in it or in the one above.
 * @returns undefined where the first rows have none
 */
export async function readTableHeader(
  rows: AsyncIterator<TableRow, unknown>,
): Promise<TableHeader | undefined> {
  const above: TableRow[] = []
  for (;;) {
    const step = await rows.next()
    if (step.done === true || step.value.line > rowsAbove) return undefined
    const row = step.value
    const named = namedColumns(row)
    if (named === undefined) {
      above.push(row)
      continue
    }
    let last = row
    let periods = periodsIn(row)
    if (periods.length === 0) {
      const next = await rows.next()
      if (next.done === true) return undefined
      last = next.value
      periods = periodsIn(last)
    }
    if (periods.length === 0) return undefined
    const titles = above.flatMap(({ cells }) => cells.map(textOf).filter((text) => text !== ''))
    // Titles of blocks stand in the row above, or higher where it is empty; those of the sheet stand at its left.
    const first = periods[0]?.at ?? 0
    const before = above.findLast(({ cells }) => textOf(cells[first]) !== '')
    const titleRows = [row, ...(before === undefined ? [] : [before])]
    const columns = withTitles(periods, titleRows, titles.find((text) => /^table /i.test(text)) ?? '')
    const unknown = unknownTitles(row, named, periods[0]?.at ?? 0)
    return { line: row.line, lastLine: last.line, titles, ...named, unknown, periods: columns }
  }
}

type Period = Pick<PeriodColumn, 'at' | 'year' | 'from'> & { repeat: number | undefined }

function periodsIn({ cells }: TableRow): Period[] {
  return cells.flatMap((cell, at) => {
    const [, first, repeat, last] = period.exec(textOf(cell)) ?? []
    if (first === undefined) return []
    const years = last === undefined ? { year: Number(first) } : { year: Number(last), from: Number(first) }
    if (!isTableYear(years.year) || !isTableYear(Number(first))) return []
    return { at, ...years, repeat: repeat === undefined ? undefined : Number(repeat) }
  })
}

function namedColumns({
  cells,
}: TableRow): Omit<TableHeader, 'line' | 'lastLine' | 'titles' | 'periods' | 'unknown'> | undefined {
  const titles = cells.map((cell) => textOf(cell).toLowerCase())
  const find = (pattern: RegExp): number | undefined => {
    const at = titles.findIndex((title) => pattern.test(title))
    return at === -1 ? undefined : at
  }
  const codes = titles.flatMap((title, at) => (codeTitle.test(title) ? [at] : []))
  const ofOrigin = codes.find((at) => titles[at]?.includes('origin'))
  const code = codes.find((at) => at !== ofOrigin)
  const isName = (title: string): boolean =>
    /\b(?:region|area|country|destination|origin)\b/.test(title) && !/code|notes|type|coverage/.test(title)
  const originName = titles.findIndex((title) => isName(title) && /\borigin\b/.test(title))
  const name = titles.findIndex((title) => isName(title) && !/\borigin\b/.test(title))
  if (code === undefined || name === -1 || (ofOrigin === undefined) !== (originName === -1)) return undefined
  return {
    name,
    code,
    notes: find(/^notes?\b/),
    dataType: find(/^(?:type of data|data type)/),
    coverage: find(/^coverage\b/),
    origin: ofOrigin === undefined ? undefined : { name: originName, code: ofOrigin },
  }
}

/** Columns that say nothing of the figures: the place of a row in the table. */
const rowNumber = /^(?:index|sort order)$/i

/** Titles that name none of the columns that are read: before the figures, and numbers that are no year. */
function unknownTitles(
  { cells }: TableRow,
  { name, code, notes, dataType, coverage, origin }: ReturnType<typeof namedColumns> & object,
  end: number,
): string[] {
  const known = [name, code, notes, dataType, coverage, origin?.name, origin?.code]
  return cells.map(textOf).filter((title, at) => {
    if (at >= end) return /^\d+$/.test(title) && !isTableYear(Number(title))
    return title !== '' && !known.includes(at) && !rowNumber.test(title)
  })
}

/** Gives each column the nearest title at its left, and its sex: from the title, else by how often its year has come. */
function withTitles(
  periods: readonly Period[],
  titleRows: readonly TableRow[],
  sheetTitle: string,
): PeriodColumn[] {
  const first = periods[0]?.at ?? 0
  const titleRow = titleRows.find(({ cells }) => {
    const text = textOf(cells[first])
    return text !== '' && !period.test(text)
  })
  const seen = new Map<string, number>()
  let title = sheetTitle
  return periods.map(({ repeat, ...column }) => {
    const above = textOf(titleRow?.cells[column.at])
    if (above !== '') title = above
    const key = `${title} ${column.from ?? ''}-${column.year}`
    const times = seen.get(key) ?? 0
    seen.set(key, times + 1)
    return { ...column, title, sex: sexOf(title) ?? repeatedSexes[repeat ?? times] ?? '_T' }
  })
}
