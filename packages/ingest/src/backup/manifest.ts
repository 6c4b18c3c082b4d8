import { z } from 'zod'

/** Version of the layout of a backup; a change that older programs can not read raises it. */
export const backupFormat = 1

/** Name of the manifest within a backup; the rows of a table are in `tables/<name>.tsv`. */
export const manifestName = 'manifest.json'

export const manifestSchema = z.object({
  format: z.literal(backupFormat),
  /** ISO 8601, in UTC. */
  madeAt: z.string(),
  /** Of the server it was made from; for people. */
  postgres: z.string(),
  /** Migrations that the database had taken. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  releases: z.array(z.object({ sequence: z.int(), name: z.string(), digest: z.string() })),
  /** In an order in which they can be filled. */
  tables: z.array(
    z.object({
      name: z.string().regex(/^\w+$/),
      columns: z.array(z.string().regex(/^\w+$/)).min(1),
      rows: z.int(),
      bytes: z.int(),
      /** Of the rows in COPY's text format, in order of the key. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})

/** What a backup holds. */
export type BackupManifest = z.output<typeof manifestSchema>

/** Name of the rows of a table within a backup. */
export function entryName(table: string): string {
  return `tables/${table}.tsv`
}
