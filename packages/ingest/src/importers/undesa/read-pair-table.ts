import type { RejectItem } from '../../item.ts'
import { IngestError } from '../../item.ts'
import type { Place } from '../../places/place-lookup.ts'
import { dataTypeOf } from './data-type.ts'
import type { AreaTable } from './read-area-table.ts'
import { migrantsByPair, pairRejects } from './pair-rows.ts'
import { stockCell } from './stock-cell.ts'
import { claimIndicator, seen, unknownPlace } from './stock-intake.ts'
import type { StockIntake } from './stock-intake.ts'
import { textOf } from './table-header.ts'
import { noteText } from './workbook-notes.ts'

/**
 * Reads a table by destination and origin. Only pairs of countries are corridors: rows with a region at one end are
 * counted and not taken.
 */
export async function* readPairTable(
  { file, source, header, rows, notes }: AreaTable,
  intake: StockIntake,
): AsyncGenerator<RejectItem> {
  const { origin } = header
  if (origin === undefined) throw new IngestError(`${file} names no origin above its columns.`)
  claimIndicator(intake, migrantsByPair, source)
  const left = pairRejects(file)
  const faulty = new Set<string>()

  for await (const { line, cells } of rows) {
    const codes = [textOf(cells[header.code]), textOf(cells[origin.code])] as const
    const names = [textOf(cells[header.name]), textOf(cells[origin.name])] as const
    if (names.every((name) => name === '') || header.periods.every(({ at }) => textOf(cells[at]) === ''))
      continue
    intake.counts.rows += 1
    const places: Place[] = []
    for (const end of [0, 1] as const) {
      const place = intake.places.resolve(codes[end])
      if (place === undefined)
        yield* unknownPlace(
          intake,
          { file, line, field: end === 0 ? 'destination' : 'origin' },
          codes[end],
          names[end].replace(/\s*\*+$/, ''),
        )
      else places.push(place)
      if (place === undefined) break
    }
    const [destination, from] = places
    if (destination === undefined || from === undefined || left.refuses(destination, from, line)) continue
    seen(intake, destination)
    seen(intake, from)

    const { dataType, fault } = dataTypeOf(
      header.dataType === undefined ? '' : textOf(cells[header.dataType]),
    )
    if (fault !== undefined && !faulty.has(destination.id)) {
      faulty.add(destination.id)
      yield { type: 'reject', file, line, field: 'data type', ...fault }
    }
    const note = header.notes === undefined ? undefined : noteText(notes, textOf(cells[header.notes]))
    const coverage = header.coverage === undefined ? '' : textOf(cells[header.coverage])
    const said = {
      ...(dataType === undefined ? {} : { DATA_TYPE: dataType }),
      ...(note === undefined ? {} : { FOOTNOTE: note }),
      ...(coverage === '' ? {} : { COVERAGE: coverage }),
    }
    const attributes = Object.keys(said).length === 0 ? {} : { attributes: said }
    for (const { at, year, sex } of header.periods) {
      const read = stockCell(cells[at], 0, dataType?.includes('I') === true ? 'I' : 'A')
      if (read === undefined) continue
      if (read === 'FAULT') {
        const reason = 'The cell is no number, and no mark for none (".." not available, "~" withheld).'
        yield { type: 'reject', file, line, field: String(year), reason, raw: textOf(cells[at]) }
        continue
      }
      intake.store.add(
        {
          indicatorId: migrantsByPair,
          subject: { originId: from.id, destinationId: destination.id },
          frequency: 'A',
          dimensions: sex === '_T' ? {} : { SEX: sex },
        },
        { period: year, ...read, ...attributes },
        { file, line },
      )
    }
  }
  yield* left.rejects()
}
