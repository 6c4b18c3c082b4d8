import type { Observation, RejectItem } from '../../item.ts'
import type { CellNotes } from './cell-notes.ts'
import { noteKey } from './cell-notes.ts'
import type { RejectTally } from './tally-rejects.ts'

/** The publisher's notes on cells, ready to be laid on the observations. */
export interface NoteBook {
  /**
   * Lays notes on the observations of one series: `FOOTNOTE` on its own cells, `SERIES_NOTE` on the cells of a year of
   * its indicator.
   * @param country the publisher's code of the place
   */
  apply(code: string, country: string, observations: Observation[]): Iterable<RejectItem>
  /** Notes that no observation took, once all series went by. */
  unused(): Iterable<RejectItem>
}

interface Notes {
  notes: CellNotes
  /** The file they were read from, as messages name it. */
  file: string
}

export function createNoteBook(footnotes: Notes, seriesNotes: Notes, tally: RejectTally): NoteBook {
  const byYear = new Map<string, ReadonlyMap<number, string>>()
  for (const [key] of [...seriesNotes.notes.left()]) byYear.set(key, seriesNotes.notes.take(key) ?? new Map())
  const used = new Set<string>()

  function* apply(code: string, country: string, observations: Observation[]): Generator<RejectItem> {
    const own = footnotes.notes.take(noteKey(code, country))
    const shared = byYear.get(noteKey(code))
    if (own === undefined && shared === undefined) return
    for (const observation of observations) {
      const { period } = observation
      const footnote = own?.get(period)
      const note = shared?.get(period)
      if (note !== undefined) used.add(`${noteKey(code)} ${period}`)
      if (footnote === undefined && note === undefined) continue
      observation.attributes = {
        ...(footnote === undefined ? {} : { FOOTNOTE: footnote }),
        ...(note === undefined ? {} : { SERIES_NOTE: note }),
      }
    }
    const years = new Set(observations.map(({ period }) => period))
    for (const [year, raw] of own ?? []) {
      if (years.has(year)) continue
      const reason = `The footnote on ${code}, ${country}, ${year} is not taken: the cell has no value.`
      yield* tally.add('noteless', { type: 'reject', file: footnotes.file, reason, raw })
    }
  }

  function* unused(): Generator<RejectItem> {
    for (const [key, years] of footnotes.notes.left()) {
      const reason = `The footnotes on ${key} (${years} years) are not taken: the data have no such series.`
      yield* tally.add('seriesless', { type: 'reject', file: footnotes.file, reason })
    }
    for (const [code, years] of byYear) {
      for (const [year, raw] of years) {
        if (used.has(`${code} ${year}`)) continue
        const reason = `The note on ${code} in ${year} is not taken: the indicator has no value in that year.`
        yield* tally.add('timeless', { type: 'reject', file: seriesNotes.file, reason, raw })
      }
    }
  }
  return { apply, unused }
}
