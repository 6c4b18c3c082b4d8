import { textOf, titleOf } from '../cell-text.ts'
import type { Cell } from '../read-tables.ts'
import { isTotal } from './sdg-row.ts'
import type { SdgRowReader } from './sdg-row.ts'

/** Columns that become attributes of the observation, by the name of the attribute. */
const attributeColumns = {
  UPPER_BOUND: 'upperbound',
  LOWER_BOUND: 'lowerbound',
  BASE_PER: 'baseperiod',
  ATTRIBUTED_TO: 'source',
  FOOTNOTE: 'footnote',
} as const

/** Columns in brackets that are no breakdown. */
const said: ReadonlySet<string> = new Set(['[nature]', '[units]', '[observation status]'])

/** The publisher's own figures; anything else is a national figure beside them. */
const globalReporting = 'G'

/**
 * The layout of the UN SDG database and of the CSV of its API: a row for each value, breakdowns and what else is said
 * in columns with brackets around their titles.
 * @returns undefined for another header
 */
export function databaseLayout(header: readonly Cell[]): SdgRowReader | undefined {
  const titles = header.map(titleOf)
  const at = (title: string): number => titles.indexOf(title)
  const columns = {
    series: at('seriescode'),
    area: at('geoareacode'),
    year: at('timeperiod'),
    value: at('value'),
  }
  if (Object.values(columns).includes(-1)) return undefined
  const [nature, unit, status] = [at('[nature]'), at('[units]'), at('[observation status]')]
  const detail = at('time_detail')
  const others = titles.flatMap((title, column) =>
    title.startsWith('[') && !said.has(title) ? [[title.slice(1, -1), column] as const] : [],
  )
  return (cells) => {
    const text = (column: number): string => textOf(cells[column])
    const year = text(columns.year).replace(/\.0$/, '')
    const attributes = Object.entries(attributeColumns).map(
      ([name, title]) => [name, text(at(title))] as const,
    )
    const period = text(detail).replace(/\.0$/, '')
    return {
      series: text(columns.series).toUpperCase(),
      area: text(columns.area),
      year,
      value: cells[columns.value] ?? null,
      nature: text(nature).toUpperCase(),
      unit: text(unit),
      status: text(status).toUpperCase(),
      breakdown: others
        .map(([name, column]) => [name, text(column)] as const)
        .filter(([name, code]) => !isTotal(code) && !(name === 'reporting type' && code === globalReporting)),
      attributes: Object.fromEntries(
        [...attributes, ['REF_PERIOD', period === year ? '' : period] as const].filter(
          ([, value]) => value !== '',
        ),
      ),
    }
  }
}
