import { createHash } from 'node:crypto'
import { recordKeySql, recordKinds } from '@opencorridor/schema'
import type { RecordKind } from '@opencorridor/schema'
import type { PoolClient } from 'pg'
import { quoted } from './publishing.ts'

/** A versioned table: the key of a row without the releases, and the bytes of its content. */
interface Part {
  table: string
  key: string
  content: string
}

const series = `jsonb_build_array(t."indicatorId", t."seriesKey")::text`
const cell = `jsonb_build_array(t."indicatorId", t."seriesKey", t.period, t.attribute)::text`

const parts: readonly Part[] = [
  ...(Object.keys(recordKinds) as RecordKind[]).map((kind) => ({
    table: kind,
    key: recordKeySql(kind, 't'),
    content: `convert_to((to_jsonb(t) - 'validFrom' - 'validTo')::text, 'UTF8')`,
  })),
  {
    table: 'SeriesVersion',
    key: series,
    content: `convert_to(jsonb_build_array(t."indicatorId", t."seriesKey", t."editionId", t."firstPeriod")::text, 'UTF8')
      || array_send(t."values") || t.statuses`,
  },
  {
    table: 'ObservationAttribute',
    key: cell,
    content: `convert_to(${cell} || to_jsonb(t.value)::text, 'UTF8')`,
  },
]

/**
 * The digest of a release: sha256 over the digest of the release before and everything that this one changed, so that
 * it stands for all that is displayed and costs only the changes. For each table with changes, in the order of
 * `recordKinds`, then `SeriesVersion`, then `ObservationAttribute`: its name, the sha256 of the sha256 of each row
 * that came into force (in byte order of the keys), and the sha256 of the sha256 of each key that went out of force.
 *
 * The same runs published in the same order give the same digest on every server; name, note and time of the release
 * do not matter.
 * @param previous - digest of the release before; empty for the first
 * @returns 64 hexadecimal digits
 */
export async function releaseDigest(client: PoolClient, sequence: number, previous: string): Promise<string> {
  const hash = createHash('sha256').update(previous)
  const selects = parts.map(
    ({ table, key, content }, at) =>
      `SELECT ${at} AS at, string_agg(sha256(${content}), ''::bytea ORDER BY ${key} COLLATE "C")
           FILTER (WHERE t."validFrom" = ${sequence}) AS opened,
         string_agg(sha256(convert_to(${key}, 'UTF8')), ''::bytea ORDER BY ${key} COLLATE "C")
           FILTER (WHERE t."validTo" = ${sequence}) AS closed
       FROM ${quoted(table)} AS t WHERE t."validFrom" = ${sequence} OR t."validTo" = ${sequence}`,
  )
  const { rows } = await client.query<{ at: number; opened: string | null; closed: string | null }>(
    `SELECT at, encode(sha256(opened), 'hex') AS opened, encode(sha256(closed), 'hex') AS closed
     FROM (${selects.join(' UNION ALL ')}) AS changed
     WHERE opened IS NOT NULL OR closed IS NOT NULL ORDER BY at`,
  )
  for (const { at, opened, closed } of rows) {
    hash.update(`\n${parts[at]?.table ?? ''} +${opened ?? ''} -${closed ?? ''}`)
  }
  return hash.digest('hex')
}
