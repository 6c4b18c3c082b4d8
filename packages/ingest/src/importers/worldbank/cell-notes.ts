import type { RejectItem } from '../../item.ts'
import type { RejectTally } from './tally-rejects.ts'
import { tableRows } from './table-rows.ts'
import type { CsvRow } from '../../source/csv-rows.ts'

/** A year as the notes write it: `YR2011`, also `yr2011` and with blanks behind. */
const noteYear = /^(?:yr)?(\d{4})$/i

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
  /** Year and number of the text, one behind the other. */
  const cells = new Map<string, number[]>()

  function* pairs(key: string): Generator<readonly [year: number, text: string]> {
    const list = cells.get(key) ?? []
    for (let at = 0; at < list.length; at += 2) yield [list[at] ?? 0, texts[list[at + 1] ?? 0] ?? '']
  }
  return {
    add(key, year, text) {
      let number = numbers.get(text)
      if (number === undefined) {
        number = texts.push(text) - 1
        numbers.set(text, number)
      }
      const list = cells.get(key)
      if (list === undefined) {
        cells.set(key, [year, number])
        return true
      }
      for (let at = 0; at < list.length; at += 2) {
        if (list[at] === year && list[at + 1] === number) return false
      }
      list.push(year, number)
      return true
    },
    take(key) {
      if (!cells.has(key)) return undefined
      const years = new Map<number, string>()
      for (const [year, text] of pairs(key)) {
        const before = years.get(year)
        years.set(year, before === undefined ? text : `${before}\n${text}`)
      }
      cells.delete(key)
      return years
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
