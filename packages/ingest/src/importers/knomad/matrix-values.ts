import type { RejectItem } from '../../item.ts'
import { IngestError } from '../../item.ts'
import type { PlaceLookup } from '../../places/place-lookup.ts'
import { scaledNumber } from '../../units/unit-multiplier.ts'
import { rejectRow } from '../../reject-row.ts'
import { openEnd } from '../row-width.ts'
import { createTotalCheck } from './check-totals.ts'
import type { TotalDifference } from './check-totals.ts'
import { matrixCell } from './matrix-cell.ts'
import { isTotal } from './matrix-table.ts'
import type { MatrixTable } from './matrix-table.ts'
import type { ColumnRole } from './matrix-title.ts'

/** What a matrix says of one corridor. */
export interface CorridorFigure {
  originId: string
  destinationId: string
  /** In the base unit; null where the file has a mark for no figure. */
  value: number | null
  /** Line of the file, or row of the sheet. */
  line: number
}

/** What was read of a matrix; a cell off its totals is counted as one row. */
export interface MatrixValues {
  figures: readonly CorridorFigure[]
  rejects: readonly RejectItem[]
  rows: number
  emptyRows: number
  /** Cells not taken because their row or column is no country, by its name. */
  unresolved: Readonly<Record<string, number>>
}

export interface MatrixReading {
  /** As messages name it. */
  file: string
  /** Names of countries, as they were in the year of the matrix. */
  places: PlaceLookup
  /** Which end of the corridor stands above the columns. */
  columnsAre: ColumnRole
  /** SDMX `UNIT_MULT` of the figures: 6 for millions. */
  unitMult: number
}

/**
 * The figures of a matrix by corridor. Totals are compared with the cells and not taken; neither is what stands at a
 * pair of a place with itself, nor at a name that is no country.
 * @throws IngestError when two columns or two rows stand for one country: nothing says which counts
 */
export function matrixValues(table: MatrixTable, reading: MatrixReading): MatrixValues {
  const { file, columnsAre, unitMult } = reading
  const figures: CorridorFigure[] = []
  const rejects: RejectItem[] = []
  const unresolved: Record<string, number> = {}
  const totals = createTotalCheck()
  const columns = placed(table.columns, 'columns', reading)
  let [rows, emptyRows] = [0, 0]

  for (const { name, id, line, cells, ended } of placed(table.rows, 'rows', reading)) {
    if (ended === false)
      rejects.push(rejectRow(file, line, openEnd, { field: name, raw: String(cells.at(-1)) }))
    for (const { name: above, id: aboveId, at } of columns) {
      const raw = cells[at] ?? null
      const cell = matrixCell(raw)
      if (isTotal(name) || isTotal(above)) {
        if (cell.kind === 'VALUE' && !isTotal(above)) totals.total('column', above, cell.text)
        if (cell.kind === 'VALUE' && !isTotal(name)) totals.total('row', name, cell.text)
        continue
      }
      rows += 1
      if (cell.kind === 'VALUE') totals.cell(name, above, cell.text)
      const reject = (reason: string): void => {
        rejects.push({ type: 'reject', file, line, field: `${name} / ${above}`, reason, raw: String(raw) })
      }
      if (cell.kind === 'FAULT') {
        reject('The cell is no number of zero or more, and no mark ("-", "N/A") for none.')
      } else if (id === undefined || aboveId === undefined) {
        const unknown = id === undefined ? name : above
        unresolved[unknown] = (unresolved[unknown] ?? 0) + 1
      } else if (id === aboveId) {
        if (cell.kind === 'VALUE' && Number(cell.text) !== 0)
          reject('A corridor joins two places; a figure of a place with itself is not taken.')
        else emptyRows += 1
      } else if (cell.kind === 'EMPTY') emptyRows += 1
      else {
        const value = cell.kind === 'VALUE' ? scaledNumber(cell.text, unitMult) : null
        const [originId, destinationId] = columnsAre === 'ORIGIN' ? [aboveId, id] : [id, aboveId]
        figures.push({ originId, destinationId, value, line })
      }
    }
  }
  for (const [name, count] of Object.entries(unresolved)) rejects.push(unresolvedReject(file, name, count))
  for (const difference of totals.differences()) rejects.push(differenceReject(file, difference))
  return { figures, rejects, rows, emptyRows, unresolved }
}

/** Rows or columns with the country that each names, undefined where it names none. */
function placed<T extends { name: string }>(
  named: readonly T[],
  side: 'rows' | 'columns',
  { file, places }: MatrixReading,
): (T & { id: string | undefined })[] {
  const seen = new Map<string, string>()
  return named.map((entry) => {
    const place = places.resolve(entry.name)
    const id = place?.kind === 'COUNTRY' ? place.id : undefined
    const key = id ?? entry.name
    const other = seen.get(key)
    if (other !== undefined) {
      throw new IngestError(
        `${file}: two ${side} stand for one place, "${other}" and "${entry.name}"; leave in the one that is right.`,
      )
    }
    seen.set(key, entry.name)
    return { ...entry, id }
  })
}

function unresolvedReject(file: string, name: string, count: number): RejectItem {
  const reason = `"${name}" is no country, which a corridor joins: ${count} cells of its row and column are not taken.`
  return { type: 'reject', file, field: name, reason, raw: name }
}

/** The difference is told; the cells are taken as they are, for nothing says which of them is wrong. */
function differenceReject(file: string, { side, name, total, sum }: TotalDifference): RejectItem {
  const reason =
    `The total of the ${side} of ${name} is ${total}, and its cells add up to ${sum}: more than rounding explains. ` +
    'The cells are taken as they are.'
  return { type: 'reject', file, field: `${name} / WORLD`, reason, raw: String(total) }
}
