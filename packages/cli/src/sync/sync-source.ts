import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stage } from '@opencorridor/ingest'
import type { Database } from '@opencorridor/schema'
import { count } from '../text.ts'
import type { SourceBase, SyncContext } from './source-kind.ts'
import { sourceKinds } from './source-kinds.ts'
import type { SyncResult } from './sync-log.ts'

/**
 * Looks at one source, and stages what it has where that has changed. It never throws: a source that fails is not to
 * keep the others from their turn.
 * @param known the state of its last good run
 */
export async function syncSource(
  database: Database,
  source: SourceBase,
  known: unknown,
  context: Omit<SyncContext, 'temporaryFolder'>,
): Promise<SyncResult> {
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'opencorridor-sync-'))
  try {
    return await look(database, source, known, { ...context, temporaryFolder })
  } catch (error) {
    return { outcome: 'FAILED', message: error instanceof Error ? error.message : String(error) }
  } finally {
    await rm(temporaryFolder, { recursive: true, force: true })
  }
}

async function look(
  database: Database,
  source: SourceBase,
  known: unknown,
  context: SyncContext,
): Promise<SyncResult> {
  const kind = sourceKinds.find(({ publisher }) => publisher === source.publisher)
  if (kind === undefined) throw new Error(`The publisher ${source.publisher} is not known.`)
  const found = await kind.look(source, known, context)
  if (found === undefined) {
    return { outcome: 'UNCHANGED', message: 'The source says what it said before.', state: known }
  }
  try {
    const { runId, series, values, rejects } = await stage(database, found.importer)
    const message = `Read ${found.what}: ${count(series)} series, ${count(values)} values, ${count(rejects.total)} rejected.`
    return { outcome: 'STAGED', message, runId, state: found.state() }
  } finally {
    await found.close()
  }
}
