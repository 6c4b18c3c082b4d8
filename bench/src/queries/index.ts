import type { BenchQuery } from './bench-query.ts'
import { country } from './country.ts'
import { crossEntity } from './cross-entity.ts'
import { latest } from './latest.ts'
import { panelOfOne, panelOfTen } from './panel.ts'
import { projects } from './projects.ts'
import { seriesColumns, seriesRows } from './series.ts'
import { topCorridors } from './top-corridors.ts'

/** Every question, in the order of the report. */
export const benchQueries: readonly BenchQuery[] = [
  country,
  seriesColumns,
  seriesRows,
  latest,
  topCorridors,
  projects,
  panelOfOne,
  panelOfTen,
  crossEntity,
]

/** Questions that read the same packed rows as the one SQL statement does. */
export const seriesQueries: readonly BenchQuery[] = [
  seriesColumns,
  seriesRows,
  latest,
  panelOfOne,
  panelOfTen,
]
