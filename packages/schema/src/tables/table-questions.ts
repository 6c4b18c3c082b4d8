import type { Table } from '@opencorridor/formats'
import type { TableQuestion } from '../addresses/address-of.ts'
import type { PanelRequest } from '../panel/panel-request.ts'
import type { SpendPairs } from '../panel/panel-limits.ts'
import type { RankingRequest } from '../ranking/ranking-request.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { corridorTable } from './corridor-table.ts'
import { panelTable } from './panel-table.ts'
import { projectTable } from './project-table.ts'
import { rankingTable } from './ranking-table.ts'
import { seriesTable } from './series-table.ts'
import type { SeriesTableRequest } from './series-table.ts'
import type { TableOptions } from './table-options.ts'

/**
 * Answers a question of the graph as a table. It is the same question, asked of the same functions as the graph's root
 * of that name asks.
 *
 * @param args - The arguments as the graph coerces them (`readArguments` does): that is what makes them those of the
 *   question.
 * @throws GraphQLError of the closed codes, as the root does.
 */
export function tableOf(
  view: ReleaseView,
  question: TableQuestion,
  args: object,
  options: TableOptions,
  spendPairs: SpendPairs,
): Promise<Table> {
  switch (question) {
    case 'panel':
      return panelTable(view, args as PanelRequest, options, spendPairs)
    case 'series':
      return seriesTable(view, args as SeriesTableRequest, options)
    case 'ranking':
      return rankingTable(view, args as RankingRequest, options, spendPairs)
    case 'projects':
      return projectTable(view, args, options)
    case 'corridors':
      return corridorTable(view, args, options)
    default:
      return question satisfies never
  }
}
