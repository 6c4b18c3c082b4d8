import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import envPaths from 'env-paths'
import { DatabaseError, errorCode, errorMessage } from '../database-error.ts'

/** `OPENCORRIDOR_DATA_DIR`, or `opencorridor` in the user's data folder. Absolute. */
export function defaultDataDirectory(): string {
  const chosen = process.env.OPENCORRIDOR_DATA_DIR ?? ''
  return chosen === '' ? envPaths('opencorridor', { suffix: '' }).data : resolve(chosen)
}

/**
 * Makes the data directory where it is missing.
 * @throws DatabaseError when it cannot be made
 */
export function makeDataDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true })
  } catch (error) {
    throw dataDirectoryFailure(directory, error)
  }
}

/** Says in one sentence why a data directory cannot be used. */
export function dataDirectoryFailure(directory: string, error: unknown): DatabaseError {
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new DatabaseError(
        `The data directory ${directory} may not be read and written by this user: allow it, or set OPENCORRIDOR_DATA_DIR to another folder.`,
        { cause: error },
      )
    case 'EEXIST':
    case 'ENOTDIR':
      return new DatabaseError(
        `The data directory ${directory} is a file: set OPENCORRIDOR_DATA_DIR to a folder.`,
        { cause: error },
      )
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(directory)
    default:
      return new DatabaseError(`The data directory ${directory} cannot be used: ${errorMessage(error)}.`, {
        cause: error,
      })
  }
}

/** The sentence for a full disk. */
export function diskFull(directory: string): DatabaseError {
  return new DatabaseError(
    `No space is left on the disk of ${directory}: free some, or set OPENCORRIDOR_DATA_DIR to a folder on another disk.`,
  )
}
