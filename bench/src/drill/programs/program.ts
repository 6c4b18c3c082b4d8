import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

/** How a program is run. */
export interface ProgramOptions {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  /** Beside the environment of this process. */
  readonly env?: Readonly<Record<string, string>>
  /** Who runs it. Default: who runs the drill. */
  readonly user?: { readonly uid: number; readonly gid: number }
  /** File that takes what it prints. */
  readonly log: string
  /** Asks it to stop in order. Default SIGTERM. */
  readonly stopSignal?: NodeJS.Signals
  /** Whether it can be used. */
  readonly ready: () => Promise<boolean>
}

/** A program in a process of its own, which can be started, stopped and killed as often as one likes. */
export interface Program {
  readonly name: string
  readonly log: string
  /** Of its process; undefined while it does not run. */
  readonly pid: () => number | undefined
  /** Resolves when it can be used. */
  start(): Promise<void>
  /** Resolves when it has ended, in order. */
  stop(): Promise<void>
  /** kill -9. */
  kill(): Promise<void>
  /** Sends another signal. */
  signal(name: NodeJS.Signals): void
}

/** Milliseconds that a program has for its start, and for its end. */
const patience = 120_000

const running = new Set<ChildProcess>()
process.on('exit', () => {
  // PostgreSQL takes its children along on SIGQUIT; the others end by it too.
  for (const child of running) child.kill('SIGQUIT')
})

/** Prepares a program; `start` runs it. */
export function createProgram(options: ProgramOptions): Program {
  const { name, command, args, env = {}, user, log, stopSignal = 'SIGTERM', ready } = options
  let child: ChildProcess | undefined

  async function end(signal: NodeJS.Signals): Promise<void> {
    const ending = child
    child = undefined
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return
    const ended = once(ending, 'exit')
    ending.kill(signal)
    const late = setTimeout(() => ending.kill('SIGKILL'), patience)
    await ended
    clearTimeout(late)
  }

  return {
    name,
    log,
    pid: () => child?.pid,
    async start() {
      const output = openSync(log, 'a')
      const started = spawn(command, [...args], {
        env: { ...process.env, ...env },
        stdio: ['ignore', output, output],
        ...(user && { uid: user.uid, gid: user.gid }),
      })
      closeSync(output)
      running.add(started)
      started.once('exit', () => running.delete(started))
      child = started
      const until = performance.now() + patience
      while (!(await ready().catch(() => false))) {
        if (started.exitCode !== null || performance.now() > until) {
          const said = await readFile(log, 'utf8')
          throw new Error(`${name} does not start. It printed:\n${said.slice(-3_000)}`)
        }
        await wait(50)
      }
    },
    stop: () => end(stopSignal),
    kill: () => end('SIGKILL'),
    signal: (name) => void child?.kill(name),
  }
}
