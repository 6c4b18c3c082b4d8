import { columnsOf } from '../../panel/columns.ts'
import { rowStatuses, rowValues } from '../../panel/matrix.ts'
import type { PanelSeries } from '../../panel/panel-series.ts'
import { builder } from '../builder.ts'

/** A series with the cells that are asked for; none when it has no such cells. */
export const SeriesColumnsRef = builder.objectRef<readonly PanelSeries[]>('SeriesColumns').implement({
  description: 'The values of one series in the columnar shape: everything in it is as long as `periods`.',
  fields: (t) => ({
    periods: t.field({
      type: ['Period'],
      description: 'The periods in which there is a value or a reason why there is none, ascending.',
      resolve: (series) => columnsOf(series).periods as string[],
    }),
    values: t.field({
      type: 'NumberRow',
      description: 'The value of each period, in the unit of the series.',
      resolve: (series) => rowValues(series, columnsOf(series)),
    }),
    statuses: t.string({
      description: 'One character for each period: its SDMX observation status code.',
      resolve: (series) => rowStatuses(series, columnsOf(series)),
    }),
  }),
})
