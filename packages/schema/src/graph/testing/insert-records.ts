import type { Database } from '../../database/database.ts'
import { recordFields } from '../../records/fields.ts'
import type { RecordInput, RecordKind } from '../../records/records.ts'

/** Records of some kinds, as they are written by hand. */
export type Content = { [K in RecordKind]?: readonly RecordInput<K>[] }

/** A release by hand, for tests of what is displayed: records that stand from its sequence on. */
export async function insertRelease(database: Database, sequence: number, name: string, content: Content) {
  const { prisma, pool } = database
  await prisma.release.create({
    data: { sequence, name, digest: name, publishedAt: new Date('2026-05-17T12:00:00Z') },
  })
  for (const [kind, records] of Object.entries(content)) {
    const fields = recordFields(kind as RecordKind)
    const defaults = Object.fromEntries(
      fields.flatMap((field) => (field.fallback === undefined ? [] : [[field.name, field.fallback]])),
    )
    const rows = records.map((record) => ({ ...defaults, ...record, validFrom: sequence, validTo: null }))
    await pool.query(
      `INSERT INTO "${kind}" SELECT * FROM jsonb_populate_recordset(NULL::"${kind}", $1::jsonb)`,
      [JSON.stringify(rows)],
    )
  }
}
