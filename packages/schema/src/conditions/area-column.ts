import type { ReleaseView } from '../releases/release-view.ts'
import { present } from '../graph/present.ts'
import { latestCell } from '../series/series-node.ts'
import { subjectId } from '../series/stored-series.ts'
import { inUnitOf } from '../values/in-unit.ts'
import { isOfBreakdown } from './breakdown.ts'
import { keptColumn } from './column-cache.ts'
import type { Maybe } from '../when-all.ts'
import { columnKey, columnOptions, rangesOf } from './column-question.ts'
import type { ColumnQuestion } from './column-question.ts'
import { subjectOrdinals } from './subject-ordinals.ts'
import { valueColumn } from './value-column.ts'
import type { ValueColumn } from './value-column.ts'

/**
 * The values of an indicator about areas, one for each country or region that has one, in ascending order. One that is
 * in another unit than the indicator, as its attributes say, is none. The place of an area in `view.all('Area')` is its
 * ordinal in the column.
 */
export function areaColumn(view: ReleaseView, question: ColumnQuestion): Maybe<ValueColumn> {
  return keptColumn(view, columnKey(question), async () => {
    const ordinals = subjectOrdinals(view, 'Area')
    const ranges = rangesOf(question)
    const { all } = await view.series({ indicatorId: question.indicator.id })
    const series = all.filter(({ dimensions }) => isOfBreakdown(dimensions, question.breakdown))
    const inUnit = inUnitOf(question.indicator)
    const cells = series.map((one) => {
      const { from, to } = ranges[one.frequency]
      const cell = latestCell(one, from, to)
      return cell >= 0 && inUnit(one, cell) ? cell : -1
    })
    return valueColumn(
      {
        ordinals: Uint32Array.from(series, ({ subject }) => present(ordinals.get(subjectId(subject)))),
        datasetIds: series.map(({ datasetId }) => datasetId),
        frequencies: series.map(({ frequency }) => frequency),
        periods: Int32Array.from(series, ({ firstPeriod }, at) => firstPeriod + (cells[at] ?? -1)),
        values: Float64Array.from(series, ({ values }, at) => values[cells[at] ?? -1] ?? Number.NaN),
      },
      { subjects: ordinals.size, ...columnOptions(view, question) },
    )
  })
}
