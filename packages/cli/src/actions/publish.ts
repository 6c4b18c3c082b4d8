import { publish } from '@opencorridor/ingest'
import { publishReport } from '../publish-report.ts'
import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

export interface PublishFlags {
  /** Name of the release. */
  as?: string
  note?: string
}

/** Makes a release of everything that is staged. */
export async function publishStaged({ as: name, note }: PublishFlags, terminal: Terminal): Promise<void> {
  const options = { ...(name === undefined ? {} : { name }), ...(note === undefined ? {} : { note }) }
  const summary = await withDatabase((database) => publish(database, options))
  print(terminal, publishReport(summary))
}
