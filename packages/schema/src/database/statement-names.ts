import { createHash } from 'node:crypto'

/**
 * Names for prepared statements. A named statement is parsed and planned once for each connection; an unnamed one
 * every time. Only a text that comes again gets a name, and no more than `limit` do: a connection keeps its
 * statements until it closes, and lists of any length (`IN ($1, $2, ...)`) make texts without end.
 * @param limit names given at most, and texts remembered at most before the first one comes again
 * @returns what `@prisma/adapter-pg` takes as `statementNameGenerator`; an empty name means unnamed to PostgreSQL
 */
export function createStatementNames(limit = 500): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  const seen = new Set<string>()

  return function statementName({ sql }) {
    const name = names.get(sql)
    if (name !== undefined) return name
    if (names.size >= limit) return ''
    if (!seen.delete(sql)) {
      if (seen.size >= limit) seen.clear()
      seen.add(sql)
      return ''
    }
    const given = `oc_${createHash('sha256').update(sql).digest('base64url').slice(0, 22)}`
    names.set(sql, given)
    return given
  }
}
