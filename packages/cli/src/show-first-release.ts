import type { Database } from '@opencorridor/schema'
import { starterImporters } from './starter-release.ts'
import { print } from './terminal.ts'
import type { Terminal } from './terminal.ts'

/**
 * What a dry run says where there is no release yet: what the first one would be made of. It is not compared, for there
 * is nothing to compare it with, and reading what ships with the program would stage it.
 */
export async function showFirstRelease(
  { prisma }: Database,
  json: boolean,
  report: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const staged = await prisma.ingestRun.findMany({
    where: { status: 'STAGED' },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  const ships = starterImporters().map(({ name }) => name)
  const runs = staged.map(({ id }) => id)
  if (json) print(terminal, [JSON.stringify({ outcome: 'FIRST_RELEASE', ships, runs }, null, 2)])
  else {
    print(terminal, [
      'The first release would be published, and is new as a whole; nothing was.',
      `  The data that ship with the program, which are read then: ${ships.join(', ')}`,
      `  What is staged: ${runs.join(', ')}`,
    ])
  }
  if (report !== undefined) {
    terminal.err.write(`${report} is not written: there is no release to compare with.\n`)
  }
}
