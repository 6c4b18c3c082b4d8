import { Scanner } from './scanner.ts'

/** What a figure's date says: `July 2015 est.`, `2010-15 est.`, `FY 2012/13`. */
export interface Period {
  kind: 'YEAR' | 'MONTH' | 'DAY' | 'FISCAL' | 'RANGE'
  /** The date in ISO 8601 notation, a span with a slash, a fiscal year as `FY 2012/13`. */
  text: string
  /** First and last ISO date, as precise as the source; a fiscal year that names one year has no start. */
  start?: string
  end: string
  /** The calendar year that it lies in or ends in. */
  year: number
  /** Marked `est.` by the publisher. */
  estimate: boolean
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * Reads what stands in the parentheses behind a figure.
 * @returns nothing when it is anything but one date or span.
 */
export function parsePeriod(text: string): Period | undefined {
  const scan = new Scanner(text)
  const period = scan.take('FY') ? fiscalYear(scan) : (calendarDate(scan) ?? yearOrSpan(scan))
  if (period === undefined) return undefined
  const estimate = scan.take('est.') || scan.take('est')
  return scan.done ? { ...period, estimate } : undefined
}

/** The date at the very end of a longer text, in parentheses. */
export function trailingPeriod(text: string): Period | undefined {
  const open = text.lastIndexOf('(')
  const inside = open < 0 ? undefined : new Scanner(text.slice(open)).group()
  return inside === undefined || !text.trimEnd().endsWith(')') ? undefined : parsePeriod(inside)
}

type Dated = Omit<Period, 'estimate'>

function calendarDate(scan: Scanner): Dated | undefined {
  const start = scan.at
  const day = scan.match(/\d{1,2}(?=\s+[A-Z])/y)
  const month = months.findIndex((name) => scan.take(`${name} `)) + 1
  const year = month > 0 ? takeYear(scan) : undefined
  if (year === undefined) {
    scan.at = start
    return undefined
  }
  const parts = [year, month, ...(day === undefined ? [] : [Number(day)])]
  const text = parts.map((part) => String(part).padStart(2, '0')).join('-')
  return { kind: day === undefined ? 'MONTH' : 'DAY', text, start: text, end: text, year }
}

function yearOrSpan(scan: Scanner): Dated | undefined {
  const first = takeYear(scan)
  if (first === undefined) return undefined
  if (!scan.take('-')) {
    return { kind: 'YEAR', text: String(first), start: String(first), end: String(first), year: first }
  }
  const last = takeYear(scan) ?? takeShortYear(scan, first)
  if (last === undefined) return undefined
  return { kind: 'RANGE', text: `${first}/${last}`, start: String(first), end: String(last), year: last }
}

/** `FY2014` names the year it ends in (when it began is not said); `FY09/10` and `FY 2012/13` name both. */
function fiscalYear(scan: Scanner): Dated | undefined {
  const first = takeYear(scan) ?? takeShortYear(scan)
  if (first === undefined) return undefined
  if (!scan.take('/')) return { kind: 'FISCAL', text: `FY ${first}`, end: String(first), year: first }
  const last = takeYear(scan) ?? takeShortYear(scan, first)
  if (last === undefined) return undefined
  const text = `FY ${first}/${String(last % 100).padStart(2, '0')}`
  return { kind: 'FISCAL', text, start: String(first), end: String(last), year: last }
}

function takeYear(scan: Scanner): number | undefined {
  const year = scan.match(/(?:19|20)\d\d(?!\d)/y)
  return year === undefined ? undefined : Number(year)
}

/** A year of two digits: the next such year after the one before it, else the nearest of 1951 to 2050. */
function takeShortYear(scan: Scanner, after?: number): number | undefined {
  const short = scan.match(/\d\d(?!\d)/y)
  if (short === undefined) return undefined
  if (after === undefined) return Number(short) + (Number(short) > 50 ? 1900 : 2000)
  const year = after - (after % 100) + Number(short)
  return year < after ? year + 100 : year
}
