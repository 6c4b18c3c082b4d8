import { namesOf, publish } from '@opencorridor/ingest'
import type { PublishSummary } from '@opencorridor/ingest'
import type { Database } from '@opencorridor/schema'
import { publishReport } from '../publish-report.ts'
import { showChanges } from '../show-changes.ts'
import { showFirstRelease } from '../show-first-release.ts'
import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { bulkFolder } from '../bulk-folder.ts'
import { isEmpty } from '../is-empty.ts'
import { stageStarter } from '../starter-release.ts'
import { writeBulkAfterPublishing } from '../write-bulk.ts'
import { withDatabase } from '../with-database.ts'

export interface PublishFlags {
  /** Name of the release. */
  as?: string
  note?: string
  /** Shares from 0 to 1 above which a release is not made. */
  maxRemoved: number
  maxRevised?: number
  force: boolean
  /** Builds on the newest release though it is withdrawn. */
  onWithdrawn?: boolean
  dryRun: boolean
  /** Prints what changed as JSON. */
  json: boolean
  /** A file to write a page to that shows what changed. */
  report?: string
}

/** Makes a release of everything that is staged. */
export async function publishStaged(
  { as: name, json, report, ...flags }: PublishFlags,
  terminal: Terminal,
): Promise<void> {
  const options = name === undefined ? flags : { ...flags, name }
  // What is told on the way is no part of what a program reads.
  const told = json ? { ...terminal, out: terminal.err } : terminal
  await withDatabase(async (database) => {
    const waiting = await database.prisma.ingestRun.count({ where: { status: 'STAGED' } })
    if (waiting > 0 && (await isEmpty(database))) {
      if (flags.dryRun) {
        await showFirstRelease(database, json, report, terminal)
        return
      }
      // Every dataset refers to areas, and these ship with the program.
      print(told, ['The first release has the data that ship with the program too.'])
      await stageStarter(database, told)
    }
    const summary = await publish(database, options)
    print(told, publishReport(summary, flags.dryRun))
    if (summary.release !== null && !flags.dryRun) {
      await writeBulkAfterPublishing(database, summary.release, bulkFolder(process.env), told)
    }
    await showPublication(database, summary, { json, html: report, dryRun: flags.dryRun }, terminal)
  })
}

async function showPublication(
  database: Database,
  summary: PublishSummary,
  { dryRun, ...show }: { json: boolean; html: string | undefined; dryRun: boolean },
  terminal: Terminal,
): Promise<void> {
  const { comparison, records, exceeded, release } = summary
  if (comparison === null) {
    if (show.json) print(terminal, [JSON.stringify(summary, null, 2)])
    return
  }
  // The first release is new as a whole: its tables would say so line by line.
  if (comparison.before === null && !show.json && show.html === undefined) return
  const from = comparison.before === null ? 'nothing' : `release ${comparison.before.name}`
  const to = dryRun ? 'what is staged' : `release ${release?.name ?? ''}`
  const names = await namesOf(database, comparison)
  const warnings = exceeded.map(
    ({ change, of, part, changed, before, limit }) =>
      `${part?.name ?? 'All together'}: ${changed} of ${before} ${of} ${change}, more than ${limit * 100} %.`,
  )
  const shown = { title: `From ${from} to ${to}`, values: comparison, records, names, warnings }
  await showChanges(shown, summary, show, terminal)
}
