import { chmodSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scratchDirectory } from '../fixtures/scratch-directory.ts'
import { openDatabase } from '../open-database.ts'

const isRoot = process.getuid?.() === 0

it.runIf(isRoot)('runs as an unprivileged user, below a directory that only root may enter', async () => {
  const home = scratchDirectory()
  chmodSync(home, 0o700)
  const dataDirectory = join(home, '.local', 'share', 'opencorridor')
  for (const visit of [1, 2]) {
    await using database = await openDatabase({ dataDirectory, url: '' })
    await database.pool.query(`CREATE TABLE visit_${visit} (id int)`)
    await database.pool.query('CHECKPOINT')
    const { rows } = await database.pool.query(
      `SELECT count(*)::int AS visits FROM pg_tables WHERE tablename ~ 'visit_'`,
    )
    expect(rows).toEqual([{ visits: visit }])
  }
  expect(statSync(join(dataDirectory, 'postgresql')).uid).not.toBe(0)
  expect(statSync(home).mode & 0o777).toBe(0o700)
})
