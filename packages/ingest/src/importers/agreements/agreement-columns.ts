import { IngestError } from '../../item.ts'
import { suggestion } from '../../mapping/nearest.ts'

/** Columns of a file of agreements; see docs/data/agreements.md. */
export const agreementColumns = [
  'id',
  'title',
  'kind',
  'parties',
  'signed',
  'in_force',
  'ended',
  'status',
  'topic',
  'url',
  'source',
] as const

export type AgreementColumn = (typeof agreementColumns)[number]

const required: readonly AgreementColumn[] = ['id', 'title', 'parties']

/** Reads the text of a column out of a row, without spaces around it. */
export type AgreementCells = (column: AgreementColumn) => string

/**
 * Finds the columns, in whatever order and case.
 * @param where names the row of titles: `agreements.csv, line 1`
 * @throws IngestError when one is missing, twice there or unknown
 */
export function findAgreementColumns(
  where: string,
  titles: readonly string[],
): (cells: readonly string[]) => AgreementCells {
  const places = new Map<string, number>()
  for (const [at, written] of titles.entries()) {
    const title = written
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_')
    if (!agreementColumns.some((column) => column === title)) {
      throw new IngestError(
        `${where}: "${written}" is no column of agreements; ${suggestion(title, agreementColumns)}`,
      )
    }
    if (places.has(title))
      throw new IngestError(`${where}: the column "${title}" is there twice; leave one out.`)
    places.set(title, at)
  }
  const missing = required.filter((column) => !places.has(column))
  if (missing.length > 0) {
    throw new IngestError(
      `${where}: there is no column ${missing.map((column) => `"${column}"`).join(', ')}; the columns are ${agreementColumns.join(', ')}.`,
    )
  }
  return (cells) => (column) => (cells[places.get(column) ?? -1] ?? '').trim()
}
