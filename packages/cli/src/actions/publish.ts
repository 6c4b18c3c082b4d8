import { publish } from '@opencorridor/ingest'
import { publishReport } from '../publish-report.ts'
import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { isEmpty } from '../is-empty.ts'
import { stageStarter } from '../starter-release.ts'
import { withDatabase } from '../with-database.ts'

export interface PublishFlags {
  /** Name of the release. */
  as?: string
  note?: string
}

/** Makes a release of everything that is staged. */
export async function publishStaged({ as: name, note }: PublishFlags, terminal: Terminal): Promise<void> {
  const options = { ...(name === undefined ? {} : { name }), ...(note === undefined ? {} : { note }) }
  await withDatabase(async (database) => {
    const waiting = await database.prisma.ingestRun.count({ where: { status: 'STAGED' } })
    if (waiting > 0 && (await isEmpty(database))) {
      // Every dataset refers to areas, and these ship with the program.
      print(terminal, ['The first release has the data that ship with the program too.'])
      await stageStarter(database, terminal)
    }
    print(terminal, publishReport(await publish(database, options)))
  })
}
