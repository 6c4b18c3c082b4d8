import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { PrismaClient } from '../../generated/client/client.ts'
import { createCanceller } from './cancel-statements.ts'
import { explainConnectionFailure } from './connection-failure.ts'
import { DatabaseError } from './database-error.ts'
import { createPool } from './pool.ts'
import type { PoolOptions } from './pool.ts'
import { openReplicas } from './replicas.ts'
import type { Replicas } from './replicas.ts'
import { createSqlReader } from './sql-reader.ts'
import type { DatabaseServer, Load } from './sql-reader.ts'
import { createStatementNames } from './statement-names.ts'
import { tracePrisma } from './trace.ts'

/** An open database. Prisma and plain SQL share one pool. `await using` closes it. */
export interface Database extends DatabaseServer, AsyncDisposable {
  /** Connection string, for tools that connect on their own; it holds the password. */
  readonly url: string
  /** Whether it is the server that the program runs itself, in its data directory. */
  readonly embedded: boolean
  /** For COPY, and whatever writes by SQL. */
  readonly pool: pg.Pool
  /** Reads what a release says: on a replica that has it, where there is one. */
  read<T>(sequence: number, load: Load<T>): Promise<T>
  /**
   * Ends the statements that this pool, and those of standbys, are executing for a fifth of a second or more: for when
   * nobody waits for them any more. Whoever does gets an error of SQLSTATE 57014.
   */
  cancel(): Promise<void>
  /** Standbys that take reads, where some were named. */
  readonly replicas: Replicas | undefined
  /**
   * Closes the connections. An embedded server stops when no other process uses it.
   * Calling it again does nothing.
   */
  close(): Promise<void>
}

/** How a database is used. */
export interface ConnectionOptions extends PoolOptions {
  /** Called with the text of each statement that Prisma or `sql` sends, to pin it. Default none, which is faster. */
  onQuery?: (sql: string) => void
  /** Standbys of the server, which take reads of releases that they have. Default none. */
  replicaUrls?: readonly string[]
}

/** PostgreSQL 14 is the oldest that its makers still mend. */
const oldestServer = 14

/**
 * Connects, and looks that the server answers and is new enough.
 * @param release what is to be done when the database is closed
 * @throws DatabaseError one sentence, when it cannot be used
 */
export async function connectDatabase(
  url: string,
  options: ConnectionOptions & { embedded?: boolean; release?: () => Promise<void> } = {},
): Promise<Database> {
  const pool = createPool(url, options)
  const cancel = createCanceller(pool, url)
  try {
    await checkServer(pool)
  } catch (error) {
    await pool.end()
    throw error instanceof DatabaseError ? error : explainConnectionFailure(error, url)
  }
  const statementName = createStatementNames()
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementName })
  const untraced = createPrisma(adapter, options.onQuery)
  const prisma = options.within === undefined ? untraced : tracePrisma(untraced, options.within)
  const sql = createSqlReader(pool, statementName, options.onQuery)

  const { replicaUrls = [] } = options
  const replicas = replicaUrls.length > 0 ? openReplicas(replicaUrls, options) : undefined

  let closing: Promise<void> | undefined
  async function closeOnce(): Promise<void> {
    await replicas?.close()
    await prisma.$disconnect()
    await pool.end()
    await options.release?.()
  }
  function close(): Promise<void> {
    closing ??= closeOnce()
    return closing
  }
  return {
    url,
    embedded: options.embedded ?? false,
    prisma,
    sql,
    pool,
    read: (sequence, load) => replicas?.read(sequence, { prisma, sql }, load) ?? load({ prisma, sql }),
    cancel: async () => {
      await Promise.all([cancel(), replicas?.cancel()])
    },
    replicas,
    close,
    [Symbol.asyncDispose]: close,
  }
}

function createPrisma(adapter: PrismaPg, onQuery: ConnectionOptions['onQuery']): PrismaClient {
  if (onQuery === undefined) return new PrismaClient({ adapter })
  const prisma = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
  prisma.$on('query', ({ query }) => {
    onQuery(query)
  })
  return prisma
}

async function checkServer(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<ServerVersion>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name`,
  )
  const failure = rows.map(tooOld).find((found) => found !== undefined)
  if (failure !== undefined) throw failure
}

/** `server_version_num` and `server_version` of PostgreSQL. */
interface ServerVersion {
  number: number
  name: string
}

/** The refusal of a server that is too old; undefined for one that is not. */
export function tooOld({ number, name }: ServerVersion): DatabaseError | undefined {
  if (number >= oldestServer * 10_000) return undefined
  return new DatabaseError(
    `The server is PostgreSQL ${name}: OpenCorridor needs ${oldestServer} or later, so upgrade the server or name another in DATABASE_URL.`,
  )
}
