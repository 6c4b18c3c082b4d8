import type { RejectItem } from '../../item.ts'
import type { PlaceLookup } from '../../places/place-lookup.ts'
import type { WdiDescriptor } from '../wdi/wdi-descriptor.ts'
import { createCellNotes, readCellNotes } from './cell-notes.ts'
import { checkCountries } from './check-countries.ts'
import type { FileRoles } from './file-roles.ts'
import { readIndicatorMetadata, readSeriesMetadata } from './indicator-texts.ts'
import { createNoteBook } from './note-book.ts'
import type { NoteBook } from './note-book.ts'
import { tableRows } from './table-rows.ts'
import type { RejectTally } from './tally-rejects.ts'
import type { WatchedFiles } from './watched-files.ts'

/** What the files beside the data say. */
export interface Metadata {
  texts: ReadonlyMap<string, WdiDescriptor>
  notes: NoteBook
}

/** Reads the files beside the data, which say what the data's rows then need. */
export async function* readMetadata(
  roles: FileRoles,
  files: WatchedFiles,
  places: PlaceLookup,
  tally: RejectTally,
): AsyncGenerator<RejectItem, Metadata> {
  const texts = new Map<string, WdiDescriptor>()
  const footnotes = createCellNotes()
  const seriesNotes = createCellNotes()
  for (const file of roles.others) {
    const reason = 'The file is none of those that a World Bank download has, and is not read.'
    yield { type: 'reject', file: file.name, reason }
  }
  for (const file of roles.countries) yield* checkCountries(files.rows(file), file.name, places)
  for (const file of roles.indicators) yield* readIndicatorMetadata(files.rows(file), file.name, texts)
  for (const file of roles.series) yield* readSeriesMetadata(files.rows(file), file.name, texts)
  for (const file of roles.seriesTimeNotes) {
    yield* readCellNotes(files.rows(file), file.name, ['seriescode'], seriesNotes, tally)
  }
  for (const file of roles.footnotes) {
    yield* readCellNotes(files.rows(file), file.name, ['countrycode', 'seriescode'], footnotes, tally)
  }
  for (const file of roles.countrySeriesNotes) {
    const rows = await countRows(tableRows(files.rows(file), ['countrycode', 'seriescode'], file.name))
    const reason = `${rows} notes on an indicator in one country have no home in the data model and are not taken.`
    if (rows > 0) yield { type: 'reject', file: file.name, reason }
  }
  const name = (of: FileRoles['data']): string => of[0]?.name ?? ''
  const notes = createNoteBook(
    { notes: footnotes, file: name(roles.footnotes) },
    { notes: seriesNotes, file: name(roles.seriesTimeNotes) },
    tally,
  )
  return { texts, notes }
}

async function countRows(rows: AsyncGenerator): Promise<number> {
  let count = 0
  while ((await rows.next()).done !== true) count += 1
  return count
}
