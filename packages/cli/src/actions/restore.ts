import { restore } from '@opencorridor/ingest'
import { openDatabase } from '@opencorridor/schema'
import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { count, facts } from '../text.ts'

/** Restores a backup, and says what is there now. */
export async function restoreBackup(file: string, force: boolean, terminal: Terminal): Promise<void> {
  // Opened as it is: restoring makes the tables itself.
  const database = await openDatabase()
  try {
    const { manifest, migrated, pausedHooks } = await restore(database, file, { force })
    const newest = manifest.releases.at(-1)
    print(terminal, [
      `${file}: restored, as it was on ${manifest.madeAt.slice(0, 16).replace('T', ' ')} (UTC)`,
      ...facts([
        [
          'rows',
          `${count(manifest.tables.reduce((sum, { rows }) => sum + rows, 0))}, each compared with the file`,
        ],
        [
          'releases',
          newest === undefined
            ? '0'
            : `${count(manifest.releases.length)}, the newest ${newest.name} (${newest.digest.slice(0, 12)})`,
        ],
        ['migrations', migrated.length === 0 ? 'none needed' : `${migrated.join(', ')} applied`],
        ...(pausedHooks === 0
          ? []
          : [
              [
                'webhooks',
                `${count(pausedHooks)} paused; when this installation takes the place of the one that was backed up: opencorridor webhook resume`,
              ] as const,
            ]),
      ]),
    ])
  } finally {
    await database.close()
  }
}
