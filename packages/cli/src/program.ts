import tab from '@bomb.sh/tab/commander'
import { Command } from 'commander'
import { addBackup } from './commands/backup.ts'
import { addIngestAgreements } from './commands/ingest-agreements.ts'
import { addIngestIati } from './commands/ingest-iati.ts'
import { addIngestIlostat } from './commands/ingest-ilostat.ts'
import { addIngestKnomad } from './commands/ingest-knomad.ts'
import { addIngestRpw } from './commands/ingest-rpw.ts'
import { addIngestSdg } from './commands/ingest-sdg.ts'
import { addIngestSdmx } from './commands/ingest-sdmx.ts'
import { addIngestStarter } from './commands/ingest-starter.ts'
import { addIngestTable } from './commands/ingest-table.ts'
import { addIngestUndesa } from './commands/ingest-undesa.ts'
import { addIngestWdi } from './commands/ingest-wdi.ts'
import { addIngestWorldBank } from './commands/ingest-world-bank.ts'
import { addIngestWorldBankApi } from './commands/ingest-world-bank-api.ts'
import { addKey } from './commands/key.ts'
import { addPublish } from './commands/publish.ts'
import { addReleaseDiff } from './commands/release-diff.ts'
import { addReleaseExport } from './commands/release-export.ts'
import { addReleaseList } from './commands/release-list.ts'
import { addReleaseShow } from './commands/release-show.ts'
import { addReleaseTakedown } from './commands/release-takedown.ts'
import { addReleaseWithdraw } from './commands/release-withdraw.ts'
import { addRestore } from './commands/restore.ts'
import { addRun } from './commands/run.ts'
import { addStart } from './commands/start.ts'
import { addSync } from './commands/sync.ts'
import { addWebhook } from './commands/webhook.ts'
import { exitCodes } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

const epilogue = `
Where the data is kept:
  DATABASE_URL           a PostgreSQL server; without it, an embedded one is started
  OPENCORRIDOR_DATA_DIR  folder of the embedded server (default: below the user's data folder)
  OPENCORRIDOR_BULK_DIR  releases as files (default: beside the embedded database)
  OPENCORRIDOR_CACHE_DIR pages of an API while they are fetched (default: below the user's cache folder)

Where a running service is reached:
  HOST, PORT             address to listen on (default: 127.0.0.1 and 4000)
  PUBLIC_URL             its address as readers know it, for links in feeds (default: that of the request)

What a running service keeps in memory, all workers together:
  CACHE_BYTES            series (default: 512 MB)
  RESPONSE_CACHE_BYTES   whole answers (default: 64 MB; 0 for none)

All that it looks at, and what holds: opencorridor start --print-config

Exit codes: ${exitCodes.ok} done, ${exitCodes.failure} failed, ${exitCodes.usage} command line not understood; sync has more, see its help.
Completion in the shell: source <(opencorridor complete bash)   (also zsh, fish, powershell)`

/** What can be read: what ships with the program, publishers by name, and any other file. */
const ingests = [
  addIngestStarter,
  addIngestWdi,
  addIngestWorldBank,
  addIngestWorldBankApi,
  addIngestUndesa,
  addIngestKnomad,
  addIngestRpw,
  addIngestSdg,
  addIngestIlostat,
  addIngestIati,
  addIngestSdmx,
  addIngestTable,
  addIngestAgreements,
]

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
  for (const add of ingests) add(ingest, terminal)
  addPublish(program, terminal)
  addSync(program, terminal)
  const release = program.command('release').description('Look after releases.')
  addReleaseList(release, terminal)
  addReleaseShow(release, terminal)
  addReleaseDiff(release, terminal)
  addReleaseWithdraw(release, terminal)
  addReleaseTakedown(release, terminal)
  addReleaseExport(release, terminal)
  addRun(program, terminal)
  addWebhook(program, terminal)
  addKey(program, terminal)
  addBackup(program, terminal)
  addRestore(program, terminal)
  tab(program)
  return program
}
