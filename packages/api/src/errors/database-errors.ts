import type { ErrorCode } from '@opencorridor/schema/errors'

/** What an error of the database driver, the pool or Prisma means for the person who asked. */
type Outage = Extract<ErrorCode, 'TIMEOUT' | 'UNAVAILABLE'>

/** Node's names for a connection that could not be made or was lost. */
const connectionFailures = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
])

/** Prisma's codes for the same, see "Error message reference" of its documentation. */
const prismaOutages: Readonly<Record<string, Outage>> = {
  P1001: 'UNAVAILABLE', // cannot reach the server
  P1002: 'UNAVAILABLE', // reached it, but it did not answer in time
  P1008: 'TIMEOUT', // the operation timed out
  P1017: 'UNAVAILABLE', // the server closed the connection
  P2024: 'UNAVAILABLE', // no connection of the pool became free
  P2028: 'UNAVAILABLE', // the transaction could not be kept open
  P2037: 'UNAVAILABLE', // too many connections
}

/** How Prisma's adapter names the same; around raw statements it is all that is left of it (`Code: N/A`). */
const adapterOutages: Readonly<Record<string, Outage>> = {
  DatabaseNotReachable: 'UNAVAILABLE',
  ConnectionClosed: 'UNAVAILABLE',
  SocketTimeout: 'UNAVAILABLE',
  TlsConnectionError: 'UNAVAILABLE',
  TooManyConnections: 'UNAVAILABLE',
}

/** What pg and its pool say without giving a code. */
const poolMessages = [
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Client has encountered a connection error',
  'Cannot use a pool after calling end on the pool',
]

/** SQLSTATE of PostgreSQL, Appendix A "Error Codes": a code, or a class by its first two characters. */
function ofSqlState(state: string): Outage | undefined {
  if (state === '57014') return 'TIMEOUT' // query_canceled: by statement_timeout
  if (/^57P0[1-5]$/.test(state)) return 'UNAVAILABLE' // shutdown, crash, not yet started, dropped
  const outages = ['08', '53', '40'] // connection, insufficient resources, transaction rolled back
  return outages.includes(state.slice(0, 2)) ? 'UNAVAILABLE' : undefined
}

function ofOne(error: object): Outage | undefined {
  const codes = ['code', 'originalCode', 'errorCode'].map((key): unknown => Reflect.get(error, key))
  for (const code of codes) {
    if (typeof code !== 'string') continue
    if (connectionFailures.has(code)) return 'UNAVAILABLE'
    const outage = prismaOutages[code] ?? (/^[0-9A-Z]{5}$/.test(code) ? ofSqlState(code) : undefined)
    if (outage !== undefined) return outage
  }
  const kind: unknown = Reflect.get(error, 'kind')
  const adapted = typeof kind === 'string' ? adapterOutages[kind] : undefined
  if (adapted !== undefined) return adapted
  if (Reflect.get(error, 'name') === 'PrismaClientInitializationError') return 'UNAVAILABLE'
  // A Unix socket that is not there; a file that is not there is another matter.
  if (Reflect.get(error, 'code') === 'ENOENT' && Reflect.get(error, 'syscall') === 'connect')
    return 'UNAVAILABLE'
  const message: unknown = Reflect.get(error, 'message')
  const known = typeof message === 'string' && poolMessages.some((text) => message.includes(text))
  return known ? 'UNAVAILABLE' : undefined
}

/** How far wrapping is followed: enough for Prisma within GraphQL, and an end for causes in a circle. */
const furthest = 8

function search(error: unknown, depth: number): Outage | undefined {
  if (typeof error !== 'object' || error === null || depth > furthest) return undefined
  const own = ofOne(error)
  if (own !== undefined) return own
  const parts = ['cause', 'originalError', 'meta', 'driverAdapterError', 'errors'].map((key): unknown =>
    Reflect.get(error, key),
  )
  for (const part of parts.flat()) {
    const outage = search(part, depth + 1)
    if (outage !== undefined) return outage
  }
  return undefined
}

/**
 * Whether an error says that the database cannot be reached, or that a statement took too long. Looks through what
 * wraps it: `cause`, `originalError`, the `errors` of an AggregateError (one for each address that was tried), and
 * Prisma's `meta.driverAdapterError`.
 *
 * @param error - Anything thrown.
 * @returns The code to answer with, or undefined when the error is of another kind.
 */
export function databaseOutage(error: unknown): Outage | undefined {
  return search(error, 0)
}
