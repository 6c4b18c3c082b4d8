import { Writable } from 'node:stream'
import { run } from '../program.ts'
import type { Terminal } from '../terminal.ts'

/** Keeps what is written to it. */
class Kept extends Writable {
  readonly chunks: Buffer[] = []

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(chunk)
    done()
  }

  get bytes(): Buffer {
    return Buffer.concat(this.chunks)
  }
}

/** How a command ended, and what it wrote. */
export interface Typed {
  readonly code: number
  readonly out: string
  readonly bytes: Buffer
  readonly err: string
}

/** Runs a command as if it were typed, with a terminal that the test describes. */
export async function type(
  args: readonly string[],
  { env = {}, ...described }: Partial<Terminal> = {},
): Promise<Typed> {
  const out = new Kept()
  const err = new Kept()
  const terminal: Terminal = {
    isInteractive: false,
    showsProgress: false,
    width: Infinity,
    cwd: process.cwd(),
    signal: new AbortController().signal,
    ...described,
    env,
    out,
    err,
  }
  const code = await run(args, terminal)
  return { code, out: out.bytes.toString(), bytes: out.bytes, err: err.bytes.toString() }
}
