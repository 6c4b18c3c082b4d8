import type { RejectItem } from '../../item.ts'
import type { RejectTally } from './tally-rejects.ts'
import { tableRows } from './table-rows.ts'
import type { CsvRow } from '../../source/csv-rows.ts'

/** A year as the notes write it: `YR2011`, also `yr2011` and with blanks behind. */
const noteYear = /^(?:yr)?(\d{4})$/i

/** Above every year of four digits. */
const years = 10_000

/** Notes on cells, held small: there are 700,000, most of them in the same few thousand words. */
export interface CellNotes {
  /** Adds a note. A second one on the same cell goes below the first. @returns false where it is there already */
  add(key: string, year: number, text: string): boolean
  /** The notes of one key by year, which are then given away. */
  take(key: string): ReadonlyMap<number, string> | undefined
  /** What nobody took. */
  left(): Iterable<readonly [key: string, years: number]>
}

export function createCellNotes(): CellNotes {
  const texts: string[] = []
  const numbers = new Map<string, number>()
  /** Number of the text and year in one number, in the order of the file. */
  const cells = new Map<string, Set<number>>()

  function* pairs(key: string): Generator<readonly [year: number, text: string]> {
    for (const cell of cells.get(key) ?? []) yield [cell % years, texts[Math.floor(cell / years)] ?? '']
  }
  return {
    add(key, year, text) {
      let number = numbers.get(text)
      if (number === undefined) {
        number = texts.push(text) - 1
        numbers.set(text, number)
      }
      const cell = number * years + year
      const noted = cells.get(key) ?? new Set()
      if (noted.has(cell)) return false
      cells.set(key, noted.add(cell))
      return true
    },
    take(key) {
      if (!cells.has(key)) return undefined
      const byYear = new Map<number, string>()
      for (const [year, text] of pairs(key)) {
        const before = byYear.get(year)
        byYear.set(year, before === undefined ? text : `${before}\n${text}`)
      }
      cells.delete(key)
      return byYear
    },
    *left() {
      for (const key of cells.keys())
        yield [key, new Set([...pairs(key)].map(([year]) => year)).size] as const
    },
  }
}

/** The key of a series' notes. */
export function noteKey(seriesCode: string, countryCode = ''): string {
  return `${seriesCode.toUpperCase()} ${countryCode.toUpperCase()}`.trim()
}

/**
 * Reads notes with a year: footnotes of cells (`CountryCode,SeriesCode,Year,DESCRIPTION`), or of all places of a year
 * (`SeriesCode,Year,DESCRIPTION`).
 * @param columns those that make the key, besides year and text
 */
export async function* readCellNotes(
  rows: AsyncIterable<CsvRow>,
  file: string,
  columns: readonly ('countrycode' | 'seriescode')[],
  notes: CellNotes,
  tally: RejectTally,
): AsyncGenerator<RejectItem> {
  for await (const { cells, line } of tableRows(rows, [...columns, 'year', 'description'], file)) {
    const text = cells.get('description') ?? ''
    const series = cells.get('seriescode') ?? ''
    const country = columns.includes('countrycode') ? (cells.get('countrycode') ?? '') : undefined
    const reject = (cause: string, reason: string, field?: string): RejectItem[] => {
      const raw = [...cells.values()].join(',')
      return tally.add(cause, {
        type: 'reject',
        file,
        line,
        reason,
        raw,
        ...(field === undefined ? {} : { field }),
      })
    }
    const year = Number(noteYear.exec(cells.get('year') ?? '')?.[1])
    if (Number.isNaN(year)) {
      yield* reject('noteYear', `The year "${cells.get('year') ?? ''}" is not of the form YR2011.`, 'Year')
    } else if (series === '' || country === '') {
      yield* reject(
        'noteKey',
        'The note names no series or no country, so that nothing tells what it is about.',
      )
    } else if (text === '') {
      yield* reject('noteText', 'The note has no text.', 'DESCRIPTION')
    } else if (!notes.add(noteKey(series, country), year, text)) {
      yield* reject('noteTwice', 'The note stands in the file twice, in the same words; it is taken once.')
    }
  }
}
