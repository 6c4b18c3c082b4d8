import { aboutJson } from '../about-json.ts'
import { columnOfRole, statusColumn } from '../table.ts'
import type { Cell, Column, Table } from '../table.ts'

/** A dimension of the cube: its column, and the place of each of its codes. */
interface CubeDimension {
  readonly column: Column
  readonly place: number
  readonly codes: Map<Cell, number>
}

/** The dimensions with all codes that occur; those of time in order, all others as they come. */
async function dimensionsOf(table: Table): Promise<CubeDimension[]> {
  const dimensions = table.columns.flatMap((column, place) =>
    column.role === 'DIMENSION' || column.role === 'TIME'
      ? [{ column, place, codes: new Map<Cell, number>() }]
      : [],
  )
  for await (const { columns } of table.batches()) {
    for (const { place, codes } of dimensions) {
      let last: Cell | undefined
      for (const code of columns[place] ?? []) {
        if (code === last) continue
        last = code
        if (!codes.has(code)) codes.set(code, codes.size)
      }
    }
  }
  return dimensions.map((dimension) =>
    dimension.column.role === 'TIME'
      ? { ...dimension, codes: new Map([...dimension.codes.keys()].sort().map((code, at) => [code, at])) }
      : dimension,
  )
}

/** The entries `"place":value` of a column that are not null, by the place of their row in the cube. */
async function* entries(
  table: Table,
  dimensions: readonly CubeDimension[],
  of: number,
): AsyncGenerator<string> {
  let between = ''
  for await (const { rows, columns } of table.batches()) {
    let text = ''
    for (let row = 0; row < rows; row += 1) {
      const value = columns[of]?.[row] ?? null
      if (value === null) continue
      let at = 0
      for (const { place, codes } of dimensions) {
        at = at * codes.size + (codes.get(columns[place]?.[row] ?? null) ?? 0)
      }
      text += `${between}"${at}":${JSON.stringify(value)}`
      between = ','
    }
    yield text
  }
}

function dimensionJson({ column, codes }: CubeDimension): object {
  const labels = [...codes.keys()].flatMap((code) => {
    const label = column.label?.(String(code))
    return label === undefined ? [] : [[code, label] as const]
  })
  return {
    label: column.title,
    category: {
      index: [...codes.keys()],
      ...(labels.length > 0 && { label: Object.fromEntries(labels) as Record<string, string> }),
    },
  }
}

/**
 * A table as a cube of JSON-stat 2.0 (https://json-stat.org/full/). Values and statuses are sparse: most panels have a
 * part of the combinations of their dimensions only. A place that is absent has a status (L, O, Q, M) and no value; a
 * place of which nothing is said has neither.
 */
export async function* jsonStat(table: Table): AsyncGenerator<string> {
  const dimensions = await dimensionsOf(table)
  const { about } = table
  const time = columnOfRole(table, 'TIME')
  const idsOf = (role: (column: Column) => boolean) =>
    dimensions.flatMap(({ column }) => (role(column) ? column.name : []))
  const head = {
    version: '2.0',
    class: 'dataset',
    label: about.title,
    source: about.citation.text,
    updated: about.release.publishedAt.toISOString(),
    href: about.citation.permalink,
    note: about.footnotes.map((note) => `${note.about}: ${note.text}`),
    id: dimensions.map(({ column }) => column.name),
    size: dimensions.map(({ codes }) => codes.size),
    role: {
      time: idsOf((column) => column === table.columns[time]),
      geo: idsOf(({ concept }) => concept === 'REF_AREA' || concept === 'COUNTERPART_AREA'),
      metric: idsOf(({ concept }) => concept === 'INDICATOR'),
    },
    dimension: Object.fromEntries(dimensions.map((one) => [one.column.name, dimensionJson(one)])),
    extension: aboutJson(table),
  }
  yield `${JSON.stringify(head).slice(0, -1)},"value":{`
  yield* entries(table, dimensions, columnOfRole(table, 'MEASURE'))
  yield '},"status":{'
  yield* entries(table, dimensions, statusColumn(table))
  yield '}}\n'
}
