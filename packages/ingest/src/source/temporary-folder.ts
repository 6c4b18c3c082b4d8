import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for what has to be on disk for a while; made when first asked for. */
export interface TemporaryFolder {
  path(): Promise<string>
  remove(): Promise<void>
}

export function createTemporaryFolder(): TemporaryFolder {
  let made: Promise<string> | undefined
  return {
    path() {
      made ??= mkdtemp(join(tmpdir(), 'opencorridor-'))
      return made
    },
    async remove() {
      if (made !== undefined) await rm(await made, { recursive: true, force: true })
      made = undefined
    },
  }
}
