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

const dollars = /(?:US ?\$|USD\b|US dollars?)/gi
const otherCurrency = /[€£¥$]|\b(?:EUR|euros?|GBP|pounds?|JPY|yen|CHF|francs?|SDRs?|RUB|rou?bles?)\b/i
const scales: readonly (readonly [pattern: RegExp, unitMult: number])[] = [
  [/\bthousands?\b/i, 3],
  [/\b(?:millions?|mn|mln)\b/i, 6],
  [/\b(?:billions?|bn)\b/i, 9],
]

/**
 * Sees that a matrix is in the unit that its kind has: remittances in millions of US dollars, migrants counted one by
 * one. A title that names no unit is taken to mean it, as the publisher documents.
 * @throws IngestError when title or corner name another: all figures would be wrong by one factor
 */
export function checkMatrixUnit({ file, titles, corner }: MatrixSurroundings, kind: MatrixKind): void {
  const text = [...titles, corner].join(' ')
  const money = kind === 'REMITTANCES'
  const named = scales.filter(([pattern]) => pattern.test(text)).map(([, unitMult]) => unitMult)
  const inDollars = text.search(dollars) !== -1
  const other = money && otherCurrency.test(text.replace(dollars, ' '))
  const fits =
    named.every((unitMult) => unitMult === (money ? 6 : 0)) && (!inDollars || named.length > 0 || !money)
  if (fits && !other) return
  const due = money ? 'millions of US dollars ("US$ million")' : 'persons'
  throw new IngestError(
    `${file}: the title names another unit than ${due}: "${text.slice(0, 200)}"; convert the figures, and correct the title.`,
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
