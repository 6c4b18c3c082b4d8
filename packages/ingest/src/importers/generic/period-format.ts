import { parsePeriod, periodOrdinal, periodYear } from '@opencorridor/schema'
import type { Frequency } from '@opencorridor/schema'

/** A period of a table. */
export interface TablePeriod {
  frequency: Frequency
  period: number
}

const years = { first: 1800, last: 2100 }
const parts = { year: '(?<year>\\d{4})', quarter: '(?<quarter>[1-4])', month: '(?<month>0?[1-9]|1[0-2])' }

/** Whether a text is a format: it has `{year}`, each part once, and not quarter and month together. */
export function isPeriodFormat(format: string): boolean {
  const named: string[] = format.match(/\{[^}]*\}/g) ?? []
  const known = named.every((part) => part.slice(1, -1) in parts)
  const both = named.includes('{quarter}') && named.includes('{month}')
  return known && named.includes('{year}') && new Set(named).size === named.length && !both
}

function patternOf(format: string): RegExp {
  const pattern = format
    .split(/(\{[^}]*\}|\*)/)
    .map((piece) => {
      if (piece === '*') return '.*'
      if (piece === '{year}') return parts.year
      if (piece === '{quarter}') return parts.quarter
      if (piece === '{month}') return parts.month
      return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    })
    .join('')
  return new RegExp(`^${pattern}$`, 'i')
}

function inRange({ frequency, period }: TablePeriod): TablePeriod | undefined {
  const year = periodYear(frequency, period)
  return year >= years.first && year <= years.last ? { frequency, period } : undefined
}

/**
 * Makes a reader of periods of the years 1800 to 2100. It gives undefined for any other text.
 * @param format such as `{year}_{quarter}Q`, where `*` stands for any text; without it the notations of SDMX, ISO 8601
 *   and ILOSTAT are read
 */
export function createPeriodReader(format: string | undefined): (text: string) => TablePeriod | undefined {
  if (format === undefined) {
    return (text) => {
      const read = parsePeriod(text)
      return read === undefined ? undefined : inRange({ frequency: read.frequency, period: read.ordinal })
    }
  }
  const pattern = patternOf(format)
  return (text) => {
    const groups = pattern.exec(text)?.groups
    if (groups === undefined) return undefined
    const { year, quarter, month } = groups
    const frequency: Frequency = quarter !== undefined ? 'Q' : month !== undefined ? 'M' : 'A'
    return inRange({
      frequency,
      period: periodOrdinal(frequency, Number(year), Number(quarter ?? month ?? 1)),
    })
  }
}
