import { Panel } from '../../generated/operations.ts'
import type { PanelQuery, PanelQueryVariables } from '../../generated/operations.ts'
import type { Client } from '../client.ts'
import { paginate } from '../paging/paginate.ts'
import type { PageOptions } from '../paging/paginate.ts'
import { absenceOf } from './absence.ts'
import { breakdownOf, footnoteOf } from './panel-answer.ts'
import { periodBounds } from './period.ts'
import type { PanelRow } from './row.ts'

type Node = PanelQuery['panel']['observations']['nodes'][number]

function rowOf({ period, value, status, filledBy, series }: Node, release: string): PanelRow {
  const { indicator, subject, dataset, derivation, unit, note } = series
  return {
    indicator: indicator.code,
    indicatorName: indicator.name,
    subject: subject.code,
    subjectName: subject.name,
    subjectType: subject.__typename,
    breakdown: breakdownOf(series),
    period,
    ...periodBounds(period),
    value,
    absence: value === null ? absenceOf(status) : null,
    status,
    filled: filledBy !== null,
    derivation: derivation?.method ?? null,
    unit,
    dataset: dataset.code,
    attribution: dataset.attribution,
    licence: dataset.licence,
    footnote: footnoteOf(series),
    note,
    release,
  }
}

/**
 * Reads the rows of a panel of any size, a page of 5,000 at a time, all of one release; no more than a page is in memory.
 * Where the panel has less than 500,000 cells, `readPanel` has the same rows several times faster.
 *
 *     for await (const row of observations(client, { indicators: ['SP.POP.TOTL'] })) ...
 *
 * @throws what `paginate` throws
 */
export async function* observations(
  client: Client,
  variables: PanelQueryVariables,
  options: PageOptions = {},
): AsyncGenerator<PanelRow, void> {
  for await (const { items, data } of paginate(client, Panel, variables, options).pages()) {
    for (const item of items) yield rowOf(item, data.panel.release.name)
  }
}
