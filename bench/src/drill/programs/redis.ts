import { connect } from 'node:net'
import { join } from 'node:path'
import { createProgram } from './program.ts'
import type { Program } from './program.ts'

/** Whether it answers a ping. */
function pings(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2_000 })
    socket.once('connect', () => socket.write('PING\r\n'))
    socket.once('data', (answer) => {
      socket.destroy()
      resolve(answer.toString().startsWith('+PONG'))
    })
    socket.once('error', reject)
    socket.once('timeout', () => socket.destroy(new Error('Redis says nothing.')))
  })
}

/** Starts a Redis that keeps nothing on disk, as deploy/compose.yaml has it. */
export async function startRedis(command: string, folder: string, port: number): Promise<Program> {
  const program = createProgram({
    name: 'redis',
    command,
    args: [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      folder,
    ],
    log: join(folder, 'redis.log'),
    ready: () => pings(port),
  })
  await program.start()
  return program
}
