import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { write } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { CommandFailure } from '../usage-error.ts'

/** Pieces of what is written: texts or bytes. */
export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>

/**
 * Writes to a file, or to standard output when none is named. A file appears under its name only when it is whole: a
 * half of a data file is read as if it were all of it.
 * @throws CommandFailure when the file cannot be written
 */
export async function deliver(pieces: Pieces, file: string | undefined, terminal: Terminal): Promise<void> {
  if (file === undefined) {
    for await (const piece of pieces) await write(terminal.out, piece)
    return
  }
  const path = resolve(terminal.cwd, file)
  const part = `${path}.part`
  try {
    await pipeline(Readable.from(pieces), createWriteStream(part), { signal: terminal.signal })
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    if (error instanceof Error && 'syscall' in error) {
      throw new CommandFailure(`${file} could not be written: ${error.message}`)
    }
    throw error
  }
}
