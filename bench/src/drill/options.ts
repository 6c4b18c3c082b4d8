import { parseArgs } from 'node:util'

/** What was asked for on the command line. */
export interface DrillOptions {
  /** How long the load lasts. */
  readonly minutes: number
  /** File that takes what was seen, as JSON. */
  readonly json: string | undefined
  /** Chooses questions and values: the same again for the same number. */
  readonly seed: number
}

/** How the drill is called. */
export const usage = `pnpm drill [--minutes N] [--json FILE] [--seed N]

Starts PostgreSQL with a standby, Redis, two nodes and nginx on this machine, in a folder that is removed in the end; asks
for N minutes (5 if nothing is said), while parts of it are killed, stopped and started; holds every answer against the
files. Ends with 1 when something is not as promised.`

function number(name: string, text: string | undefined, usual: number): number {
  const value = text === undefined ? usual : Number(text)
  if (value > 0) return value
  throw new RangeError(`--${name} takes a number above 0, not "${text ?? ''}".\n${usage}`)
}

/** Reads the command line. @throws RangeError with a sentence, when it cannot be understood */
export function readOptions(argv: readonly string[]): DrillOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: { minutes: { type: 'string' }, json: { type: 'string' }, seed: { type: 'string' } },
  })
  return {
    minutes: number('minutes', values.minutes, 5),
    json: values.json,
    seed: number('seed', values.seed, (Date.now() % 1_000_000) + 1),
  }
}
