import type { Column, Table } from '@opencorridor/formats'
import { citeRanking } from '../citations/cite-answer.ts'
import { datasetsOfAll, sourcesOfDatasets } from '../citations/sources.ts'
import { subjectName } from '../citations/title-of.ts'
import type { SpendPairs } from '../panel/panel-limits.ts'
import { ranking } from '../ranking/ranking.ts'
import type { RankingEntry } from '../ranking/ranked-places.ts'
import type { RankingRequest } from '../ranking/ranking-request.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { observationAt, periodText } from '../series/series-node.ts'
import { seriesFootnotes } from './footnotes.ts'
import { cellColumns } from './observation-batches.ts'
import { recordTable, textColumn } from './record-table.ts'
import type { RecordColumn } from './record-table.ts'
import type { TableOptions } from './table-options.ts'

const number = (
  name: string,
  title: string,
  of: (entry: RankingEntry) => number,
): RecordColumn<RankingEntry> => ({
  column: { name, title, type: 'integer', role: 'ATTRIBUTE' } satisfies Column,
  of,
})

const cellOf = ({ node, cell }: RankingEntry) => observationAt(node, cell)

function columnsOf(view: ReleaseView, language: string): RecordColumn<RankingEntry>[] {
  return [
    number('rank', 'Rank from 1; equal values share the smallest', ({ rank }) => rank),
    number('tied_with', 'How many other places have the very same value', ({ tiedWith }) => tiedWith),
    textColumn('indicator', 'Indicator', ({ node }) => node.series.indicatorId, 'DIMENSION'),
    textColumn('subject', 'Country, region or corridor', ({ subjectId }) => subjectId, 'DIMENSION'),
    textColumn('subject_name', 'Its name', ({ node }) => subjectName(view, node.series, language)),
    { column: cellColumns.period, of: (entry) => periodText(entry.node, cellOf(entry).period) },
    { column: cellColumns.value, of: (entry) => cellOf(entry).value },
    { column: cellColumns.status, of: (entry) => cellOf(entry).status },
    textColumn(
      'unit',
      'Unit of the value',
      ({ node }) => view.find('Indicator', node.series.indicatorId)?.unit ?? null,
    ),
    textColumn('dataset', 'Dataset', ({ node }) => node.series.datasetId),
  ]
}

/**
 * A ranking as a table: its entries, then the places that were asked for by name and stand further down.
 * @throws what `ranking` throws.
 */
export async function rankingTable(
  view: ReleaseView,
  request: RankingRequest,
  options: TableOptions,
  spendPairs: SpendPairs,
): Promise<Table> {
  const answer = await ranking(view, request, spendPairs)
  const shown = new Set(answer.entries.map(({ subjectId }) => subjectId))
  const others = answer.others.flatMap(({ entry }) => {
    if (entry === undefined || shown.has(entry.subjectId)) return []
    shown.add(entry.subjectId)
    return entry
  })
  const entries = [...answer.entries, ...others]
  const stored = entries.map(({ node }) => node.series)
  return recordTable(
    {
      name: 'ranking',
      title: `${answer.indicator.name}, ranked`,
      language: options.language,
      release: view.release,
      sources: sourcesOfDatasets(view, datasetsOfAll(stored)),
      citation: citeRanking(answer, options),
      footnotes: seriesFootnotes(view, stored),
      gaps: answer.others.flatMap(({ requested, reason }) =>
        reason === null ? [] : [{ requested, outcome: 'NO_RANK', reason }],
      ),
    },
    { size: entries.length, at: (place) => entries[place] as RankingEntry },
    columnsOf(view, options.language),
  )
}
