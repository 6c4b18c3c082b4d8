import type { ReleaseView } from '../releases/release-view.ts'
import type { Frequency } from '../series/period.ts'
import { keptColumn } from './column-cache.ts'
import type { Maybe } from '../when-all.ts'
import { columnKey, columnOptions, rangesOf } from './column-question.ts'
import type { ColumnQuestion } from './column-question.ts'
import { loadCorridorValues } from './load-corridor-values.ts'
import type { CorridorValues } from './load-corridor-values.ts'
import { subjectOrdinals } from './subject-ordinals.ts'
import { valueColumn } from './value-column.ts'
import type { Candidates, ValueColumn } from './value-column.ts'

/** What the keys of series say: `TJK-RUS.Q.AMOUNT=200@rpw` is about TJK-RUS, quarterly, of rpw. */
function candidatesOf(
  { keys, periods, values }: CorridorValues,
  ordinalOf: ReadonlyMap<string, number>,
): Candidates {
  const ordinals = new Uint32Array(keys.length)
  const datasetIds: string[] = []
  const frequencies: Frequency[] = []
  for (const [at, key] of keys.entries()) {
    const dot = key.indexOf('.')
    const ordinal = ordinalOf.get(key.slice(0, dot))
    // Publishing makes a corridor of every pair that a series is about.
    if (ordinal === undefined) throw new Error(`Series ${key} is about no corridor of this release.`)
    ordinals[at] = ordinal
    frequencies.push(key[dot + 1] as Frequency)
    datasetIds.push(key.slice(key.indexOf('@', dot) + 1))
  }
  return { ordinals, datasetIds, frequencies, periods, values }
}

/**
 * The values of an indicator about corridors, one for each corridor that has one, in ascending order. They are read
 * with one statement, however many corridors there are; no series is loaded, so nothing is known of the unit of a single
 * value. The place of a corridor in `view.all('Corridor')` is its ordinal in the column.
 */
export function corridorColumn(view: ReleaseView, question: ColumnQuestion): Maybe<ValueColumn> {
  return keptColumn(view, columnKey(question), async () => {
    const read = await view.read(({ sql }, sequence) =>
      loadCorridorValues(sql, sequence, {
        indicatorId: question.indicator.id,
        breakdown: question.breakdown.text,
        ranges: rangesOf(question),
      }),
    )
    const ordinals = subjectOrdinals(view, 'Corridor')
    const candidates = candidatesOf(read, ordinals)
    return valueColumn(candidates, { subjects: ordinals.size, ...columnOptions(view, question) })
  })
}
