import type { Worker } from 'node:cluster'
import { once } from 'node:events'
import type { Leaving } from '@opencorridor/api'
import type { MainMessage } from './messages.ts'

/** Tells a worker something. One that has gone cannot be told, and need not. */
export function tell(worker: Worker, message: MainMessage): void {
  if (worker.isConnected()) worker.send(message, undefined, undefined, () => undefined)
}

/** A worker finishes what it has begun within this time, see `serve`; who is still there then is ended. */
const patienceMs = 20_000

/** Has a worker go, and waits until it has gone. `drainMs`: how long it goes on answering before. */
export async function sendAway(worker: Worker, leaving: Leaving, drainMs: number): Promise<void> {
  const ended = once(worker, 'exit')
  const late = setTimeout(
    () => worker.process.kill('SIGKILL'),
    patienceMs + (leaving === 'drained' ? drainMs : 0),
  )
  tell(worker, { kind: 'leave', leaving })
  await ended
  clearTimeout(late)
}
