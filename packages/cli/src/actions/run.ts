import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { discardRun, IngestError, readRejects, rejectLines } from '@opencorridor/ingest'
import type { IngestReject } from '@opencorridor/ingest'
import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { table } from '../table.ts'
import { count, facts } from '../text.ts'
import { withSyncLock } from '../sync/sync-lock.ts'
import { withDatabase } from '../with-database.ts'

export interface ShowRunFlags {
  /** Prints all rows that were not taken. */
  rejects: boolean
  /** Writes them to this file; its ending says how. */
  rejectsFile?: string
}

const time = (date: Date | null): string => date?.toISOString().slice(0, 16).replace('T', ' ') ?? ''
const listed = 50

/** When a run was discarded; undefined where it was not. */
function discardedAt(summary: unknown): string | undefined {
  if (typeof summary !== 'object' || summary === null || !('discardedAt' in summary)) return undefined
  return typeof summary.discardedAt === 'string' ? time(new Date(summary.discardedAt)) : undefined
}

/** What became of a run, in a word. */
function statusOf({ status, summary }: { status: string; summary: unknown }): string {
  return discardedAt(summary) === undefined ? status.toLowerCase() : 'discarded'
}

/** Prints the newest runs. */
export async function listRuns(terminal: Terminal): Promise<void> {
  const runs = await withDatabase(({ prisma }) =>
    prisma.ingestRun.findMany({
      orderBy: { startedAt: 'desc' },
      take: listed,
      include: { release: true, _count: { select: { rejects: true } } },
    }),
  )
  if (runs.length === 0) {
    print(terminal, ['Nothing was read yet: "opencorridor ingest --help" says what can be.'])
    return
  }
  type Run = (typeof runs)[number]
  const columns = [
    { heading: 'id', cell: ({ id }: Run) => id },
    { heading: 'status', cell: statusOf },
    { heading: 'began (UTC)', cell: ({ startedAt }: Run) => time(startedAt) },
    { heading: 'release', cell: ({ release }: Run) => release?.name ?? '' },
    { heading: 'rejected', right: true, cell: ({ _count }: Run) => count(_count.rejects) },
  ]
  print(terminal, table(columns, runs))
}

function line({ file, line: number, field, reason, raw }: IngestReject): string {
  const place = [file, ...(number === null ? [] : [`line ${number}`]), ...(field === null ? [] : [field])]
  return `  ${place.join(', ')}: ${reason}${raw === null ? '' : ` It reads: ${raw}`}`
}

/** Prints a run, and writes down what it did not take. */
export async function showRun(
  id: string,
  { rejects, rejectsFile }: ShowRunFlags,
  terminal: Terminal,
): Promise<void> {
  await withDatabase(async (database) => {
    const run = await database.prisma.ingestRun.findUnique({
      where: { id },
      include: { release: true, _count: { select: { rejects: true } } },
    })
    if (run === null) throw new IngestError(`There is no run ${id}; "opencorridor run list" lists them.`)
    const { importer, startedAt, finishedAt, release, summary, _count } = run
    const failure =
      typeof summary === 'object' && summary !== null && 'message' in summary ? summary['message'] : undefined
    const discarded = discardedAt(summary)
    print(terminal, [
      `Run ${id}`,
      ...facts([
        ['importer', importer],
        ['status', statusOf(run)],
        ['began', `${time(startedAt)} UTC`],
        ['ended', finishedAt === null ? 'not yet' : `${time(finishedAt)} UTC`],
        ...(discarded === undefined ? [] : [['discarded', `${discarded} UTC`]]),
        ...(typeof failure === 'string' ? [['failed', failure]] : []),
        ['release', release?.name ?? 'none'],
        ['rejected', count(_count.rejects)],
      ]),
    ])
    if (rejects) for await (const page of readRejects(database, id)) print(terminal, page.map(line))
    if (rejectsFile === undefined) return
    const format = rejectsFile.endsWith('.csv') ? 'csv' : 'ndjson'
    await pipeline(
      Readable.from(rejectLines(readRejects(database, id), format)),
      createWriteStream(rejectsFile),
    )
    terminal.err.write(`The ${count(_count.rejects)} rejected rows are in ${rejectsFile}.\n`)
  })
}

/** Takes back what a run has staged. */
export async function discard(id: string, terminal: Terminal): Promise<void> {
  // A sync that is at work would write down of the source what is to be forgotten.
  const { source } = await withDatabase((database) => withSyncLock(database, () => discardRun(database, id)))
  const again =
    source === undefined
      ? []
      : [`The source ${source} is read again when it is due; "opencorridor sync --all" does so at once.`]
  print(terminal, [`Run ${id} is discarded: no release gets what it has read.`, ...again])
}
