/** What a worker tells the process that started it: that it serves, or why it cannot. */
export type WorkerMessage =
  { kind: 'serving'; url: string; release: string } | { kind: 'failed'; name: string; message: string }

/** What it is told: to stop in order. */
export const stopMessage = 'stop'

/** Whether something that came from a worker is one of its messages. */
export function isWorkerMessage(value: unknown): value is WorkerMessage {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  return value.kind === 'serving' || value.kind === 'failed'
}
