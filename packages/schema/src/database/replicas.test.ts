import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Database } from './database.ts'
import { openReplicas } from './replicas.ts'
import type { Replicas } from './replicas.ts'
import type { Load } from './sql-reader.ts'
import { createTestDatabase } from './testing.ts'

/** Two servers of their own stand for a primary and a standby: what the standby has replayed is what the test writes there. */
let primary: Database
let standby: Database
let replicas: Replicas

beforeAll(async () => {
  primary = await createTestDatabase()
  standby = await createTestDatabase()
  await publish(primary, 1, 'of the primary')
  await publish(standby, 1, 'of the standby')
  replicas = openReplicas([standby.url])
})
afterAll(async () => {
  await replicas.close()
  await standby.close()
  await primary.close()
})

const publish = ({ prisma }: Database, sequence: number, digest: string): Promise<unknown> =>
  prisma.release.create({ data: { sequence, name: `2026.0${sequence}`, digest, publishedAt: new Date() } })

/** Where a release is read. */
const where: (sequence: number) => Load<string | undefined> =
  (sequence) =>
  async ({ prisma, sql }) => {
    const digest = (await prisma.release.findUnique({ where: { sequence } }))?.digest
    const [row] = await sql.rows<{ digest: string }>(
      'SELECT "digest" FROM "Release" WHERE "sequence" = $1',
      sequence,
    )
    expect(row?.digest).toBe(digest)
    return digest
  }

const read = (sequence: number): Promise<string | undefined> =>
  replicas.read(sequence, primary, where(sequence))

/** Looks until the standby is asked: it is looked at once a second, and nobody waits for that. */
const untilStandby = (sequence: number): Promise<void> =>
  vi.waitFor(
    async () => {
      expect(await read(sequence)).toBe('of the standby')
    },
    { timeout: 10_000 },
  )

test('a standby is asked for a release that it has', async () => {
  await untilStandby(1)
  expect(replicas.replayed).toEqual([1])
})

test('one that is behind is asked for nothing, not even for what it has, until it has caught up', async () => {
  await untilStandby(1)
  await publish(primary, 2, 'of the primary')
  for (let time = 0; time < 3; time++) {
    expect(await read(2)).toBe('of the primary')
    // It has this one. A reader who has seen the second is not sent there, and so never meets the state before it.
    expect(await read(1)).toBe('of the primary')
  }
  await publish(standby, 2, 'of the standby')
  await untilStandby(2)
  expect(await read(1)).toBe('of the standby')
})

test('another server at its address, one that is further back, is not read from', async () => {
  await untilStandby(2)
  await standby.prisma.release.delete({ where: { sequence: 2 } })
  // Its connections end, as they do when a server goes and another comes.
  await standby.pool.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
  expect(await read(1)).toBe('of the primary')
  expect(replicas.replayed).toEqual([undefined])
  await publish(standby, 2, 'of the standby')
  await untilStandby(2)
})

test('one that fails is left out, and the primary answers', async () => {
  await untilStandby(2)
  const failing: Load<string> = async ({ prisma }) => {
    if (prisma !== primary.prisma) throw new Error('canceling statement due to conflict with recovery')
    return Promise.resolve('of the primary')
  }
  expect(await replicas.read(2, primary, failing)).toBe('of the primary')
  expect(replicas.replayed).toEqual([undefined])
  await untilStandby(2)
})
