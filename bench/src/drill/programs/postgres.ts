import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { createProgram } from './program.ts'
import type { Program } from './program.ts'
import { runCommand } from './run-command.ts'

/** A PostgreSQL server of the drill. */
export interface PostgresServer extends Program {
  readonly url: string
}

/** Where it runs. */
export interface PostgresPlace {
  /** Folder of its programs. */
  readonly programs: string
  /** Folder of the drill. */
  readonly folder: string
  readonly port: number
}

/** PostgreSQL refuses to run as root. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** Small, and reached by its port alone. */
const settings = [
  "listen_addresses = '127.0.0.1'",
  "unix_socket_directories = ''",
  'shared_buffers = 64MB',
  "wal_level = 'replica'",
  'max_wal_senders = 5',
  "wal_keep_size = '256MB'",
  '',
].join('\n')

const addressOf = (port: number, database: string): string =>
  `postgresql://postgres@127.0.0.1:${port}/${database}`

async function answers(port: number): Promise<boolean> {
  const client = new pg.Client({
    connectionString: addressOf(port, 'postgres'),
    connectionTimeoutMillis: 2_000,
  })
  // It may break at any time: it is about to be stopped.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } finally {
    await client.end().catch(() => undefined)
  }
}

function ownFolder({ folder }: PostgresPlace, name: string, user: ReturnType<typeof serverUser>): string {
  const own = join(folder, name)
  mkdirSync(own, { mode: 0o700 })
  if (user !== undefined) chownSync(own, user.uid, user.gid)
  return own
}

function server(place: PostgresPlace, name: string, directory: string): PostgresServer {
  const { programs, port, folder } = place
  const user = serverUser()
  const program = createProgram({
    name,
    command: join(programs, 'postgres'),
    args: ['-D', directory, '-p', String(port)],
    ...(user && { user }),
    log: join(folder, `${name}.log`),
    // Ends sessions and stops in order ("fast").
    stopSignal: 'SIGINT',
    ready: () => answers(port),
  })
  return { ...program, url: addressOf(port, 'opencorridor') }
}

/** Starts a server that others can follow, with an empty database. */
export async function startPrimary(place: PostgresPlace): Promise<PostgresServer> {
  const user = serverUser()
  const directory = ownFolder(place, 'primary', user)
  const options = { cwd: '/', ...(user && { user }) }
  await runCommand(
    join(place.programs, 'initdb'),
    ['-D', directory, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'],
    options,
  )
  await appendFile(join(directory, 'postgresql.conf'), settings)
  const primary = server(place, 'primary', directory)
  await primary.start()
  await runCommand(join(place.programs, 'createdb'), [
    '-h',
    '127.0.0.1',
    '-p',
    String(place.port),
    '-U',
    'postgres',
    'opencorridor',
  ])
  return primary
}

/** Starts a server that follows another one by streaming. */
export async function startStandby(place: PostgresPlace, primaryPort: number): Promise<PostgresServer> {
  const user = serverUser()
  const directory = ownFolder(place, 'standby', user)
  const from = ['-h', '127.0.0.1', '-p', String(primaryPort), '-U', 'postgres']
  await runCommand(
    join(place.programs, 'pg_basebackup'),
    [...from, '-D', directory, '-R', '-X', 'stream', '-c', 'fast', '-N'],
    { cwd: '/', ...(user && { user }) },
  )
  const standby = server(place, 'standby', directory)
  await standby.start()
  return standby
}
