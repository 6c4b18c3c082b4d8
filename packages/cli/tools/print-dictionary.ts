import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publish, stage } from '@opencorridor/ingest'
import { migrate, openDatabase } from '@opencorridor/schema'
import type { Database } from '@opencorridor/schema'
import { starterImporters } from '../src/starter-release.ts'
import { dictionary } from './dictionary/dictionary.ts'

/**
 * Writes the data dictionary: `pnpm dictionary` that of the release which ships with the program, made in a database
 * of its own, to docs/data; `pnpm dictionary --here <folder>` that of this machine's database.
 */

async function write(database: Database, folder: string): Promise<void> {
  for (const [name, text] of await dictionary(database)) writeFileSync(join(folder, name), text)
}

async function ofStarter(): Promise<void> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'opencorridor-dictionary-'))
  const database = await openDatabase({ dataDirectory, url: '' })
  try {
    await migrate(database.pool)
    for (const importer of starterImporters()) await stage(database, importer)
    await publish(database)
    await write(database, new URL('../../../docs/data/', import.meta.url).pathname)
  } finally {
    await database.close()
    rmSync(dataDirectory, { recursive: true, force: true })
  }
}

async function ofThisMachine(folder: string): Promise<void> {
  await using database = await openDatabase()
  await write(database, folder)
}

const [flag, folder] = process.argv.slice(2)
if (flag === '--here' && folder !== undefined) await ofThisMachine(folder)
else await ofStarter()
