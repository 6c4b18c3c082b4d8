import { textOf, titleOf } from '../cell-text.ts'
import type { Cell } from '../read-tables.ts'
import { isTotal } from './sdg-row.ts'
import type { SdgRowReader } from './sdg-row.ts'

/** Columns that every file of one series has, before the column of its values. */
const plain: ReadonlySet<string> = new Set(['geo_area', 'year', 'nature', 'units'])

/**
 * The layout of Gapminder's data sets (DDF): a file for each series, whose last column has the values and its code as
 * title; the columns before it are area, year and breakdowns.
 * @returns undefined for another header
 */
export function ddfLayout(header: readonly Cell[]): SdgRowReader | undefined {
  const titles = header.map(titleOf)
  const [area, year] = [titles.indexOf('geo_area'), titles.indexOf('year')]
  const last = titles.length - 1
  const series = (titles[last] ?? '').toUpperCase()
  if (area === -1 || year === -1 || plain.has(titles[last] ?? '') || series === '') return undefined
  const [nature, unit] = [titles.indexOf('nature'), titles.indexOf('units')]
  const others = titles.flatMap((title, column) =>
    column === last || plain.has(title) ? [] : [[title, column] as const],
  )
  return (cells) => ({
    series,
    area: textOf(cells[area]),
    year: textOf(cells[year]),
    value: cells[last] ?? null,
    nature: textOf(cells[nature]).toUpperCase(),
    unit: textOf(cells[unit]),
    status: '',
    breakdown: others
      .map(([name, column]) => [name, textOf(cells[column])] as const)
      .filter(([, code]) => !isTotal(code)),
    attributes: {},
  })
}
