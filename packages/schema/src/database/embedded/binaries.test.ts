import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { scratchDirectory } from '../fixtures/scratch-directory.ts'
import { prepareBinaries } from './binaries.ts'
import { findNativePackage } from './native-package.ts'
import { canReach } from './server-user.ts'

const nobody = { uid: 65_534, gid: 65_534 }
const isRoot = process.getuid?.() === 0

/** A copy of the package below a directory with this mode, under a version of its own. */
function packageBelow(mode: number) {
  const parent = scratchDirectory()
  const native = findNativePackage()
  const version = `test-${parent.slice(-6)}`
  const directory = join(parent, 'native')
  cpSync(native.directory, directory, { recursive: true, verbatimSymlinks: true })
  chmodSync(parent, mode)
  onTestFinished(() => {
    for (const place of ['/var/cache/opencorridor', join(tmpdir(), 'opencorridor')]) {
      rmSync(join(place, `postgresql-${version}`), { recursive: true, force: true })
    }
  })
  return { ...native, directory, version }
}

it('runs the package where it lies, when that can be reached', () => {
  const native = packageBelow(0o755)
  expect(prepareBinaries(native, undefined)).toBe(native.directory)
  expect(prepareBinaries(native, nobody)).toBe(native.directory)
})

it('makes the links that a skipped build script did not, in a copy', () => {
  const native = packageBelow(0o755)
  const links = JSON.parse(readFileSync(join(native.directory, 'pg-symlinks.json'), 'utf8')) as {
    target: string
  }[]
  for (const { target } of links) rmSync(join(native.directory, '..', target))
  const cache = scratchDirectory()
  vi.stubEnv('XDG_CACHE_HOME', cache)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  const copy = prepareBinaries(native, undefined)
  expect(copy).toBe(join(cache, 'opencorridor', `postgresql-${native.version}`))
  expect(execFileSync(join(copy, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' })).toContain(
    'PostgreSQL',
  )
  expect(existsSync(join(copy, 'lib', 'libpq.a'))).toBe(false)
})

it.runIf(isRoot)('copies the package once to where everybody can run it, from where only root can', () => {
  const native = packageBelow(0o700)
  chmodSync(join(native.directory, 'share'), 0o700)
  const copy = prepareBinaries(native, nobody)
  const made = statSync(copy).ctimeMs
  const run = execFileSync(join(copy, 'bin', 'postgres'), ['--version'], { encoding: 'utf8', ...nobody })
  expect(run).toContain(`PostgreSQL) ${native.major}.`)
  expect(statSync(join(copy, 'share')).mode & 0o777).toBe(0o755)
  expect(prepareBinaries(native, nobody)).toBe(copy)
  expect(statSync(copy).ctimeMs).toBe(made)
})

it.runIf(isRoot)('does not run programs that somebody else has put in its place', () => {
  const native = packageBelow(0o700)
  const copy = prepareBinaries(native, nobody)
  chmodSync(copy, 0o777)
  expect(prepareBinaries(native, nobody)).not.toBe(copy)
})

it('tells by the modes what another user can reach', () => {
  const parent = scratchDirectory()
  const child = join(parent, 'child')
  mkdirSync(child)
  const { uid, gid } = statSync(child)
  const reach = (mode: number, user: { uid: number; gid: number }) => {
    chmodSync(parent, mode)
    return canReach(user, child)
  }
  const stranger = { uid: uid + 1, gid: gid + 1 }
  expect(reach(0o755, stranger)).toBe(true)
  expect(reach(0o750, stranger)).toBe(false)
  expect(reach(0o750, { uid: uid + 1, gid })).toBe(true)
  expect(reach(0o700, { uid: uid + 1, gid })).toBe(false)
  expect(reach(0o700, { uid, gid })).toBe(true)
  expect(canReach(undefined, child)).toBe(true)
})
