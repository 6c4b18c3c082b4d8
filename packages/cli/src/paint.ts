import { styleText } from 'node:util'
import type { Terminal } from './terminal.ts'

/** Colours of what changes. */
export interface Paint {
  added: (text: string) => string
  revised: (text: string) => string
  removed: (text: string) => string
  heading: (text: string) => string
}

const plain = (text: string): string => text

/** Colours where a person looks on and has not said NO_COLOR (https://no-color.org); none in files and pipes. */
export function paintFor({ out }: Terminal, env: NodeJS.ProcessEnv = process.env): Paint {
  if (out.isTTY !== true || env['NO_COLOR']) {
    return { added: plain, revised: plain, removed: plain, heading: plain }
  }
  // Whether anybody looks on is known; the function would look at its own standard output.
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    styleText(format, text, { validateStream: false })
  return { added: style('green'), revised: style('yellow'), removed: style('red'), heading: style('bold') }
}
