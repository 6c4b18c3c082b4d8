import type { Table } from '@opencorridor/formats'
import { citeList } from '../citations/cite-answer.ts'
import { sourcesOfDatasets } from '../citations/sources.ts'
import { namesOf } from '../citations/title-of.ts'
import { corridorList } from '../graph/corridor-list.ts'
import type { CorridorListArgs } from '../graph/corridor-list.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { areaFootnotes } from './footnotes.ts'
import { recordTable, textColumn } from './record-table.ts'
import type { RecordColumn } from './record-table.ts'
import type { TableOptions } from './table-options.ts'

/** The columns of a table of corridors, with names in a language. */
export function corridorColumns(language: string): RecordColumn<InView<'Corridor'>>[] {
  return [
    textColumn('corridor', 'Corridor: migrant origin - migrant destination', ({ id }) => id, 'DIMENSION'),
    textColumn('origin', 'Country that migrants come from', ({ originId }) => originId),
    textColumn('origin_name', 'Its name', ({ view, originId }) => namesOf(view, [originId], language)),
    textColumn('destination', 'Country that migrants go to', ({ destinationId }) => destinationId),
    textColumn('destination_name', 'Its name', ({ view, destinationId }) =>
      namesOf(view, [destinationId], language),
    ),
  ]
}

/**
 * The corridors with data that the arguments let through as a table: a row for each, all of them.
 * @throws BAD_USER_INPUT as `corridorList` does.
 */
export async function corridorTable(
  view: ReleaseView,
  args: CorridorListArgs,
  options: TableOptions,
): Promise<Table> {
  const list = await corridorList(view, args)
  const corridors = Array.from({ length: list.size }, (_, place) => list.at(place))
  const datasets = new Set(corridors.map(({ datasetId }) => datasetId))
  return recordTable(
    {
      name: 'corridors',
      title: 'Migration corridors with data',
      language: options.language,
      release: view.release,
      sources: sourcesOfDatasets(view, datasets),
      citation: citeList(view, 'corridors', args, datasets, options),
      footnotes: areaFootnotes(
        view,
        corridors.flatMap(({ originId, destinationId }) => [originId, destinationId]),
      ),
      gaps: [],
    },
    list,
    corridorColumns(options.language),
  )
}
