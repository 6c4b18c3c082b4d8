import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Programs of others that the drill runs, by their whole paths. */
export interface FoundPrograms {
  readonly nginx: string
  readonly redis: string
  /** Folder of PostgreSQL's programs. */
  readonly postgres: string
}

/** A program is not on this machine: says which, and how to get it. */
export class MissingProgramError extends Error {
  override name = 'MissingProgramError'
}

const debian = '/usr/lib/postgresql'

/** The newest of Debian's, which are not in the path. */
function postgresFolders(): string[] {
  if (!existsSync(debian)) return []
  return readdirSync(debian)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(debian, version, 'bin'))
}

function find(program: string, folders: readonly string[], packageName: string): string {
  const folder = folders.find((path) => existsSync(join(path, program)))
  if (folder !== undefined) return folder
  throw new MissingProgramError(`The drill needs ${program}: apt-get install ${packageName}`)
}

/** @throws MissingProgramError when one of them is not there */
export function findPrograms(): FoundPrograms {
  // nginx is where only administrators look.
  const usual = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return {
    nginx: join(find('nginx', usual, 'nginx'), 'nginx'),
    redis: join(find('redis-server', usual, 'redis-server'), 'redis-server'),
    postgres: find('pg_basebackup', [...postgresFolders(), ...usual], 'postgresql'),
  }
}
