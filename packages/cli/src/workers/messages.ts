import type { Leaving } from '@opencorridor/api'

/** What a worker tells the process that started it: that it serves, or why it cannot, or that it is asked for figures. */
export type WorkerMessage =
  | { kind: 'serving'; url: string; release: string }
  | { kind: 'failed'; name: string; message: string }
  | { kind: 'figures'; id: number }

/** What it is told: to go, or the figures of all workers that it asked for; no text where they could not be had. */
export type MainMessage = { kind: 'leave'; leaving: Leaving } | { kind: 'figures'; id: number; text?: string }

function kindOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
}

/** Whether something that came from a worker is one of its messages. */
export function isWorkerMessage(value: unknown): value is WorkerMessage {
  const kind = kindOf(value)
  return kind === 'serving' || kind === 'failed' || kind === 'figures'
}

/** Whether something that came to a worker is a message of ours. */
export function isMainMessage(value: unknown): value is MainMessage {
  const kind = kindOf(value)
  return kind === 'leave' || kind === 'figures'
}
