import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** Where a command reads from and writes to. */
export interface Terminal {
  /** Answers, and nothing else: what is piped on. */
  readonly out: Writable
  /** Warnings, errors and progress. */
  readonly err: Writable
  /** Whether answers are read by a person; then tables are cut to the width. */
  readonly isInteractive: boolean
  /** Whether progress may be drawn, over and over on one line. */
  readonly showsProgress: boolean
  /** Characters in a line; endless when nobody looks. */
  readonly width: number
  readonly env: Readonly<Record<string, string | undefined>>
  /** Folder that paths are relative to. */
  readonly cwd: string
  /** Ends what is under way: control-C. */
  readonly signal: AbortSignal
}

/** Writes, and waits while the reader is slower. */
export async function write(stream: Writable, chunk: string | Uint8Array): Promise<void> {
  if (!stream.write(chunk)) await once(stream, 'drain')
}

/** Writes lines. */
export function print(stream: Writable, ...lines: readonly string[]): Promise<void> {
  return write(stream, lines.map((line) => `${line}\n`).join(''))
}
