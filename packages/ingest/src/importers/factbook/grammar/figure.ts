import { takeAbsence, takeAmount } from './amount.ts'
import type { Amount } from './amount.ts'
import { takeCounted } from './counted.ts'
import { parsePeriod } from './period.ts'
import type { Period } from './period.ts'
import { Scanner } from './scanner.ts'

/** One figure of a field, with what stands in parentheses behind it. */
export interface Figure {
  /** The publisher's own text, for the report. */
  raw: string
  /** `NA` where the publisher says that there is none; nothing where there are only words. */
  amount: Amount | 'NA' | undefined
  /** Who is counted, where that is not what the field is about; in our words. */
  counted?: string
  periods: Period[]
  /** What stands in parentheses and is no date: an origin, a breakdown, prose. */
  remarks: string[]
  /** Words outside of parentheses that the grammar does not know. */
  words: string
}

/** How the figures of a field are written. */
export interface FigureLayout {
  /** What may stand between two figures. */
  separators: readonly string[]
  /** The words of the unit, between the number and its date: `of total population`. */
  unitWords?: string
}

/**
 * Reads a field:
 *
 *     field   = figure { separator figure } [ '; note' prose ]
 *     figure  = [ amount [ unit words ] { 'and' amount who } ] { '(' date or remark ')' | words }
 *
 * A separator may be missing where a number follows a date: `5.1% (2014 est.) 6.7% (2013 est.)`.
 */
export function parseFigures(text: string, layout: FigureLayout): Figure[] {
  const scan = new Scanner(text)
  const figures: Figure[] = []
  while (!scan.done) {
    if (layout.separators.some((separator) => scan.take(separator))) continue
    figures.push(...takeFigure(scan, layout))
    if (scan.match(/;\s*note\b.*/sy) !== undefined) break
  }
  return figures
}

function takeFigure(scan: Scanner, layout: FigureLayout): Figure[] {
  const start = scan.at
  const heads = takeHeads(scan, layout)
  const tail: Pick<Figure, 'periods' | 'remarks' | 'words'> = { periods: [], remarks: [], words: '' }
  for (;;) {
    const group = scan.group()
    if (group !== undefined) {
      const period = parsePeriod(group)
      if (period === undefined) tail.remarks.push(group)
      else if (!tail.periods.some((known) => known.text === period.text)) tail.periods.push(period)
      continue
    }
    if (tail.periods.length > 0 && startsFigure(scan)) break
    const words = scan.words([...layout.separators, '; note'])
    if (words === '') break
    tail.words = `${tail.words} ${words}`.trim()
  }
  const raw = scan.text.slice(start, scan.at).trim()
  return heads.map((head) => ({ raw, ...head, ...tail }))
}

type Head = Pick<Figure, 'amount' | 'counted'>

/** The amounts that share one date: one as a rule, two in `127,000 displaced by conflict and 327,000 ...`. */
function takeHeads(scan: Scanner, layout: FigureLayout): Head[] {
  if (takeAbsence(scan)) return [{ amount: 'NA' }]
  const heads: Head[] = []
  do {
    const amount = takeAmount(scan)
    if (amount === undefined) break
    if (layout.unitWords !== undefined) scan.take(layout.unitWords)
    const counted = takeCounted(scan)
    heads.push(counted === undefined ? { amount } : { amount, counted })
  } while (scan.take('and '))
  return heads.length === 0 ? [{ amount: undefined }] : heads
}

function startsFigure(scan: Scanner): boolean {
  const start = scan.at
  const starts = takeAbsence(scan) || takeAmount(scan) !== undefined
  scan.at = start
  return starts
}
