import type { Database } from '@opencorridor/schema'
import { schemes } from '@opencorridor/schema/areas'
import { code, inline, table } from './markdown.ts'

/** The code lists in which areas are named, and the kinds of regions. */
export async function areaCodesPart({ pool }: Database): Promise<string> {
  const { rows } = await pool.query<{ scheme: string; codes: number }>(
    `SELECT scheme, count(*)::int AS codes FROM "AreaCode" WHERE "validTo" IS NULL GROUP BY 1 ORDER BY scheme COLLATE "C"`,
  )
  const { rows: kinds } = await pool.query<{ kind: string; areas: number }>(
    `SELECT coalesce("regionKind", lower(kind::text)) AS kind, count(*)::int AS areas FROM "Area"
     WHERE "validTo" IS NULL GROUP BY 1 ORDER BY 1`,
  )
  const known = new Map(schemes.map((scheme) => [scheme.id, scheme]))
  return [
    '## Code lists of areas',
    '',
    table(
      ['scheme', 'what it is', 'source', 'codes'],
      rows.map(({ scheme, codes }) => [
        code(scheme),
        inline(known.get(scheme)?.title),
        inline(known.get(scheme)?.source),
        String(codes),
      ]),
    ),
    '',
    '## Kinds of areas',
    '',
    table(
      ['kind', 'areas'],
      kinds.map(({ kind, areas }) => [code(kind), String(areas)]),
    ),
    '',
  ].join('\n')
}
