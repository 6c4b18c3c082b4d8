import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { columns } from '../text.ts'
import { withDatabase } from '../with-database.ts'

const heading = ['no.', 'name', 'published (UTC)', 'digest', 'note']

/** Prints the releases, the newest first. */
export async function listReleases(terminal: Terminal): Promise<void> {
  const releases = await withDatabase(({ prisma }) =>
    prisma.release.findMany({ orderBy: { sequence: 'desc' } }),
  )
  const rows = releases.map(({ sequence, name, publishedAt, digest, note, withdrawnReason, withdrawnAt }) => [
    String(sequence),
    name,
    publishedAt.toISOString().slice(0, 16).replace('T', ' '),
    digest.slice(0, 12),
    withdrawnAt === null ? (note ?? '') : `withdrawn: ${withdrawnReason ?? 'no reason given'}`,
  ])
  if (rows.length === 0) print(terminal, ['There is no release yet: "opencorridor start" makes the first.'])
  else print(terminal, columns([heading, ...rows]))
}
