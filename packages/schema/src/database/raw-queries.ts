import type { Load } from './replicas.ts'

/** What plain SQL is sent with: Prisma's client, or whatever decides which server is asked. */
export interface RawQueries {
  $queryRawUnsafe<T>(sql: string, ...values: unknown[]): Promise<T>
}

/** Sends each statement by itself to wherever `read` sends it. */
export function queriesBy(read: <T>(load: Load<T>) => Promise<T>): RawQueries {
  return { $queryRawUnsafe: (sql, ...values) => read((prisma) => prisma.$queryRawUnsafe(sql, ...values)) }
}
