import type { RejectItem } from '../../item.ts'
import type { PlaceLookup } from '../../places/place-lookup.ts'
import { contradictedKind } from './contradicted-kind.ts'
import { tableRows } from './table-rows.ts'
import type { CsvRow } from '../../source/csv-rows.ts'

/**
 * Compares the list of countries of a download with the areas that OpenCorridor knows: a row without region is an
 * aggregate there. Names, regions and income groups are those that ship with the program; the notes on countries have
 * no home in the data model, and are counted.
 */
export async function* checkCountries(
  rows: AsyncIterable<CsvRow>,
  file: string,
  places: PlaceLookup,
): AsyncGenerator<RejectItem> {
  let notes = 0
  for await (const { cells, line } of tableRows(rows, ['countrycode', 'region'], file)) {
    const code = cells.get('countrycode') ?? ''
    if ((cells.get('specialnotes') ?? '') !== '') notes += 1
    const kind = cells.get('region') === '' ? 'REGION' : 'COUNTRY'
    const reason = contradictedKind(code, kind, places.resolve(code))
    if (reason === undefined) continue
    yield { type: 'reject', file, line, field: 'Country Code', reason, raw: code }
  }
  if (notes === 0) return
  const reason = `${notes} notes on countries have no home in the data model and are not taken.`
  yield { type: 'reject', file, field: 'SpecialNotes', reason }
}
