import { hash, randomBytes } from 'node:crypto'
import type { Database } from '@opencorridor/schema'
import { table } from '../table.ts'
import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { CommandFailure } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { withDatabase } from '../with-database.ts'

export interface IssueKeyFlags {
  /** When it ends; never, without it. */
  expires?: Date
  /** Points of a minute; what all keys have, without it. */
  points?: number
}

const day = (date: Date | null): string => date?.toISOString().slice(0, 10) ?? ''

type Key = Awaited<ReturnType<Database['prisma']['apiKey']['findMany']>>[number]

function statusOf({ revokedAt, expiresAt }: Key): string {
  if (revokedAt !== null) return `revoked ${day(revokedAt)}`
  return expiresAt !== null && expiresAt <= new Date() ? 'expired' : 'valid'
}

/** Makes a key and prints it, once: only its hash is stored. */
export async function issueKey(label: string, flags: IssueKeyFlags, terminal: Terminal): Promise<void> {
  const id = randomBytes(6).toString('hex')
  const key = `ock_${id}_${randomBytes(32).toString('base64url')}`
  const { expires = null, points = null } = flags
  await withDatabase(({ prisma }) =>
    prisma.apiKey.create({
      data: { id, label, hash: hash('sha256', key), createdAt: new Date(), expiresAt: expires, points },
    }),
  )
  print(terminal, [
    `The key of ${label} (${id})${expires === null ? '' : `, good until ${day(expires)}`}, which is not shown again:`,
    key,
    'It is sent as "Authorization: Bearer <key>" and gives a larger limit of its own. Reading needs none.',
  ])
}

export async function listKeys(terminal: Terminal): Promise<void> {
  const keys = await withDatabase(({ prisma }) => prisma.apiKey.findMany({ orderBy: { createdAt: 'asc' } }))
  if (keys.length === 0) {
    print(terminal, ['There is no key: "opencorridor key issue <label>" issues one.'])
    return
  }
  const columns = [
    { heading: 'id', cell: (it: Key) => it.id },
    { heading: 'label', cell: (it: Key) => it.label },
    { heading: 'since (UTC)', cell: (it: Key) => day(it.createdAt) },
    { heading: 'until (UTC)', cell: (it: Key) => day(it.expiresAt) },
    { heading: 'points a minute', right: true, cell: (it: Key) => it.points?.toLocaleString('en') ?? '' },
    { heading: 'status', cell: statusOf },
  ]
  print(terminal, table(columns, keys))
}

/** Ends a key. Services that know it take it for half a minute more. */
export async function revokeKey(id: string, terminal: Terminal): Promise<void> {
  const { count } = await withDatabase(({ prisma }) =>
    prisma.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } }),
  )
  if (count === 0)
    throw new CommandFailure(
      `There is no valid key ${id}; "opencorridor key list" lists them.`,
      exitCodes.failure,
    )
  print(terminal, [`The key ${id} is revoked; services refuse it within half a minute.`])
}
