import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { PrismaClient } from '../../generated/client/client.ts'
import { createCanceller } from './cancel-statements.ts'
import { createPool } from './pool.ts'
import type { PoolOptions } from './pool.ts'
import { createSqlReader } from './sql-reader.ts'
import type { DatabaseServer, Load } from './sql-reader.ts'
import { createStatementNames } from './statement-names.ts'
import { tracePrisma } from './trace.ts'

/** Standbys that take reads off the primary. */
export interface Replicas {
  /**
   * Reads what a release says, on a replica that has replayed it, else on the primary; there too when the replica fails.
   * Publishing is one transaction, so a server that has the row of a release has all of it.
   */
  read<T>(sequence: number, primary: DatabaseServer, load: Load<T>): Promise<T>
  /** What each replica has replayed, in the order of their addresses: undefined for one that is not used. */
  readonly replayed: readonly (number | undefined)[]
  /** See `Database.cancel`. */
  cancel(): Promise<void>
  close(): Promise<void>
}

/** Milliseconds between looks at a replica that is behind or away. */
const lookEvery = 1_000

/** A replica is one of several ways to an answer: it is not waited for as long as the primary. */
const connectionTimeout = 2_000

const newestRelease = 'SELECT coalesce(max("sequence"), 0) AS sequence FROM "Release"'

/** One standby, and the newest release that it was seen to have. */
interface Replica extends DatabaseServer {
  readonly pool: pg.Pool
  readonly cancel: () => Promise<void>
  replayed: number | undefined
  lookedAt: number
}

/** Makes the pools; a replica is connected to when it is first looked at, and may be away. */
export function openReplicas(urls: readonly string[], options: PoolOptions = {}): Replicas {
  /** The newest release that was read here: no server that has not got as far is asked again, for any. */
  let serving = 0
  let turn = 0
  /** How often statements were ended because nobody waits for them. */
  let cancels = 0

  async function sequenceOf(client: pg.ClientBase): Promise<number> {
    const { rows } = await client.query<{ sequence: number }>(newestRelease)
    return rows[0]?.sequence ?? 0
  }

  /** Another server may stand at the address since the last connection, one that was set back: each is asked. */
  async function check(client: pg.ClientBase): Promise<void> {
    if ((await sequenceOf(client)) < serving) throw new Error('The replica is behind what was read before.')
  }

  const replicas = urls.map((url): Replica => {
    const pool = createPool(url, { ...options, connectionTimeout, verify: check })
    const statementName = createStatementNames()
    const adapter = new PrismaPg(pool, { statementNameGenerator: statementName })
    const cancel = createCanceller(pool, url)
    const untraced = new PrismaClient({ adapter })
    const prisma = options.within === undefined ? untraced : tracePrisma(untraced, options.within)
    const sql = createSqlReader(pool, statementName)
    return { pool, prisma, sql, cancel, replayed: undefined, lookedAt: -Infinity }
  })

  async function look(replica: Replica): Promise<void> {
    try {
      const { rows } = await replica.pool.query<{ sequence: number }>(newestRelease)
      replica.replayed = rows[0]?.sequence
    } catch {
      replica.replayed = undefined
    }
  }

  /** Whether it has a release; one that has not is looked at again in a while, and nobody waits for that. */
  function has(replica: Replica, sequence: number): boolean {
    if (replica.replayed !== undefined && replica.replayed >= Math.max(sequence, serving)) return true
    if (performance.now() - replica.lookedAt > lookEvery) {
      replica.lookedAt = performance.now()
      void look(replica)
    }
    return false
  }

  return {
    get replayed() {
      return replicas.map(({ replayed }) => replayed)
    },
    async read(sequence, primary, load) {
      serving = Math.max(serving, sequence)
      const able = replicas.filter((replica) => has(replica, sequence))
      const chosen = able[turn++ % Math.max(1, able.length)]
      if (chosen === undefined) return load(primary)
      const before = cancels
      try {
        return await load(chosen)
      } catch (error) {
        if (cancels !== before) throw error
        // It went away, or cancelled the statement to replay what came: the primary answers, or says what is wrong.
        chosen.replayed = undefined
        chosen.lookedAt = performance.now()
        return load(primary)
      }
    },
    async cancel() {
      cancels++
      await Promise.all(replicas.map((replica) => replica.cancel()))
    },
    async close() {
      await Promise.all(replicas.map(({ prisma, pool }) => prisma.$disconnect().then(() => pool.end())))
    },
  }
}
