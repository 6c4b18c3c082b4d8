import { isEmpty } from '../is-empty.ts'
import { serve } from '../serve.ts'
import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { welcome } from '../welcome.ts'
import { withDatabase } from '../with-database.ts'

/**
 * Prepares the database, loads the data that ships with the program where there is none, and serves until a signal
 * ends it.
 */
export async function start(terminal: Terminal): Promise<void> {
  await withDatabase(async (database) => {
    if (await isEmpty(database)) {
      // The importers are loaded only now: a later start has no use for them.
      const { makeStarterRelease } = await import('../starter-release.ts')
      print(terminal, [
        'The first start loads the data that ships with the program; this takes some seconds.',
      ])
      await makeStarterRelease(database, terminal)
    }
    const { server, release, stopped } = await serve(database)
    print(terminal, welcome(server.url, release))
    await stopped
  })
}
