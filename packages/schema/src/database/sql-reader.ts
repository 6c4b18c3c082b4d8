import pg from 'pg'
import type { PrismaClient } from '../../generated/client/client.ts'

/** Statements of our own, over the connections that Prisma's client has too. */
export interface SqlReader {
  /**
   * The rows of a statement, by the names of its columns, with the types that pg gives: `int` is a number, `json` is
   * parsed, `text` a string.
   */
  rows<Row>(sql: string, ...values: unknown[]): Promise<Row[]>
}

/** One server as it is read. Why numbers do not come through Prisma's client: docs/decisions/0081-reading-beside-prisma.md. */
export interface DatabaseServer {
  /** For records one by one: releases, revisions, ingest runs, documents. */
  readonly prisma: PrismaClient
  /** For what a release says: all of its records, and series by the thousand. */
  readonly sql: SqlReader
}

/** A piece of reading, on whichever server it is given. */
export type Load<T> = (server: DatabaseServer) => Promise<T>

/**
 * A named query for `pg`, made of its text. Of an object with name, text and values `pg` makes a copy first, by the
 * descriptions of its properties, which is a part of what asking for one series takes.
 */
function namedQuery(name: string, text: string, values: unknown[]): pg.Query {
  return Object.assign(new pg.Query(text, values), { name })
}

/**
 * Makes the reader of a pool.
 * @param nameOf names the statements that are prepared, see `createStatementNames`
 * @param onQuery called with the text of each statement
 */
export function createSqlReader(
  pool: pg.Pool,
  nameOf: (query: { sql: string }) => string,
  onQuery?: (sql: string) => void,
): SqlReader {
  return {
    async rows<Row>(sql: string, ...values: unknown[]) {
      onQuery?.(sql)
      // Its types say that it gives the query back, but it gives what a client has made of it.
      const asked: unknown = pool.query(namedQuery(nameOf({ sql }), sql, values))
      const { rows } = await (asked as Promise<{ rows: Row[] }>)
      return rows
    },
  }
}

/** A reader that sends each statement by itself to wherever `read` sends it. */
export function readerBy(read: <T>(load: Load<T>) => Promise<T>): SqlReader {
  return { rows: (sql, ...values) => read((server) => server.sql.rows(sql, ...values)) }
}
