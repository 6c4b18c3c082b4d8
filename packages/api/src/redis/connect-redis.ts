import { createClient } from '@redis/client'
import type { SharedCounter } from '../clients/share-budgets.ts'
import type { Logger } from '../logger.ts'
import type { SharedDocuments } from '../persisted/persisted-documents.ts'

/** What nodes share through Redis. The service does without it as well when it is slow or gone. */
export interface Shared {
  readonly documents: SharedDocuments
  readonly counter: SharedCounter
  /** Documents that were asked for or sent while Redis was gone or slow: each was answered as if it had none. */
  readonly counts: Readonly<{ get: number; set: number }>
  /** Whether Redis answers now. */
  readonly ready: () => boolean
  close(): Promise<void>
}

/** A document that nobody asked for in so many seconds is sent anew. */
const documentSeconds = 30 * 86_400

const patienceMs = 500

async function within<T>(work: Promise<T>): Promise<T> {
  let late: NodeJS.Timeout | undefined
  const over = new Promise<never>((_resolve, reject) => {
    late = setTimeout(() => {
      reject(new Error('Redis is slow.'))
    }, patienceMs)
  })
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(late)
  }
}

/**
 * Connects to Redis, and goes on trying for as long as it is not there.
 *
 * @param url - `redis://host:6379/0`.
 * @param prefix - Of all keys; nodes of one service have the same. Default `opencorridor:`.
 */
export function connectRedis(url: string, logger: Logger, prefix = 'opencorridor:'): Shared {
  const client = createClient({
    url,
    // What cannot be asked now is not asked later: nobody waits for it any more.
    disableOfflineQueue: true,
    commandsQueueMaxLength: 10_000,
    socket: {
      connectTimeout: 2_000,
      reconnectStrategy: (retries) => Math.min(5_000, 100 * 2 ** Math.min(retries, 6)),
    },
  })
  let told = false
  client.on('error', (error: unknown) => {
    if (!told) logger.warn({ error: String(error) }, 'Redis is gone; this node counts for itself')
    told = true
  })
  client.on('ready', () => {
    told = false
  })
  client.connect().catch(() => undefined)
  const counts = { get: 0, set: 0 }
  const documentKey = (id: string): string => `${prefix}document:${id}`

  return {
    counts,
    ready: () => client.isReady,
    documents: {
      async get(id) {
        const asking = within(client.getEx(documentKey(id), { type: 'EX', value: documentSeconds }))
        return asking.then(
          (text) => text ?? undefined,
          () => {
            counts.get++
            return undefined
          },
        )
      },
      set(id, text) {
        client
          .set(documentKey(id), text, { expiration: { type: 'EX', value: documentSeconds } })
          .catch(() => {
            counts.set++
          })
      },
    },
    counter: {
      async add(entries) {
        if (!client.isReady) throw new Error('Redis is not there.')
        const work = client.multi()
        for (const { key, points, endsAt } of entries) {
          work
            .incrBy(`${prefix}points:${key}`, Math.ceil(points))
            .pExpireAt(`${prefix}points:${key}`, endsAt + 60_000)
        }
        const replies = await work.execAsPipeline()
        return entries.map((_entry, at) => Number(replies[2 * at]))
      },
    },
    async close() {
      if (client.isOpen) client.destroy()
      await Promise.resolve()
    },
  }
}
