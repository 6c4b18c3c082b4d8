import type { Database } from '@opencorridor/schema'

/** Whether no release was published yet. */
export async function isEmpty({ pool }: Database): Promise<boolean> {
  // By the pool: Prisma takes half a second to compile its first query, which every start would wait for.
  return (await pool.query('SELECT FROM "Release" LIMIT 1')).rowCount === 0
}
