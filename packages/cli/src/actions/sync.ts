import { createPace } from '@opencorridor/ingest'
import type { Database } from '@opencorridor/schema'
import { CommandFailure } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { pagesFolder } from '../pages-folder.ts'
import { readSources } from '../sync/read-sources.ts'
import type { SourcesFile } from '../sync/read-sources.ts'
import { dueAt, isDue } from '../sync/schedule.ts'
import { createSyncLog } from '../sync/sync-log.ts'
import type { SyncResult } from '../sync/sync-log.ts'
import { withSyncLock } from '../sync/sync-lock.ts'
import { syncSource } from '../sync/sync-source.ts'
import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { columns, minutes } from '../text.ts'
import { withDatabase } from '../with-database.ts'

export interface SyncOptions {
  /** The file of sources. */
  file: string
  /** Every source, also those that are not due. */
  all: boolean
  /** Makes a release of what was read, when no source failed. */
  publish: boolean
  /** Share of its values, from 0 to 1, above which the loss of an indicator stops the release. */
  maxRemoved: number
}

/**
 * Looks at the sources that are due, stages what has changed, and publishes it where that is asked for.
 * @throws CommandFailure with an exit code for each way in which it is not all done
 */
export async function sync(
  { file, all, publish, maxRemoved }: SyncOptions,
  terminal: Terminal,
): Promise<void> {
  const sources = await readSources(file)
  const { results, waiting } = await withDatabase((database) =>
    withSyncLock(database, async () => {
      const results = await syncAll(database, sources, all, terminal)
      return { results, waiting: await database.prisma.ingestRun.count({ where: { status: 'STAGED' } }) }
    }),
  )
  const failed = results.filter(({ outcome }) => outcome === 'FAILED').length
  if (failed > 0) {
    const told = `${failed} of ${results.length} sources failed; ${publish ? 'nothing was published, and ' : ''}the next sync tries them again.`
    throw new CommandFailure(
      told,
      failed === results.length ? exitCodes.syncAllFailed : exitCodes.syncSomeFailed,
    )
  }
  if (publish && waiting > 0) await publishWaiting(maxRemoved, terminal)
}

async function syncAll(
  database: Database,
  { sources, requestsPerSecond }: SourcesFile,
  all: boolean,
  terminal: Terminal,
): Promise<SyncResult[]> {
  const log = createSyncLog(database)
  await log.failVanished()
  const history = await log.history()
  const context = { pace: createPace(requestsPerSecond), pagesFolder: pagesFolder() }
  const results: SyncResult[] = []
  for (const source of sources) {
    const { lastGood, state } = history.get(source.id) ?? {}
    if (!all && !isDue(source.schedule, lastGood, new Date())) {
      print(terminal, [`${source.id}: not due before ${minutes(dueAt(source.schedule, lastGood))} UTC`])
      continue
    }
    const id = await log.begin(source.id)
    const result = await syncSource(database, source, state, context)
    await log.end(id, result)
    const told = `${source.id}: ${result.outcome.toLowerCase()}. ${result.message}`
    if (result.outcome === 'FAILED') terminal.err.write(`${told}\n`)
    else print(terminal, [told])
    results.push(result)
  }
  return results
}

async function publishWaiting(maxRemoved: number, terminal: Terminal): Promise<void> {
  const { publishStaged } = await import('./publish.ts')
  try {
    await publishStaged({ maxRemoved, force: false, dryRun: false, json: false }, terminal)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandFailure(
      `What was read is staged, but it was not published: ${reason}`,
      exitCodes.syncNotPublished,
    )
  }
}

/** Prints the sources, when they ran and when they are due. */
export async function listSources({ file }: Pick<SyncOptions, 'file'>, terminal: Terminal): Promise<void> {
  const { sources } = await readSources(file)
  const history = await withDatabase((database) => createSyncLog(database).history())
  const rows = sources.map(({ id, publisher, schedule }) => {
    const { lastGood, last } = history.get(id) ?? {}
    const due = isDue(schedule, lastGood, new Date()) ? 'now' : minutes(dueAt(schedule, lastGood))
    const ended =
      last === undefined
        ? 'never ran'
        : `${last.outcome.toLowerCase()}${last.outcome === 'FAILED' ? `: ${last.message ?? ''}` : ''}`
    return [id, publisher, schedule, minutes(lastGood), due, ended]
  })
  print(
    terminal,
    columns([['source', 'publisher', 'schedule', 'last good (UTC)', 'due (UTC)', 'last run'], ...rows]),
  )
}
