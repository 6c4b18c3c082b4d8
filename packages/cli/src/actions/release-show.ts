import { IngestError } from '@opencorridor/ingest'
import { releaseNews } from '@opencorridor/schema'
import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { table } from '../table.ts'
import { count, facts } from '../text.ts'
import { withDatabase } from '../with-database.ts'

const time = (date: Date): string => `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** Prints a release: what it is, which runs it was made of, and what it changed. */
export async function showRelease(name: string, terminal: Terminal): Promise<void> {
  await withDatabase(async ({ prisma }) => {
    const [news] = await releaseNews(prisma, { name })
    if (news === undefined) {
      throw new IngestError(`There is no release ${name}; "opencorridor release list" lists them.`)
    }
    const { release, before, changes } = news
    const runs = await prisma.ingestRun.findMany({
      where: { releaseSequence: release.sequence },
      orderBy: { startedAt: 'asc' },
    })
    print(terminal, [
      `Release ${name}`,
      ...facts([
        ['number', String(release.sequence)],
        ['published', time(release.publishedAt)],
        ['digest', release.digest],
        ...(release.note === null ? [] : [['note', release.note]]),
        ...(release.withdrawnAt === null
          ? []
          : [['withdrawn', `${time(release.withdrawnAt)}: ${release.withdrawnReason ?? ''}`]]),
        ...(release.reinstatedAt === null ? [] : [['put back', time(release.reinstatedAt)]]),
        ['follows', before ?? 'nothing'],
        ['runs', runs.map(({ id }) => id).join(', ') || 'none'],
      ]),
      'Changes:',
      ...table(
        [
          { heading: 'of', cell: ({ what }) => what },
          { heading: 'added', right: true, cell: ({ added }) => count(added) },
          { heading: 'revised', right: true, cell: ({ revised }) => count(revised) },
          { heading: 'removed', right: true, cell: ({ removed }) => count(removed) },
        ],
        changes,
      ).map((line) => `  ${line}`),
    ])
  })
}
