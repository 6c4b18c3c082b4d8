import type { Batch, Cell, Column } from '@opencorridor/formats'
import type { PanelSeries } from '../panel/panel-series.ts'
import { fillMethodAttribute } from '../series/derivation.ts'
import { formatPeriod } from '../series/period.ts'
import type { Frequency } from '../series/period.ts'
import { observationAt } from '../series/series-node.ts'
import type { SeriesColumn } from './observation-columns.ts'

/** Rows of a batch, at least, but for the last one: what a format writes at a time. */
const batchRows = 2_048

/** The columns in which each cell says something of its own. */
export const cellColumns = {
  period: { name: 'period', title: 'Period (SDMX)', type: 'string', role: 'TIME', concept: 'TIME_PERIOD' },
  value: {
    ...{ name: 'value', title: 'Value in the base unit; empty where it is absent', type: 'number' },
    ...{ role: 'MEASURE', concept: 'OBS_VALUE' },
  },
  status: {
    ...{ name: 'status', title: 'Status of the observation (SDMX CL_OBS_STATUS)', type: 'string' },
    ...{ role: 'ATTRIBUTE', concept: 'OBS_STATUS' },
  },
  filledBy: {
    ...{ name: 'filled_by', title: 'Method by which a gap was filled', type: 'string', role: 'ATTRIBUTE' },
    concept: 'FILL_METHOD',
  },
} as const satisfies Record<string, Column>

/** Texts of periods, each made once for a table. */
function periodTexts(): (frequency: Frequency, ordinal: number) => string {
  const known: Record<Frequency, Map<number, string>> = { A: new Map(), Q: new Map(), M: new Map() }
  return (frequency, ordinal) => {
    const texts = known[frequency]
    const text = texts.get(ordinal) ?? formatPeriod(frequency, ordinal)
    texts.set(ordinal, text)
    return text
  }
}

/**
 * The cells of some series as rows of a table: what the series says of all, the period, the value and its status, and
 * whether it was filled where that is asked for.
 */
export async function* observationBatches(
  all: Iterable<PanelSeries> | AsyncIterable<PanelSeries>,
  before: readonly SeriesColumn[],
  behind: readonly SeriesColumn[],
  filled: boolean,
): AsyncGenerator<Batch> {
  const width = before.length + 3 + behind.length + (filled ? 1 : 0)
  const periodText = periodTexts()
  let columns: Cell[][] = Array.from({ length: width }, () => [])
  let rows = 0
  for await (const one of all) {
    const { frequency, derivation, attributes } = one.series
    const same = [...before, ...behind].map(({ of }) => of(one))
    const [periods, values, statuses] = columns.slice(before.length)
    for (let place = 0; place < one.count; place += 1) {
      const { period, value, status } = observationAt(one, one.cellAt(place))
      periods?.push(periodText(frequency, period))
      values?.push(value)
      statuses?.push(status)
      if (filled) {
        const method = derivation === undefined ? undefined : attributes.get(period)?.[fillMethodAttribute]
        columns[width - 1]?.push(method ?? null)
      }
    }
    for (const [at, cell] of same.entries()) {
      const column = columns[at < before.length ? at : at + 3]
      for (let place = 0; place < one.count; place += 1) column?.push(cell)
    }
    rows += one.count
    if (rows < batchRows) continue
    yield { rows, columns }
    columns = Array.from({ length: width }, () => [])
    rows = 0
  }
  if (rows > 0) yield { rows, columns }
}
