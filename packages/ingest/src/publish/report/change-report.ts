import type { RecordKind } from '@opencorridor/schema'
import type { PoolClient } from 'pg'
import { inSession } from '../../stage/session.ts'
import type { SessionSource } from '../../stage/session.ts'
import type { Comparison } from '../comparison.ts'
import type { ChangeCounts } from '../publish-summary.ts'

/** What changed, or would change, as people are shown it. */
export interface ChangeReport {
  /** Such as `From release 2026.05 to 2026.06`. */
  title: string
  values: Comparison
  /** Kinds without a change are left out. */
  records: Partial<Record<RecordKind, ChangeCounts>>
  /** English names of indicators and places by id; what is new may have none yet. */
  names: ReadonlyMap<string, string>
  /** What a reader must know first, such as a threshold that stops the release. */
  warnings: readonly string[]
}

const places = (ids: readonly string[]): string[] => [...new Set(ids.flatMap((id) => [id, ...id.split('-')]))]

async function readNames(client: PoolClient, indicators: string[], areas: string[]) {
  const { rows } = await client.query<{ id: string; name: string }>(
    `SELECT DISTINCT ON (id) id, name FROM "Indicator" WHERE id = ANY ($1) ORDER BY id, "validFrom" DESC`,
    [indicators],
  )
  const { rows: ofAreas } = await client.query<{ id: string; name: string }>(
    `SELECT DISTINCT ON ("areaId") "areaId" AS id, name FROM "AreaName"
     WHERE "areaId" = ANY ($1) AND language = 'en' AND form = 'SHORT' AND until = ''
     ORDER BY "areaId", "validFrom" DESC, since DESC`,
    [areas],
  )
  return new Map([...rows, ...ofAreas].map(({ id, name }) => [id, name]))
}

/** The names of what a comparison speaks of. A corridor has those of its two ends. */
export async function namesOf(
  database: SessionSource,
  { indicators, subjects, cells, vanished, relativeMoves, absoluteMoves }: Comparison,
): Promise<ReadonlyMap<string, string>> {
  const lists = [...subjects.entries, ...cells.entries, ...vanished.entries]
  const moves = [...relativeMoves.entries, ...absoluteMoves.entries]
  const areas = places([...lists, ...moves].map(({ subjectId }) => subjectId))
  const names = await inSession(database, (client) =>
    readNames(
      client,
      indicators.map(({ indicatorId }) => indicatorId),
      areas,
    ),
  )
  for (const { subjectId, ...entry } of lists) {
    const [origin, destination] = subjectId.split('-').map((id) => names.get(id) ?? id)
    if (entry.subjectKind === 'CORRIDOR') names.set(subjectId, `${origin ?? ''} to ${destination ?? ''}`)
  }
  return names
}
