import tab from '@bomb.sh/tab/commander'
import { Command } from 'commander'
import { addIngestStarter } from './commands/ingest-starter.ts'
import { addIngestWdi } from './commands/ingest-wdi.ts'
import { addPublish } from './commands/publish.ts'
import { addReleaseList } from './commands/release-list.ts'
import { addStart } from './commands/start.ts'
import { exitCodes } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

const epilogue = `
Where the data is kept:
  DATABASE_URL           a PostgreSQL server; without it, an embedded one is started
  OPENCORRIDOR_DATA_DIR  folder of the embedded server (default: below the user's data folder)

What a running service keeps in memory, all workers together:
  CACHE_BYTES            series (default: 512 MB)
  RESPONSE_CACHE_BYTES   whole answers (default: 64 MB; 0 for none)

Exit codes: ${exitCodes.ok} done, ${exitCodes.failure} failed, ${exitCodes.usage} command line not understood.
Completion in the shell: source <(opencorridor complete bash)   (also zsh, fish, powershell)`

/**
 * The command line. A file under `commands/` says what a command takes, its file under `actions/` what it does: that
 * one is loaded when the command runs, so that help and completion answer at once.
 */
export function createProgram(terminal: Terminal): Command {
  const program = new Command('opencorridor')
    .description('Open data on labour migration as one typed graph.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: (text) => terminal.err.write(text),
    })
    .showHelpAfterError('(add --help for what this command takes)')
    .addHelpText('after', epilogue)

  addStart(program, terminal)
  const ingest = program.command('ingest').description('Read data, and keep it for the next release.')
  addIngestStarter(ingest, terminal)
  addIngestWdi(ingest, terminal)
  addPublish(program, terminal)
  const release = program.command('release').description('Look after releases.')
  addReleaseList(release, terminal)
  tab(program)
  return program
}
