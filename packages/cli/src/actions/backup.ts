import { statSync } from 'node:fs'
import { backup } from '@opencorridor/ingest'
import { openDatabase } from '@opencorridor/schema'
import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { count, facts } from '../text.ts'

/** Writes a backup, and says what is in it. */
export async function writeBackup(file: string, terminal: Terminal): Promise<void> {
  // Opened as it is: who makes a backup before an update wants it as of before the migrations of the update.
  const database = await openDatabase()
  const { releases, tables } = await backup(database, file).finally(() => database.close())
  const newest = releases.at(-1)
  print(terminal, [
    `${file}: backed up`,
    ...facts([
      ['rows', `${count(tables.reduce((sum, { rows }) => sum + rows, 0))} in ${tables.length} tables`],
      ['releases', newest === undefined ? '0' : `${count(releases.length)}, the newest ${newest.name}`],
      ['size', `${count(Math.ceil(statSync(file).size / 1024))} KiB`],
    ]),
  ])
}
