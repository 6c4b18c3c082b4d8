import type { RowText } from '../graph/json-text.ts'
import { chargeSeries, isAskedAgain } from '../series/series-set.ts'
import { observationAt } from '../series/series-node.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import type { PanelSeries } from './panel-series.ts'
import { isFewOf } from './series-text.ts'

/** A row for each cell of a series as text, so that any part of them is a slice. */
interface RowsText {
  /** The rows as JSON, with a comma between two. */
  readonly rows: string
  /** Where each row begins, and one behind the last comma that would follow. */
  readonly starts: Uint32Array
}

/**
 * Texts of rows of stored series, by the fields that they have. They live as long as their series, and count in the bound
 * of the cache that it is in.
 */
const kept = new WeakMap<StoredSeries, Map<string, RowsText>>()

/** Clients choose fields, so a series has texts of a few choices; rows of any other are written one by one. */
const mostChoices = 3

/** Longer names are of somebody who tries how many there can be. */
const longestName = 200

function write(one: PanelSeries, { textOf }: RowText): RowsText {
  const { series } = one
  const rows: string[] = []
  const starts = new Uint32Array(series.values.length + 1)
  let at = 0
  for (let index = 0; index < series.values.length; index += 1) {
    const row = textOf(observationAt(one, index))
    rows.push(row)
    at += row.length + 1
    starts[index + 1] = at
  }
  return { rows: rows.join(','), starts }
}

/** The text of all rows of a series that was asked for again, made where there is room for it. */
function textOfAll(one: PanelSeries, row: RowText): RowsText | undefined {
  const { series } = one
  if (!isAskedAgain(series) || row.name.length > longestName) return undefined
  const choices = kept.get(series) ?? new Map<string, RowsText>()
  let text = choices.get(row.name)
  if (text === undefined && choices.size < mostChoices) {
    text = write(one, row)
    choices.set(row.name, text)
    kept.set(series, choices)
    chargeSeries(series, text.rows.length + text.starts.byteLength + row.name.length + 150)
  }
  return text
}

/**
 * JSON of rows of one series of a panel, with a comma between two.
 * @param from place of the first among the cells that answer
 * @param to place behind the last
 */
export function rowsOfSeries(one: PanelSeries, from: number, to: number, row: RowText): string {
  const all = isFewOf(one.series, to - from) ? undefined : textOfAll(one, row)
  if (all === undefined) {
    let text = ''
    for (let place = from; place < to; place += 1)
      text += (place === from ? '' : ',') + row.textOf(observationAt(one, one.cellAt(place)))
    return text
  }
  const slice = (first: number, last: number) =>
    all.rows.slice(all.starts[first], (all.starts[last + 1] ?? 0) - 1)
  if (one.cells === undefined) return slice(one.first + from, one.first + to - 1)
  let text = ''
  for (let place = from; place < to; place += 1) {
    const first = one.cellAt(place)
    while (place + 1 < to && one.cellAt(place + 1) === one.cellAt(place) + 1) place += 1
    text += (text === '' ? '' : ',') + slice(first, one.cellAt(place))
  }
  return text
}
