import type { Observation, RejectItem } from '../../item.ts'
import type { TableRow } from '../read-tables.ts'
import { dataTypeOf } from './data-type.ts'
import { stockBlock } from './stock-block.ts'
import type { StockBlock } from './stock-block.ts'
import { stockCell } from './stock-cell.ts'
import { claimIndicator, seen, unknownPlace } from './stock-intake.ts'
import type { StockIntake } from './stock-intake.ts'
import { textOf } from './table-header.ts'
import type { PeriodColumn, TableHeader } from './table-header.ts'
import { noteText } from './workbook-notes.ts'
import type { WorkbookNotes } from './workbook-notes.ts'

export interface AreaTable {
  /** As messages name the table, and the file alone. */
  file: string
  source: string
  header: TableHeader
  /** Below the header. */
  rows: AsyncIterable<TableRow>
  notes: WorkbookNotes
}

type Column = PeriodColumn & StockBlock

/**
 * Reads a table by country and region. A region that stands in it twice, among the regions and among the goals' (of
 * the Sustainable Development Goals), is taken once; headings and regions that are none of ours are not taken.
 */
export async function* readAreaTable(table: AreaTable, intake: StockIntake): AsyncGenerator<RejectItem> {
  const { file, header, notes } = table
  const columns = yield* knownColumns(table, intake)
  const taken = new Map<string, { line: number; content: string }>()

  for await (const { line, cells } of table.rows) {
    const name = textOf(cells[header.name]).replace(/\s*\*+$/, '')
    const code = textOf(cells[header.code])
    const values = header.periods.map(({ at }) => textOf(cells[at]))
    if (name === '' || values.every((text) => text === '')) continue
    intake.counts.rows += 1
    if (code === '' && values.every((text) => text === '' || text === '..')) {
      // A heading of a group of regions.
      intake.counts.emptyRows += 1
      continue
    }
    const place = code === '' ? undefined : intake.places.resolve(code)
    if (place === undefined) {
      yield* unknownPlace(intake, { file, line, field: 'Code' }, code, name)
      continue
    }
    const content = values.join(' ')
    const before = taken.get(place.id)
    if (before?.content === content) {
      const reason = `The row repeats row ${before.line} under another heading, with the same figures; that one is taken.`
      yield { type: 'reject', file, line, field: name, reason, raw: name }
      continue
    }
    taken.set(place.id, { line, content })
    seen(intake, place)

    const { dataType, fault } = dataTypeOf(
      header.dataType === undefined ? '' : textOf(cells[header.dataType]),
    )
    if (fault !== undefined) yield { type: 'reject', file, line, field: 'Type of data', ...fault }
    const note = header.notes === undefined ? undefined : noteText(notes, textOf(cells[header.notes]))
    const said = {
      ...(dataType === undefined ? {} : { DATA_TYPE: dataType }),
      ...(note === undefined ? {} : { FOOTNOTE: note }),
    }
    for (const column of columns) {
      const status = column.ofMigrants && dataType?.includes('I') === true ? 'I' : 'A'
      const read = stockCell(cells[column.at], column.unitMult, status)
      if (read === undefined) continue
      if (read === 'FAULT') {
        const raw = textOf(cells[column.at])
        const reason = 'The cell is no number, and no mark for none (".." not available, "~" withheld).'
        yield { type: 'reject', file, line, field: `${column.title}, ${column.year}`, reason, raw }
        continue
      }
      const attributes = attributesOf(column, said)
      intake.store.add(
        {
          indicatorId: column.indicatorId,
          subject: { areaId: place.id },
          frequency: 'A',
          dimensions: column.sex === '_T' ? {} : { SEX: column.sex },
        },
        { period: column.year, ...read, ...(attributes === undefined ? {} : { attributes }) },
        { file, line },
      )
    }
  }
}

function attributesOf({ from, year }: Column, said: Record<string, string>): Observation['attributes'] {
  const attributes = { ...said, ...(from === undefined ? {} : { REF_PERIOD: `${from}-${year}` }) }
  return Object.keys(attributes).length === 0 ? undefined : attributes
}

/** The columns whose block has a home; of the others a reject for each block. */
function* knownColumns(
  { file, source, header }: AreaTable,
  intake: StockIntake,
): Generator<RejectItem, Column[]> {
  const columns: Column[] = []
  const unknown = new Set<string>()
  for (const column of header.periods) {
    const block = stockBlock(column.title)
    if (block === undefined) unknown.add(column.title)
    else {
      claimIndicator(intake, block.indicatorId, source)
      columns.push({ ...column, ...block })
    }
  }
  for (const title of unknown) {
    const reason = `The columns "${title}" are no measure that is known here; they are not taken.`
    yield { type: 'reject', file, line: header.line, field: title, reason, raw: title }
  }
  return columns
}
