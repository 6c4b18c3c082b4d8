import type { Command } from 'commander'
import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { columns } from '../text.ts'
import { withDatabase } from '../with-database.ts'

/** `opencorridor release list`. */
export function addReleaseList(parent: Command, terminal: Terminal): void {
  parent
    .command('list')
    .description('List the releases, the newest first.')
    .action(async () => {
      const releases = await withDatabase(({ prisma }) =>
        prisma.release.findMany({ orderBy: { sequence: 'desc' } }),
      )
      const rows = releases.map(
        ({ sequence, name, publishedAt, digest, note, withdrawnReason, withdrawnAt }) => [
          String(sequence),
          name,
          publishedAt.toISOString().slice(0, 16).replace('T', ' '),
          digest.slice(0, 12),
          withdrawnAt === null ? (note ?? '') : `withdrawn: ${withdrawnReason ?? 'no reason given'}`,
        ],
      )
      if (rows.length === 0)
        print(terminal, ['There is no release yet: "opencorridor start" makes the first.'])
      else print(terminal, columns([['no.', 'name', 'published (UTC)', 'digest', 'note'], ...rows]))
    })
}
