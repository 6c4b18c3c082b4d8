import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { closedPort } from '../../../../tools/testing/closed-port.ts'

/** A Redis of a test's own, which can go and come back. */
export interface RedisServer {
  readonly url: string
  start(): Promise<void>
  stop(): Promise<void>
  /** It takes what it is sent and answers nothing, until `goOn`. */
  hang(): Promise<void>
  goOn(): Promise<void>
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => {
      resolve(false)
    })
  })
}

/** Starts Redis. @throws Error when there is no `redis-server` on this machine, or it does not start */
export async function startRedisServer(): Promise<RedisServer> {
  const port = await closedPort()
  let child: ChildProcess | undefined

  async function start(): Promise<void> {
    const started = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', tmpdir()],
      { stdio: 'ignore' },
    )
    child = started
    // Not there: told below.
    started.once('error', () => undefined)
    for (let time = 0; !(await listens(port)); time++) {
      if (time > 200 || started.exitCode !== null || started.pid === undefined)
        throw new Error('redis-server does not start: apt-get install redis-server')
      await wait(50)
    }
  }

  async function stop(): Promise<void> {
    if (child === undefined || child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGCONT')
    child.kill('SIGTERM')
    await ended
  }

  function signal(name: NodeJS.Signals): Promise<void> {
    child?.kill(name)
    return Promise.resolve()
  }

  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop,
    hang: () => signal('SIGSTOP'),
    goOn: () => signal('SIGCONT'),
  }
}
