import { checkCells } from '../../panel/panel-limits.ts'
import {
  indicatorColumn,
  indicatorLabels,
  periodColumn,
  seriesColumn,
  statusColumn,
  subjectColumn,
  subjectLabels,
  valueColumn,
} from '../../panel/table.ts'
import type { PanelTable } from '../../panel/table.ts'
import { builder } from '../builder.ts'
import { PanelRef } from '../refs.ts'

const PanelTableRef = builder.objectRef<PanelTable>('PanelTable').implement({
  description:
    'The long shape of a panel, column by column, as data frames take it: each column has one entry for each observation, in the order of `series` and then of periods.',
  fields: (t) => ({
    indicators: t.field({
      type: 'TextColumn',
      description: 'Code of the indicator.',
      resolve: indicatorColumn,
    }),
    subjects: t.field({
      type: 'TextColumn',
      description: 'Code of the area, or corridor as migrant origin - destination.',
      resolve: subjectColumn,
    }),
    series: t.field({
      type: 'NumberRow',
      description:
        'Place of the series in `Panel.series`, counted from 0: it has the breakdown, unit and source.',
      resolve: seriesColumn,
    }),
    periods: t.field({
      type: 'TextColumn',
      description: 'The period in SDMX notation.',
      resolve: periodColumn,
    }),
    values: t.field({
      type: 'NumberRow',
      description: 'The value in the unit of the series; null where it is absent, never zero for it.',
      resolve: valueColumn,
    }),
    statuses: t.string({
      description:
        'One character for each observation: its SDMX observation status code, also L, O, Q and M for a kind of absence.',
      resolve: statusColumn,
    }),
  }),
})

const PanelRowsRef = builder.objectRef<PanelTable>('PanelRows').implement({
  description: 'What the rows of the columnar shape are about: each list has one entry for each of `series`.',
  fields: (t) => ({
    indicators: t.field({
      type: 'TextColumn',
      description: 'Code of the indicator.',
      resolve: indicatorLabels,
    }),
    subjects: t.field({
      type: 'TextColumn',
      description: 'Code of the area, or corridor as migrant origin - migrant destination.',
      resolve: subjectLabels,
    }),
  }),
})

builder.objectField(PanelRef, 'rows', (t) =>
  t.field({
    type: PanelRowsRef,
    description: 'Codes of the rows of `values` and `statuses`, for who needs no more of `series`.',
    resolve: (panel) => panel,
  }),
)

builder.objectField(PanelRef, 'table', (t) =>
  t.field({
    type: PanelTableRef,
    description:
      'All observations at once, as columns of a table: compact where each series has its own period, as with `latest`. 500,000 observations at most.',
    resolve: (panel) => {
      checkCells(panel.count)
      return panel
    },
  }),
)
