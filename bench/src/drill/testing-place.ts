import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../peers/wait-for-port.ts'
import { findPrograms } from './programs/find-programs.ts'
import { startPrimary } from './programs/postgres.ts'
import type { PostgresServer } from './programs/postgres.ts'

/** A folder with a PostgreSQL server of a test's own. */
export interface TestPlace {
  readonly folder: string
  readonly database: PostgresServer
  /** Stops the server and removes the folder. */
  close(): Promise<void>
}

/** Starts a server that a test may stop and start. @throws MissingProgramError without Debian's PostgreSQL */
export async function startTestPlace(): Promise<TestPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'opencorridor-outage-'))
  chmodSync(folder, 0o755)
  const { postgres } = findPrograms()
  const database = await startPrimary({ programs: postgres, folder, port: await freePort() })
  return {
    folder,
    database,
    async close() {
      await database.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
