import { IngestError } from '../../item.ts'
import { suggestion } from '../../mapping/nearest.ts'
import type { PlaceColumn } from '../../mapping/mapping-fields.ts'
import { isUnreadable } from '../../source/sheets/cell.ts'
import type { Cell } from '../../source/sheets/cell.ts'
import { createPeriodReader } from './period-format.ts'
import type { TablePeriod } from './period-format.ts'
import { textOf } from './table-cell.ts'
import type { TableMapping } from './table-mapping.ts'

/** A column that the mapping names: its title, and where it is, counted from 0. */
export interface TableColumn {
  title: string
  at: number
}

/** Where everything is that the mapping speaks of. */
export interface TableColumns {
  /** Of an area one; of a corridor the migrants' origin and destination, whichever the table has first. */
  places: { column: TableColumn; spec: PlaceColumn }[]
  /** In a long table. */
  period: TableColumn | undefined
  /** One in a long table; in a wide one those whose titles are periods. */
  values: { column: TableColumn; period: TablePeriod | undefined }[]
  unit: TableColumn | undefined
  indicator: TableColumn | undefined
  status: TableColumn | undefined
  dimensions: { column: TableColumn; spec: TableMapping['dimensions'][string] }[]
  attributes: { column: TableColumn; name: string }[]
  leaveOut: { column: TableColumn; is: ReadonlySet<string> }[]
  /** Cells of the row of titles. */
  width: number
}

/** Money runs against the migrants: who receives it is where they are from. */
function placesOf(subject: TableMapping['subject']): PlaceColumn[] {
  if ('area' in subject) return [subject.area]
  return 'origin' in subject ? [subject.origin, subject.destination] : [subject.receiver, subject.sender]
}

/**
 * Finds the columns of a table.
 * @param where names the row of titles: `flows.csv, line 1`
 * @throws IngestError when a column of the mapping is not there or is there twice, or one that is there is in no part of
 *   the mapping: leaving it out would make one series of several
 */
export function findColumns(where: string, row: readonly Cell[], mapping: TableMapping): TableColumns {
  const titles = row.map((cell, at) => {
    if (isUnreadable(cell)) throw new IngestError(`${where}, column ${at + 1}: ${cell.reason}`)
    return textOf(cell, `column ${at + 1}`).replace(/\s+/g, ' ')
  })
  const used = new Set<number>()
  const find = (title: string): TableColumn => {
    const wanted = title.trim().replace(/\s+/g, ' ')
    const at = titles.indexOf(wanted)
    if (at === -1) {
      const filled = titles.filter((found) => found !== '')
      throw new IngestError(`${where}: there is no column "${title}"; ${suggestion(wanted, filled)}`)
    }
    if (titles.includes(wanted, at + 1)) {
      throw new IngestError(`${where}: two columns have the title "${title}"; give them different ones.`)
    }
    used.add(at)
    return { title: wanted, at }
  }
  const maybe = (title: string | undefined): TableColumn | undefined =>
    title === undefined ? undefined : find(title)

  const { period, value, unitMult, indicatorFrom, status, dimensions, attributes, leaveOut, ignore } = mapping
  const found = {
    places: placesOf(mapping.subject).map((spec) => ({ column: find(spec.from), spec })),
    period: maybe(period.from),
    unit: maybe(typeof unitMult === 'object' ? unitMult.from : undefined),
    indicator: maybe(indicatorFrom),
    status: maybe(status?.from),
    dimensions: Object.entries(dimensions).map(([title, spec]) => ({ column: find(title), spec })),
    attributes: Object.entries(attributes).map(([title, name]) => ({ column: find(title), name })),
    leaveOut: leaveOut.map(({ column, is }) => ({ column: find(column), is: new Set(is) })),
    width: titles.length,
  }
  const values: TableColumns['values'] =
    value === undefined ? [] : [{ column: find(value), period: undefined }]
  for (const title of ignore) find(title)
  if (period.across === true) {
    const read = createPeriodReader(period.format)
    for (const [at, title] of titles.entries()) {
      const heading = used.has(at) ? undefined : read(title)
      if (heading === undefined) continue
      used.add(at)
      values.push({ column: { title, at }, period: heading })
    }
    checkAcross(where, values, titles)
  }
  const unnamed = titles.find((title, at) => title !== '' && !used.has(at))
  if (unnamed !== undefined) {
    const wide = period.across === true ? ', and its title is no period' : ''
    throw new IngestError(
      `${where}: the mapping says nothing of the column "${unnamed}"${wide}; name it in "dimensions" or "attributes", or in "ignore" if it is not to be kept.`,
    )
  }
  return { ...found, values }
}

function checkAcross(where: string, values: TableColumns['values'], titles: readonly string[]): void {
  if (values.length === 0) {
    const shown = titles
      .slice(0, 8)
      .map((title) => `"${title}"`)
      .join(', ')
    throw new IngestError(
      `${where}: no title is a period (${shown}); state how they are written, as "format" of "period".`,
    )
  }
  const seen = new Map<string, string>()
  for (const { column, period } of values) {
    const key = `${period?.frequency ?? ''}${period?.period ?? ''}`
    const other = seen.get(key)
    if (other !== undefined) {
      throw new IngestError(
        `${where}: the columns "${other}" and "${column.title}" are of the same period; leave one out, in "ignore".`,
      )
    }
    seen.set(key, column.title)
  }
}
