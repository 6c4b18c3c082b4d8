import type { PoolClient } from 'pg'
import { IngestError } from '../item.ts'

/** What can stand in a URL, a query and a file name without being quoted. */
const allowed = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

/**
 * The name of a release: the one that was asked for, else year and month of its day in UTC (`2026.05`), with `.2`,
 * `.3` and so on when that is taken.
 * @throws IngestError when the name that was asked for is taken, or not of letters, digits, `.`, `_` and `-`
 */
export async function releaseName(client: PoolClient, now: Date, asked?: string): Promise<string> {
  const { rows } = await client.query<{ name: string; sequence: number }>(
    'SELECT name, sequence FROM "Release"',
  )
  const taken = new Map(rows.map(({ name, sequence }) => [name, sequence]))
  if (asked !== undefined) {
    if (!allowed.test(asked)) {
      throw new IngestError(
        `"${asked}" is no name for a release: letters, digits, ".", "_" and "-", 64 at most.`,
      )
    }
    const holder = taken.get(asked)
    if (holder === undefined) return asked
    throw new IngestError(
      `The name ${asked} is that of release ${holder}; names are given once, choose another.`,
    )
  }
  const month = now.toISOString().slice(0, 7).replace('-', '.')
  if (!taken.has(month)) return month
  let suffix = 2
  while (taken.has(`${month}.${suffix}`)) suffix += 1
  return `${month}.${suffix}`
}
