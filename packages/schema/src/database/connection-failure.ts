import { DatabaseError, errorCode, errorMessage } from './database-error.ts'

/** What to do, by SQLSTATE or system error code, about a server that `DATABASE_URL` names. */
const remedies: Record<string, (place: Place) => string> = {
  ECONNREFUSED: ({ server }) =>
    `No PostgreSQL server answers at ${server}: start it, or correct DATABASE_URL.`,
  ENOENT: ({ server }) => `No PostgreSQL server answers at ${server}: start it, or correct DATABASE_URL.`,
  ENOTFOUND: ({ server }) => `The host of ${server} is not known: correct DATABASE_URL.`,
  EAI_AGAIN: ({ server }) => `The host of ${server} cannot be looked up: check the network, or DATABASE_URL.`,
  EHOSTUNREACH: ({ server }) => `${server} cannot be reached: check the network, or DATABASE_URL.`,
  ETIMEDOUT: ({ server }) => `${server} does not answer: check the network, or DATABASE_URL.`,
  '3D000': ({ server, database }) =>
    `The server at ${server} has no database "${database}": create it (createdb ${database}), or correct DATABASE_URL.`,
  '28P01': ({ server, user }) =>
    `The server at ${server} refuses the password of user "${user}": correct DATABASE_URL.`,
  '28000': ({ server, user, reason }) =>
    `The server at ${server} refuses user "${user}" (${reason}): correct DATABASE_URL or the server's pg_hba.conf.`,
  '42501': ({ user, database, reason }) =>
    `User "${user}" may not use database "${database}" (${reason}): grant it, or use another user in DATABASE_URL.`,
  '53300': ({ server }) =>
    `The server at ${server} has no connection left: lower the number of nodes, or raise its max_connections.`,
  '57P03': ({ server }) => `The server at ${server} is starting or stopping: try again in a moment.`,
}

interface Place {
  server: string
  database: string
  user: string
  reason: string
}

/** Says in one sentence why a connection to `url` failed. */
export function explainConnectionFailure(error: unknown, url: string): DatabaseError {
  const address = new URL(url)
  const socket = address.searchParams.get('host')
  const place = {
    server: socket ?? `${decodeURIComponent(address.hostname) || 'localhost'}:${address.port || '5432'}`,
    database: decodeURIComponent(address.pathname.slice(1)),
    user: decodeURIComponent(address.username),
    reason: errorMessage(error),
  }
  const code = /timeout/i.test(place.reason) ? 'ETIMEDOUT' : errorCode(error)
  const remedy = code === undefined ? undefined : remedies[code]
  const sentence = remedy?.(place) ?? `The database at ${place.server} cannot be opened: ${place.reason}`
  return new DatabaseError(sentence, { cause: error })
}
