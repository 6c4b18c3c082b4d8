import { publish } from '@opencorridor/ingest'
import type { Command } from 'commander'
import { publishReport } from '../publish-report.ts'
import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

interface PublishFlags {
  as?: string
  note?: string
}

/** `opencorridor publish`. */
export function addPublish(parent: Command, terminal: Terminal): void {
  parent
    .command('publish')
    .description('Make a release of everything that was read since the last one.')
    .option('--as <name>', 'name of the release (default: year and month, such as 2026.05)')
    .option('--note <text>', 'what readers of the list of releases should know')
    .action(async ({ as: name, note }: PublishFlags) => {
      const options = { ...(name === undefined ? {} : { name }), ...(note === undefined ? {} : { note }) }
      const summary = await withDatabase((database) => publish(database, options))
      print(terminal, publishReport(summary))
    })
}
