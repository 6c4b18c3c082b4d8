import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { DatabaseError, errorCode, errorMessage } from '../database-error.ts'
import { clusterUser, prepareCluster, readPassword } from './cluster.ts'
import { makeDataDirectory } from './data-directory.ts'
import { prepareInstallation } from './installation.ts'
import { takeLease } from './lease.ts'
import type { Lease } from './lease.ts'
import { findPostmaster, mayBeServerOf } from './postmaster.ts'
import { startServer } from './start-server.ts'
import { stopServer } from './stop-server.ts'

/** The server of a data directory, and how to use it. */
export interface EmbeddedServerOptions {
  /** Absolute path of the data directory; made when missing. */
  directory: string
  /**
   * Whether committed data survive a power failure. False is two to three times as fast to write, and for
   * throw-away data only. Default true.
   */
  durable?: boolean
  /** Whether the last process that leaves stops the server. Default true. */
  stopWhenUnused?: boolean
}

/** A running server that this process holds. */
export interface EmbeddedServer {
  /** Address of its database. */
  url: string
  /** Lets it go; the last process that does so stops it, which takes some 0.1 s. */
  release: () => Promise<void>
}

/** For servers of tests: nothing is written in time for a power failure, and many test files connect at once. */
const throwAwaySettings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'max_connections=300',
]

interface Hold {
  lease: Lease
  port: number
}

/** Longer than a recovery after a kill takes; then something is wrong that waiting does not mend. */
const patience = 60_000

/**
 * Uses the embedded server of a data directory: makes the cluster when there is none, starts the server when none
 * runs, and holds it until `release`. The server belongs to no process: the last one that lets go stops it, a
 * killed one leaves it to the next. When the server dies meanwhile, it is started again at the same address.
 * @throws DatabaseError one sentence, when it cannot be used
 */
export async function useEmbeddedServer({
  directory,
  durable = true,
  stopWhenUnused = true,
}: EmbeddedServerOptions): Promise<EmbeddedServer> {
  makeDataDirectory(directory)
  const installation = prepareInstallation(directory)
  const settings = durable ? [] : throwAwaySettings
  await prepareCluster(installation, durable ? [] : ['--no-sync'])
  const password = readPassword(installation)
  let released = false

  const address = (port: number, database: string) =>
    `postgresql://${clusterUser}:${password}@127.0.0.1:${port}/${database}`

  async function attach(fixedPort?: number): Promise<Hold> {
    const deadline = Date.now() + patience
    while (Date.now() < deadline) {
      const running = findPostmaster(installation.cluster)
      if (running === undefined || !mayBeServerOf(running.pid, installation.cluster)) {
        await startServer(installation, settings, fixedPort)
      } else if (running.ready) {
        const lease = await takeLease(address(running.port, 'postgres')).catch((error: unknown) => {
          throw new DatabaseError(
            `The embedded PostgreSQL of ${directory} refuses the program: ${errorMessage(error)} (see ${installation.log}).`,
            { cause: error },
          )
        })
        if (lease !== undefined) return { lease, port: running.port }
      }
      await sleep(10)
    }
    throw new DatabaseError(
      `The server of ${installation.directory} neither starts nor stops (see ${installation.log}): end the process that postmaster.pid in ${installation.cluster} names, and try again.`,
    )
  }

  /** A server that dies while it is held is started again, for the pools that know its address. */
  function watch({ lease, port }: Hold): void {
    lease.client.once('end', () => {
      if (released) return
      hold = attach(port)
      hold.then(watch, (error: unknown) => {
        process.emitWarning(errorMessage(error), 'DatabaseWarning')
      })
    })
  }

  let hold = attach()
  const { lease, port } = await hold
  watch({ lease, port })
  await createDatabase(lease.client)
  return {
    url: address(port, clusterUser),
    async release() {
      if (released) return
      released = true
      const last = await hold.catch(() => undefined)
      if (last === undefined) return
      const unused = await last.lease.giveUp()
      if (unused && stopWhenUnused) await stopServer(installation)
      await last.lease.client.end().catch(() => undefined)
    },
  }
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [clusterUser])
  if (rowCount !== 0) return
  try {
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(clusterUser)}`)
  } catch (error) {
    // Another process did so at the same moment.
    if (errorCode(error) !== '42P04' && errorCode(error) !== '23505') throw error
  }
}
