import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** How a command is run. */
export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly user?: { readonly uid: number; readonly gid: number }
  readonly cwd?: string
}

/** Runs a command to its end. @returns what it printed @throws Error with that, when it fails */
export async function runCommand(
  command: string,
  args: readonly string[],
  { env = {}, user, cwd }: CommandOptions = {},
): Promise<string> {
  const { stdout } = await execute(command, [...args], {
    env: { ...process.env, ...env },
    ...(user && { uid: user.uid, gid: user.gid }),
    ...(cwd !== undefined && { cwd }),
  })
  return stdout
}
