import { isMainMessage } from './messages.ts'
import type { WorkerMessage } from './messages.ts'

/** Longer than the figures of all workers are waited for by the process that collects them. */
const patienceMs = 6_000

/** In a worker: the figures of all workers, from the process that started them. */
export function askFigures(): () => Promise<string> {
  const waiting = new Map<number, (text: string | undefined) => void>()
  let asked = 0
  process.on('message', (message) => {
    if (isMainMessage(message) && message.kind === 'figures') waiting.get(message.id)?.(message.text)
  })
  return () =>
    new Promise((resolve, reject) => {
      const id = ++asked
      const settle = (text: string | undefined): void => {
        clearTimeout(late)
        waiting.delete(id)
        if (text === undefined) reject(new Error('The figures of all workers cannot be had.'))
        else resolve(text)
      }
      const late = setTimeout(settle, patienceMs, undefined)
      waiting.set(id, settle)
      process.send?.({ kind: 'figures', id } satisfies WorkerMessage)
    })
}
