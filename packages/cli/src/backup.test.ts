import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rebuildTables } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, expect, test, vi } from 'vitest'
import { call } from './testing/call.ts'

const database = await createTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'opencorridor-backup-'))
afterAll(async () => {
  vi.unstubAllEnvs()
  await database.close()
  rmSync(folder, { recursive: true })
})

const migrations = async () =>
  (
    await database.pool.query<{ name: string }>(
      'SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1',
    )
  ).rows

test('a backup of an older installation leaves it as it is', async () => {
  const older = (await migrations()).slice(0, 2)
  const client = await database.pool.connect()
  await rebuildTables(client, new Set(older.map(({ name }) => name)))
  client.release()
  vi.stubEnv('DATABASE_URL', database.url)
  expect(await call('backup', join(folder, 'before.zip'))).toMatchObject({ code: 0, err: '' })
  expect(await migrations()).toEqual(older)
})
