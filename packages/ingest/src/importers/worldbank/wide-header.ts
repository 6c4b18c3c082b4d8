import { IngestError } from '../../item.ts'

const named = ['country name', 'country code', 'indicator name', 'indicator code'] as const
const year = /^(\d{4})(?: \[YR\1\])?$/
const earliest = 1900
const latest = 2100

/** A file of wide rows as its head describes it: a row for each area and indicator, a column for each year. */
export interface WideHeader {
  /** The year of each column, by the column's place; undefined for the four named ones and an empty last one. */
  years: readonly (number | undefined)[]
  /** ISO date of the line `Last Updated Date` above the header; undefined where there is none. */
  lastUpdated: string | undefined
}

/** Whether a row of cells is the header, and no line of the preamble above it. */
export function isWideHeader(cells: readonly string[]): boolean {
  return named.every((name, at) => cells[at]?.trim().toLowerCase() === name)
}

/**
 * Reads the header and the lines above it.
 * @param preamble the rows above the header, empty ones left out: name and content
 * @param file as messages name it
 * @param line of the header
 * @throws IngestError when the file is of another database, or a column is no year or comes twice
 */
export function readWideHeader(
  cells: readonly string[],
  preamble: readonly (readonly string[])[],
  file: string,
  line: number,
): WideHeader {
  const said = new Map(
    preamble.map(([name = '', content = '']) => [name.trim().toLowerCase(), content.trim()]),
  )
  const database = said.get('data source')
  if (database !== undefined && database !== 'World Development Indicators') {
    throw new IngestError(
      `${file}: the data source is "${database}", where "World Development Indicators" is expected; this importer takes that database only.`,
    )
  }
  const lastUpdated = said.get('last updated date')
  if (lastUpdated !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(lastUpdated)) {
    throw new IngestError(
      `${file}: the "Last Updated Date" is "${lastUpdated}", where a date like 2021-09-15 is expected.`,
    )
  }
  return { years: yearsOf(cells, `${file}, line ${line}`), lastUpdated }
}

function yearsOf(cells: readonly string[], where: string): (number | undefined)[] {
  const seen = new Set<number>()
  return cells.map((cell, at) => {
    const title = cell.trim()
    if (at < named.length || (title === '' && at === cells.length - 1)) return undefined
    const found = Number(year.exec(title)?.[1])
    if (!(found >= earliest && found <= latest)) {
      throw new IngestError(
        `${where}: column ${at + 1} is named "${title.slice(0, 80)}", where a year from ${earliest} to ${latest} is expected.`,
      )
    }
    if (seen.has(found)) {
      throw new IngestError(`${where}: the year ${found} names two columns; nothing tells which one holds.`)
    }
    seen.add(found)
    return found
  })
}
