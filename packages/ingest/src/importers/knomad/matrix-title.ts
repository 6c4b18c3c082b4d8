import { IngestError } from '../../item.ts'
import { yearsIn } from '../years-in.ts'

/** What a matrix is about: money between countries, or people. */
export type MatrixKind = 'REMITTANCES' | 'STOCK'

/** Which end of a corridor the columns name; the rows name the other. */
export type ColumnRole = 'ORIGIN' | 'DESTINATION'

/** What stands around a matrix, in which it says what it is. */
export interface MatrixSurroundings {
  /** As messages name it. */
  file: string
  /** File name without folder. */
  base: string
  /** Empty for a CSV file. */
  sheet: string
  /** The rows above the header. */
  titles: readonly string[]
  /** The first cell of the header row: `receiving (across) / sending (down)`. */
  corner: string
}

/**
 * The year of the estimates: from the title, else the name of the sheet, else that of the file.
 * @param asked the year that the operator gave; it is taken as it is
 * @throws IngestError when no text names one year
 */
export function matrixYear({ file, base, sheet, titles }: MatrixSurroundings, asked?: number): number {
  if (asked !== undefined) return asked
  for (const text of [titles.join(' '), sheet, base]) {
    const [first, second] = yearsIn(text)
    if (first !== undefined && second === undefined) return first
  }
  throw new IngestError(
    `${file}: neither title nor name says of which one year the matrix is; give it with --year.`,
  )
}

/**
 * What the matrix is about: from its corner and title, else the name of the sheet, else that of the file.
 * @throws IngestError when nothing says it: the two kinds read in opposite directions
 */
export function matrixKind({ file, base, sheet, titles, corner }: MatrixSurroundings): MatrixKind {
  for (const text of [titles.join(' '), corner, sheet, base]) {
    if (/remit|receiving|sending/i.test(text)) return 'REMITTANCES'
    if (/migra|stock|\borigin\b/i.test(text)) return 'STOCK'
  }
  throw new IngestError(
    `${file}: nothing says whether the matrix is of remittances or of migrants, and they read in opposite ` +
      'directions; give the file a name with "remittance" or "migration" in it.',
  )
}

/**
 * Which end of the corridor stands above the columns. Who receives money is where the migrants come from, so a matrix
 * of remittances has the origins above, and one of migrants the destinations, unless its corner says otherwise.
 */
export function columnRole(corner: string, kind: MatrixKind): ColumnRole {
  const across = /([a-z]+)[^()/\\]*\(across\)/i.exec(corner)?.[0] ?? ''
  if (/receiv|origin/i.test(across)) return 'ORIGIN'
  if (/send|destination/i.test(across)) return 'DESTINATION'
  return kind === 'REMITTANCES' ? 'ORIGIN' : 'DESTINATION'
}
