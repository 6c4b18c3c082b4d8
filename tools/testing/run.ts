import { execFile } from 'node:child_process'

/** How a command ended. */
export interface Ran {
  readonly code: number
  /** What it printed, both streams. */
  readonly out: string
}

/** Runs a command to its end, without a shell; a failure is an answer too. */
export function tryRun(folder: string, command: string, ...args: string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    execFile(
      command,
      args,
      { cwd: folder, maxBuffer: 2 ** 26, timeout: 300_000 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : error.code
        if (typeof code === 'number') resolve({ code, out: `${stdout}${stderr}` })
        else reject(error ?? new Error(`${command} ended without a code.`))
      },
    )
  })
}

/**
 * Runs a command that has to succeed.
 * @returns what it printed on standard output and error
 * @throws Error with what it printed, when its exit code is not 0
 */
export async function run(folder: string, command: string, ...args: string[]): Promise<string> {
  const { code, out } = await tryRun(folder, command, ...args)
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${String(code)}:\n${out}`)
  return out
}
