import type { Observation, RejectItem } from '../../item.ts'
import { IngestError } from '../../item.ts'
import type { PlaceLookup } from '../../places/place-lookup.ts'
import type { UnresolvedPlaces } from '../../places/unresolved-places.ts'
import type { CsvRow } from '../../source/csv-rows.ts'
import { detached } from '../../source/detached.ts'
import type { NoteBook } from './note-book.ts'
import type { WideFile } from './wide-rows.ts'
import { wideValues } from './wide-values.ts'

/** One row of data: the whole line of an indicator in one place. */
export interface WideSeries {
  type: 'wide'
  code: string
  /** The indicator's name as the data file has it. */
  title: string
  areaId: string
  /** None where the row has no value. */
  observations: Observation[]
}

/** What is remembered of an indicator to the end: a file may have a million series. */
export interface SeenIndicator {
  /** Its code, in memory of its own. */
  code: string
  areas: Map<string, { file: string; line: number }>
}

/** What the rows need, over all data files of a source. */
export interface WideContext {
  places: PlaceLookup
  unresolved: UnresolvedPlaces
  notes: NoteBook
  /** SDMX `UNIT_MULT` of an indicator's values. */
  unitMult: (code: string, title: string) => number
  counts: { rows: number; emptyRows: number }
  /** Where each series stands, by indicator and area, to find one that comes twice. */
  seen: Map<string, SeenIndicator>
}

/**
 * Reads the rows of a data file.
 * @param file as messages name it
 * @throws IngestError when a series comes twice: nothing tells which row holds
 */
export async function* readDataFile(
  { rows, years }: WideFile,
  file: string,
  context: WideContext,
): AsyncGenerator<WideSeries | RejectItem> {
  for await (const row of rows) {
    context.counts.rows += 1
    yield* readRow(row, years, file, context)
  }
}

function* readRow(
  { cells, line }: CsvRow,
  years: readonly (number | undefined)[],
  file: string,
  { places, unresolved, notes, unitMult, counts, seen }: WideContext,
): Generator<WideSeries | RejectItem> {
  const reject = (reason: string, field?: string, raw = cells.join(',').slice(0, 500)): RejectItem => {
    return { type: 'reject', file, line, reason, raw, ...(field === undefined ? {} : { field }) }
  }
  const [, country = '', title = '', codeCell = ''] = cells.slice(0, 4).map((cell) => cell.trim())
  const written = codeCell.toUpperCase()
  // A comma at the end of the line makes an empty cell more, which some files have in their rows alone.
  if (cells.length !== years.length && !(cells.length === years.length + 1 && cells.at(-1) === '')) {
    yield reject(`The row has ${cells.length} cells, where the header has ${years.length}.`)
    return
  }
  if (!/^[\w.-]+$/.test(written)) {
    yield reject(`"${codeCell}" is no code of an indicator, such as SP.POP.TOTL.`, 'Indicator Code')
    return
  }
  const indicator = seenIndicator(seen, written)
  const { code } = indicator
  const { observations, bad } = wideValues(cells, years, unitMult(code, title))
  const place = places.resolve(country)
  if (place === undefined && observations.length + bad.length > 0) {
    const reason = `The area code "${country}" is not known as a code of the World Bank.`
    if (unresolved.add(country, file)) yield reject(reason, 'Country Code')
    return
  }
  for (const { year, text } of bad) {
    const reason = `The value "${text.slice(0, 80)}" is not a decimal number; a missing value is an empty cell.`
    yield reject(reason, String(year), text)
  }
  if (observations.length === 0) counts.emptyRows += bad.length === 0 ? 1 : 0
  else yield* notes.apply(code, country, observations)
  const areaId = place?.id ?? ''
  if (observations.length > 0) checkOnce(indicator, areaId, { file, line })
  yield { type: 'wide', code, title, areaId, observations }
}

function seenIndicator(seen: WideContext['seen'], written: string): SeenIndicator {
  const known = seen.get(written)
  if (known !== undefined) return known
  const added = { code: detached(written), areas: new Map<string, { file: string; line: number }>() }
  seen.set(added.code, added)
  return added
}

function checkOnce(
  { code, areas }: SeenIndicator,
  areaId: string,
  place: { file: string; line: number },
): void {
  const before = areas.get(areaId)
  if (before !== undefined) {
    throw new IngestError(
      `${place.file}, line ${place.line}: ${code} of ${areaId} stands in ${before.file}, line ${before.line} already; keep the row, or the file, that holds.`,
    )
  }
  areas.set(areaId, place)
}
