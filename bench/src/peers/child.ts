import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

/** A process that the benchmarks started. */
export interface Child {
  readonly process: ChildProcess
  readonly pid: number
  /** Ends it, if need be by force. */
  stop(): Promise<void>
}

const running = new Set<ChildProcess>()

/** Milliseconds that a process has for ending by itself. */
const patience = 5_000

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/**
 * Starts a Node process with a channel for messages; what it writes to stderr is kept, and told when it ends early.
 * It never outlives this process.
 * @param node the program to run it with
 */
export function startChild(
  args: readonly string[],
  { env, node = process.execPath }: { env: NodeJS.ProcessEnv; node?: string },
): Child {
  const child = spawn(node, [...args], {
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  running.add(child)
  const errors: string[] = []
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors.push(text)
    if (errors.length > 50) errors.shift()
  })
  let ended = false
  let stopping = false
  const end = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      ended = true
      running.delete(child)
      if (!stopping && code !== 0)
        console.error(`${args.join(' ')} ended (${code ?? signal}):\n${errors.join('').slice(-2_000)}`)
      resolve()
    })
  })
  return {
    process: child,
    pid: child.pid ?? 0,
    async stop() {
      stopping = true
      if (ended) return
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), patience)
      await end
      clearTimeout(force)
    },
  }
}
