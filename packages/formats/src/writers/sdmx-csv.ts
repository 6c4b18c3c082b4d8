import { csvHeader, csvLines } from './csv.ts'
import type { Cell, Column, Table } from '../table.ts'

/** Dimensions first, then the value, then what explains it: the order that SDMX-CSV wants. */
const order = { DIMENSION: 0, TIME: 1, MEASURE: 2, ATTRIBUTE: 3 } as const satisfies Record<
  Column['role'],
  number
>

/**
 * A table as SDMX-CSV 2.0 (https://github.com/sdmx-twg/sdmx-csv): the columns with a concept, under its name. All
 * values are in their base unit (UNIT_MULT 0). An absent one is an empty OBS_VALUE with the OBS_STATUS that says why.
 */
export async function* sdmxCsv(table: Table): AsyncGenerator<string> {
  const chosen = table.columns
    .map((column, place) => ({ ...column, place }))
    .filter((column): column is typeof column & { concept: string } => column.concept !== undefined)
    .sort((a, b) => order[a.role] - order[b.role])
  const dataflow = `OPENCORRIDOR:${table.about.name.toUpperCase()}(1.0)`
  yield csvHeader([
    'STRUCTURE',
    'STRUCTURE_ID',
    'ACTION',
    ...chosen.map(({ concept }) => concept),
    'UNIT_MULT',
  ])
  for await (const { rows, columns } of table.batches()) {
    const same = (value: Cell): Cell[] => new Array<Cell>(rows).fill(value)
    yield csvLines({
      rows,
      columns: [
        same('dataflow'),
        same(dataflow),
        same('I'),
        ...chosen.map(({ place }) => columns[place] ?? []),
        same(0),
      ],
    })
  }
}
