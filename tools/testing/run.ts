import { execFile } from 'node:child_process'

/** Where a command runs. */
export interface Place {
  readonly cwd: string
  /** Set beside the environment of this process. */
  readonly env?: Readonly<Record<string, string>>
}

/** How a command ended. */
export interface Ran {
  readonly code: number
  /** What it printed on standard output. */
  readonly out: string
  /** What it printed on standard error. */
  readonly err: string
}

/** Longest time of a command in milliseconds: a build or an installation on a busy machine. */
const limit = 300_000

/** Runs a command to its end, without a shell; a failure is an answer too. */
export function tryRun({ cwd, env = {} }: Place, command: string, ...args: string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 26, timeout: limit }
    execFile(command, args, options, (error, out, err) => {
      const code = error === null ? 0 : error.code
      if (typeof code === 'number') resolve({ code, out, err })
      else reject(error ?? new Error(`${command} ended without a code.`))
    })
  })
}

/**
 * Runs a command that has to succeed.
 * @returns what it printed on standard output
 * @throws Error with what it printed, when its exit code is not 0
 */
export async function run(place: Place, command: string, ...args: string[]): Promise<string> {
  const { code, out, err } = await tryRun(place, command, ...args)
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${out}${err}`)
  return out
}
