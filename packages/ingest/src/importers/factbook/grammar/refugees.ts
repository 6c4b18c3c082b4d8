import { takeAmount } from './amount.ts'
import type { Amount } from './amount.ts'
import { parseFigures } from './figure.ts'
import type { Figure, FigureLayout } from './figure.ts'
import { parsePeriod } from './period.ts'
import type { Period } from './period.ts'
import { Scanner } from './scanner.ts'

/** Refugees of one origin. */
export interface RefugeeFigure {
  figure: Figure
  /** The origin as the publisher names it. */
  origin: string
  /** What is said behind the origin, within its parentheses: `includes registered asylum seekers`. */
  aside: string
  /** How the figure is made up: `1.6 million registered, 1.4 million undocumented`. */
  parts: readonly Part[]
}

interface Part {
  amount: Amount
  who: string
}

/** What a sentence before the list says it is about: people who were let in during a year. */
export interface Admission {
  amount: Amount
  period: Period
}

/**
 * Reads a list of refugees by origin. A date counts for its figure and for those before it that have none:
 *
 *     field  = [ sentence 'including:' ] figure { ';' figure }
 *     figure = amount [ '(' amount who { ',' amount who } ')' ] '(' origin [ aside ] ')' [ '(' date ')' ]
 */
export function parseRefugees(
  text: string,
  layout: FigureLayout,
): { admission?: Admission; figures: RefugeeFigure[] } {
  const admission = takeAdmission(text)
  const list = admission === undefined ? text : text.slice(text.indexOf(listMark) + listMark.length)
  const figures = parseFigures(list, layout).map(withOrigin)
  for (const [index, { figure }] of figures.entries()) {
    if (figure.periods.length > 0) continue
    figure.periods =
      figures.slice(index).find((later) => later.figure.periods.length > 0)?.figure.periods ?? []
  }
  return admission === undefined ? { figures } : { admission, figures }
}

const listMark = 'including:'

/** `the US admitted 69,987 refugees during FY2014 including:` */
function takeAdmission(text: string): Admission | undefined {
  const end = text.indexOf(listMark)
  if (end < 0) return undefined
  const scan = new Scanner(text.slice(0, end))
  const from = scan.text.indexOf(' admitted ')
  if (from < 0) return undefined
  scan.at = from
  scan.take('admitted')
  const amount = takeAmount(scan)
  if (amount === undefined || !scan.take('refugees during')) return undefined
  const period = parsePeriod(scan.text.slice(scan.at))
  return period === undefined ? undefined : { amount, period }
}

/** The origin is the last thing in parentheses that is no date; a breakdown may stand before it. */
function withOrigin(figure: Figure): RefugeeFigure {
  const parts = figure.remarks.slice(0, -1).flatMap(breakdown)
  return { figure, parts, ...originAndAside(figure.remarks.at(-1) ?? '') }
}

/** Parts the name from what is said after a dash, a semicolon or a comma. */
function originAndAside(remark: string): { origin: string; aside: string } {
  const ends = [' - ', ';', ','].map((mark) => remark.indexOf(mark)).filter((position) => position > 0)
  const end = Math.min(...ends, remark.length)
  return { origin: remark.slice(0, end).trim(), aside: remark.slice(end).replace(/^[\s,;-]+/, '') }
}

/** What a figure may be made up of. */
const partWords = new Set(['registered', 'undocumented'])

function breakdown(remark: string): Part[] {
  const scan = new Scanner(remark)
  const parts: Part[] = []
  while (!scan.done) {
    const amount = takeAmount(scan)
    const who = scan.words([','])
    if (amount === undefined || !partWords.has(who)) return []
    parts.push({ amount, who })
    scan.take(',')
  }
  return parts
}
