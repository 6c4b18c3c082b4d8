import pg from 'pg'
import { errorCode, errorMessage } from '../database-error.ts'

/** A process's hold on a running server, by a connection and a lock of its session: both end with the process. */
export interface Lease {
  readonly client: pg.Client
  /** Whether this was the last hold: the server may be stopped then, and takes no new ones until it is. */
  giveUp(): Promise<boolean>
}

/** "opencorridor" as a number: the key of the advisory lock that every user of the server holds, shared. */
const lockKey = 0x6f63

/** Failures of a server that is about to start, to stop, or to go: look again in a moment. */
const passing = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'])

/**
 * Connects to the server and holds it.
 * @param url of a database of the server; all processes have to name the same one
 * @returns undefined when the server is starting or stopping
 */
export async function takeLease(url: string): Promise<Lease | undefined> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'opencorridor lease',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    if (!(await ask(client, `pg_try_advisory_lock_shared(${lockKey})`))) {
      await client.end()
      return undefined
    }
  } catch (error) {
    await client.end().catch(() => undefined)
    if (passing.has(errorCode(error) ?? '') || /terminated|timeout/.test(errorMessage(error)))
      return undefined
    throw error
  }
  return {
    client,
    async giveUp() {
      try {
        await ask(client, `pg_advisory_unlock_shared(${lockKey})`)
        return await ask(client, `pg_try_advisory_lock(${lockKey})`)
      } catch {
        // The server is gone already.
        return false
      }
    },
  }
}

async function ask(client: pg.Client, expression: string): Promise<boolean> {
  const { rows } = await client.query<{ answer: boolean }>(`SELECT ${expression} AS answer`)
  return rows[0]?.answer ?? false
}
