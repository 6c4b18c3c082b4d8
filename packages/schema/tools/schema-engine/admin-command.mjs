import pg from 'pg'

/** SQLSTATE or Node error code to the error code by which the Prisma command line decides what to do next. */
const prismaCodes = { '3D000': 'P1003', ECONNREFUSED: 'P1001', ENOTFOUND: 'P1001', '28P01': 'P1000' }

const commands = {
  'can-connect-to-database': (url) => onServer(url, () => Promise.resolve()),
  'create-database': (url) => createDatabase(url),
  'drop-database': (url) =>
    onServer(maintenance(url), (client) =>
      client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(databaseName(url))}`),
    ),
}

/**
 * Runs `schema-engine cli <command>`. An error is one line of the engine's JSON log on stderr, after a line that
 * the command line skips.
 * @param {string} command
 * @param {string} url
 * @returns {Promise<number>} exit code
 */
export async function runAdminCommand(command, url) {
  try {
    if (commands[command] === undefined) throw new Error(`Unknown command ${command}.`)
    await commands[command](url)
    return 0
  } catch (error) {
    const fields = { message: error.message, error_code: prismaCodes[error.code] ?? 'P1011', is_panic: false }
    process.stderr.write(`\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`)
    return 1
  }
}

/** @param {string} url */
export async function createDatabase(url) {
  await onServer(maintenance(url), (client) =>
    client.query(`CREATE DATABASE ${pg.escapeIdentifier(databaseName(url))}`),
  )
}

/** @param {string} url */
export function databaseName(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

/** The same server, in the database that every server has. */
function maintenance(url) {
  const changed = new URL(url)
  changed.pathname = '/postgres'
  return changed.href
}

async function onServer(url, work) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
