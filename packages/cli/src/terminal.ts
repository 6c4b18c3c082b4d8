import type { Writable } from 'node:stream'

/** Where a command writes. Progress and errors go to `err`, so that `out` can be piped. */
export interface Terminal {
  /** `isTTY` is set where a person looks on: only then are there colours. */
  readonly out: Writable & { readonly isTTY?: boolean }
  /** `isTTY` is set where a person looks on: only then is there a progress bar. */
  readonly err: Writable & { readonly isTTY?: boolean }
}

/** Writes lines to standard output. */
export function print({ out }: Terminal, lines: readonly string[]): void {
  out.write(lines.map((line) => `${line}\n`).join(''))
}
