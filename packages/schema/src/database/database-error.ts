/**
 * The database cannot be opened or brought up to date. The message is for the person who started the program: one
 * sentence that says what is wrong and what to do. It never holds a password.
 */
export class DatabaseError extends Error {
  override name = 'DatabaseError'
}

/** The `code` of a Node.js system error or a PostgreSQL error (SQLSTATE); undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** The message of whatever was thrown. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
