import { takeDownRelease } from '@opencorridor/ingest'
import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

/** Takes a release down: it answers nobody any more. */
export async function takedown(name: string, reason: string, terminal: Terminal): Promise<void> {
  const { current } = await withDatabase((database) => takeDownRelease(database, name, reason))
  print(terminal, [
    `Release ${name} is taken down. Who names it is answered 451, with the reason.`,
    `Questions that name no release are answered by ${current.name}${current.withdrawn ? ', which is withdrawn as all others are' : ''}.`,
    'Caches before the service may hold its answers for a year: purge them there. The values stay in the database.',
  ])
}
