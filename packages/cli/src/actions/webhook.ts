import { readFile } from 'node:fs/promises'
import {
  addEndpoint,
  listDeliveries,
  listEndpoints,
  pauseEndpoints,
  removeEndpoint,
  resumeEndpoints,
  retryDelivery,
} from '@opencorridor/ingest/webhooks'
import type { WebhookDelivery, WebhookEndpoint } from '@opencorridor/ingest/webhooks'
import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { table } from '../table.ts'
import { withDatabase } from '../with-database.ts'

export interface AddWebhookFlags {
  /** A file with the secret; a new one is made without it. */
  secretFile?: string
  allowPrivate: boolean
}

const time = (date: Date): string => date.toISOString().slice(0, 16).replace('T', ' ')

/** Adds a hook and prints its secret, which is shown this once. */
export async function addWebhook(url: string, flags: AddWebhookFlags, terminal: Terminal): Promise<void> {
  const { secretFile, allowPrivate } = flags
  const given = secretFile === undefined ? {} : { secret: (await readFile(secretFile, 'utf8')).trim() }
  const { id, secret, ...added } = await withDatabase((database) =>
    addEndpoint(database, url, { ...given, allowPrivate }),
  )
  print(terminal, [
    `${added.url} is told of each release from now on (${id}).`,
    secretFile === undefined
      ? `Its secret, which is not shown again: ${secret}`
      : `It is signed with the secret of ${secretFile}.`,
  ])
}

export async function listWebhooks(terminal: Terminal): Promise<void> {
  const hooks = await withDatabase(listEndpoints)
  if (hooks.length === 0) print(terminal, ['There is no hook: "opencorridor webhook add <url>" adds one.'])
  else {
    const columns = [
      { heading: 'id', cell: (it: WebhookEndpoint) => it.id },
      { heading: 'address', cell: (it: WebhookEndpoint) => it.url },
      { heading: 'since (UTC)', cell: (it: WebhookEndpoint) => time(it.createdAt) },
      {
        heading: 'paused (UTC)',
        cell: (it: WebhookEndpoint) => (it.pausedAt === null ? '' : time(it.pausedAt)),
      },
      { heading: 'waiting', right: true, cell: (it: WebhookEndpoint) => String(it.pending) },
      { heading: 'dead', right: true, cell: (it: WebhookEndpoint) => String(it.dead) },
    ]
    print(terminal, table(columns, hooks))
  }
}

export async function removeWebhook(which: string, terminal: Terminal): Promise<void> {
  await withDatabase((database) => removeEndpoint(database, which))
  print(terminal, [`${which} is told no more; its deliveries are gone too.`])
}

/** @param which id or address of one hook; all when not given */
export async function pauseWebhooks(which: string | undefined, terminal: Terminal): Promise<void> {
  const urls = await withDatabase((database) => pauseEndpoints(database, which))
  print(
    terminal,
    urls.length === 0
      ? ['There is no hook.']
      : urls.map((url) => `${url} is paused: what there is to tell waits until it is resumed.`),
  )
}

/** @param which id or address of one hook; all when not given */
export async function resumeWebhooks(
  which: string | undefined,
  discard: boolean,
  terminal: Terminal,
): Promise<void> {
  const { urls, discarded } = await withDatabase((database) => resumeEndpoints(database, { which, discard }))
  print(terminal, [
    ...(urls.length === 0 ? ['There is no hook.'] : urls.map((url) => `${url} is told again.`)),
    ...(discard
      ? [`${discarded} waiting messages are given up; "webhook deliveries --dead" lists them.`]
      : []),
  ])
}

export async function listWebhookDeliveries(dead: boolean, terminal: Terminal): Promise<void> {
  const deliveries = await withDatabase((database) => listDeliveries(database, dead))
  if (deliveries.length === 0) {
    print(terminal, [dead ? 'No delivery was given up.' : 'There is no delivery yet.'])
    return
  }
  const columns = [
    { heading: 'id', cell: (it: WebhookDelivery) => it.id },
    { heading: 'of (UTC)', cell: (it: WebhookDelivery) => time(it.createdAt) },
    { heading: 'what', cell: (it: WebhookDelivery) => it.type },
    { heading: 'status', cell: (it: WebhookDelivery) => it.status.toLowerCase() },
    { heading: 'attempts', right: true, cell: (it: WebhookDelivery) => String(it.attempts) },
    {
      heading: 'next (UTC)',
      cell: (it: WebhookDelivery) => (it.status === 'PENDING' ? time(it.nextAttemptAt) : ''),
    },
    { heading: 'last answer', cell: (it: WebhookDelivery) => it.outcome ?? '' },
    { heading: 'address', cell: (it: WebhookDelivery) => it.url },
  ]
  print(terminal, table(columns, deliveries))
}

export async function retryWebhookDelivery(id: string, terminal: Terminal): Promise<void> {
  await withDatabase((database) => retryDelivery(database, id))
  print(terminal, [`${id} is sent again by the service, within some seconds of its running.`])
}
