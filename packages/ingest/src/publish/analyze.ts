import type { PoolClient } from 'pg'
import type { PublishSummary } from './publish-summary.ts'
import { quoted } from './publishing.ts'

/** Changed rows from which on the planner's figures would be wrong until autovacuum comes by. */
const many = 1000

/**
 * Brings the planner's statistics of the tables with many changes up to date, so that the first questions are fast. Not
 * those of the revisions: they are walked through in the order of their key, and a sample of them takes seconds.
 */
export async function analyzeAfter(
  client: PoolClient,
  { series, attributes, records }: Pick<PublishSummary, 'series' | 'attributes' | 'records'>,
): Promise<void> {
  const size = ({ added, revised, removed }: typeof attributes): number => added + revised + removed
  const tables = Object.entries(records).flatMap(([kind, changes]) =>
    size(changes) >= many ? [quoted(kind)] : [],
  )
  // Nothing is ever searched by the packed cells, which are most of the bytes.
  const version = `"SeriesVersion" ("indicatorId", "seriesKey", "validFrom", "validTo", "editionId")`
  if (size(series) >= many) tables.push('"Series"', version, '"ObservationAttribute"')
  else if (size(attributes) >= many) tables.push('"ObservationAttribute"')
  for (const table of tables) {
    // The release is out by now; should this fail, autovacuum does the same a minute later.
    await client.query(`ANALYZE ${table}`).catch(() => undefined)
  }
}
