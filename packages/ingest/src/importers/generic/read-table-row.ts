import { absences } from '@opencorridor/schema'
import type { SeriesHead } from '../../gather/cell-store.ts'
import { RefusedRow } from '../../gather/refused-row.ts'
import type { Observation } from '../../item.ts'
import { suggestion } from '../../mapping/nearest.ts'
import { createSubjectReader } from '../../places/subject-reader.ts'
import type { Cell } from '../../source/sheets/cell.ts'
import { scaledNumber } from '../../units/unit-multiplier.ts'
import { createPeriodReader } from './period-format.ts'
import type { TablePeriod } from './period-format.ts'
import { createNumberReader, textOf } from './table-cell.ts'
import type { TableColumn, TableColumns } from './table-columns.ts'
import type { TableMapping } from './table-mapping.ts'

/** One value column of a row: the cell that it gives, nothing, or why it is not taken. */
export type TableCell = { head: SeriesHead; cell: Observation } | 'EMPTY' | RefusedRow

export interface TableRowReader {
  /** @returns one entry for each value column. @throws RefusedRow when the row as a whole is not taken */
  read(cells: readonly Cell[]): TableCell[]
  /** Names of the codes that were taken, by dimension. */
  readonly names: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** Makes a reader of the rows of one table. */
export function createTableRowReader(columns: TableColumns, mapping: TableMapping): TableRowReader {
  const { decimal, thousands } = mapping.table
  const number = createNumberReader(decimal, thousands)
  const readPeriod = createPeriodReader(mapping.period.format)
  const readSubject = createSubjectReader(
    columns.places.map(({ column, spec }) => ({ ...spec, field: column.title })),
  )
  const indicators = new Map(mapping.indicators.map(({ code, id }) => [code ?? '', id]))
  const names = new Map<string, Map<string, string>>()
  const text = (cells: readonly Cell[], { at, title }: TableColumn): string => textOf(cells[at], title)

  function indicator(cells: readonly Cell[]): string {
    if (columns.indicator === undefined) return mapping.indicators[0]?.id ?? ''
    const code = text(cells, columns.indicator)
    const id = indicators.get(code)
    if (id !== undefined) return id
    const way = suggestion(code, [...indicators.keys()])
    throw new RefusedRow(
      columns.indicator.title,
      `The mapping has no indicator with the code "${code}"; ${way}`,
      code,
    )
  }

  function breakdown(cells: readonly Cell[]): Record<string, string> {
    const dimensions: Record<string, string> = {}
    for (const { column, spec } of columns.dimensions) {
      const said = text(cells, column)
      if (spec.only !== undefined) {
        if (said === spec.only) continue
        throw new RefusedRow(
          column.title,
          `"${column.title}" is "${said}": the mapping takes only "${spec.only}".`,
          said,
        )
      }
      if (spec.total.includes(said)) continue
      if (said === '')
        throw new RefusedRow(
          column.title,
          `"${column.title}" is empty; name the text of the total in "total".`,
          said,
        )
      const mapped =
        spec.codes !== undefined && Object.hasOwn(spec.codes, said) ? spec.codes[said] : undefined
      if (spec.codes !== undefined && mapped === undefined) {
        const way = suggestion(said, [...spec.total, ...Object.keys(spec.codes)])
        throw new RefusedRow(
          column.title,
          `The mapping has no code for "${said}" of "${column.title}"; ${way}`,
          said,
        )
      }
      const code = mapped?.as ?? said
      if (/[\s=@]/.test(code)) {
        throw new RefusedRow(
          column.title,
          `"${code}" has a space, "=" or "@"; give it a code in the mapping, in "codes" of "${column.title}".`,
          said,
        )
      }
      dimensions[spec.as] = code
      const known = names.get(spec.as) ?? new Map<string, string>()
      names.set(spec.as, known.set(code, mapped?.name ?? said))
    }
    return dimensions
  }

  function power(cells: readonly Cell[]): number {
    const { unitMult } = mapping
    if (typeof unitMult === 'number' || columns.unit === undefined)
      return typeof unitMult === 'number' ? unitMult : 0
    const unit = text(cells, columns.unit)
    const found = Object.hasOwn(unitMult.codes, unit) ? unitMult.codes[unit] : undefined
    if (found !== undefined) return found
    const way = suggestion(unit, Object.keys(unitMult.codes))
    throw new RefusedRow(
      columns.unit.title,
      `The mapping has no power of ten for the unit "${unit}"; ${way}`,
      unit,
    )
  }

  function status(cells: readonly Cell[]): Observation['status'] {
    if (columns.status === undefined || mapping.status === undefined) return 'A'
    const said = text(cells, columns.status)
    const { codes } = mapping.status
    const found = Object.hasOwn(codes, said) ? codes[said] : undefined
    if (found !== undefined) return found
    if (said === '') return 'A'
    throw new RefusedRow(
      columns.status.title,
      `The mapping has no status for "${said}"; ${suggestion(said, Object.keys(codes))}`,
      said,
    )
  }

  function rowPeriod(cells: readonly Cell[]): TablePeriod | undefined {
    if (columns.period === undefined) return undefined
    const said = text(cells, columns.period)
    const found = readPeriod(said)
    if (found !== undefined) return found
    const due =
      mapping.period.format === undefined ? '2020, 2020-Q1 or 2020-03' : `"${mapping.period.format}"`
    throw new RefusedRow(
      columns.period.title,
      `The period "${said}" is not ${due} of the years 1800 to 2100.`,
    )
  }

  /** Value and status of a cell; undefined where it is empty, and nobody stated why. */
  function observation(
    cell: Cell | undefined,
    title: string,
    mult: number,
    stated: Observation['status'],
  ): Pick<Observation, 'value' | 'status'> | undefined {
    const said = textOf(cell, title)
    const absent = Object.hasOwn(mapping.missing, said) ? mapping.missing[said] : undefined
    if (absent !== undefined) return { value: null, status: absences.has(stated) ? stated : absent }
    if (said === '') return absences.has(stated) ? { value: null, status: stated } : undefined
    const digits = typeof cell === 'number' ? said : number(said)
    const value = digits === undefined ? Number.NaN : scaledNumber(digits, mult)
    if (!Number.isFinite(value)) {
      throw new RefusedRow(
        title,
        `The value "${said}" is no number with "${decimal}" for decimals; if it says why there is none, name it in "missing".`,
      )
    }
    if (!absences.has(stated)) return { value, status: stated }
    throw new RefusedRow(title, `The status says that there is no value (${stated}), and there is "${said}".`)
  }

  function read(cells: readonly Cell[]): TableCell[] {
    const surplus = cells.findIndex((cell, at) => at >= columns.width && cell !== null && cell !== '')
    if (surplus !== -1) {
      throw new RefusedRow(
        `column ${surplus + 1}`,
        `The row has ${cells.length} cells, where the titles are ${columns.width}; check its quotes and delimiters.`,
      )
    }
    const place = readSubject(columns.places.map(({ column }) => text(cells, column)))
    const head = { indicatorId: indicator(cells), subject: place, dimensions: breakdown(cells) }
    const period = rowPeriod(cells)
    const mult = power(cells)
    const stated = status(cells)
    const said = columns.attributes
      .map(({ column, name }) => [name, text(cells, column)] as const)
      .filter(([, note]) => note !== '')
    const attributes = said.length === 0 ? {} : { attributes: Object.fromEntries(said) }
    return columns.values.map(({ column, period: across }) => {
      const when = across ?? period
      if (when === undefined) return 'EMPTY'
      try {
        const read = observation(cells[column.at], column.title, mult, stated)
        if (read === undefined) return 'EMPTY'
        return {
          head: { ...head, frequency: when.frequency },
          cell: { period: when.period, ...read, ...attributes },
        }
      } catch (error) {
        if (error instanceof RefusedRow) return error
        throw error
      }
    })
  }
  return { read, names }
}
