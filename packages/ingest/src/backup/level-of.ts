import { migrationLevel } from '@opencorridor/schema'
import type { ClientBase } from 'pg'

/** The migrations that a database has taken: none where this program was never at work. */
export async function levelOf(client: ClientBase): ReturnType<typeof migrationLevel> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS there`,
  )
  return rows[0]?.there === true ? migrationLevel(client) : []
}
