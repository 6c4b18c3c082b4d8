import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stage } from '../stage/stage.ts'
import { addEndpoint, listDeliveries } from '../webhooks/index.ts'
import { base, importerOf, places, series } from './publish-fixture.ts'
import { publish } from './publish.ts'
import { reinstateRelease, withdrawRelease } from './withdraw.ts'

const database = await createTestDatabase()
afterAll(() => database.close())

async function release(name: string, value: number) {
  await stage(database, importerOf([...base(), ...places(), series('TJK', { 2020: value })]))
  return publish(database, { name })
}

beforeAll(async () => {
  await release('one', 1)
  await addEndpoint(database, 'https://hook.example/')
  await release('two', 2)
})

const told = async () => {
  const { rows } = await database.pool.query<{ type: string; payload: string }>(
    'SELECT type, payload FROM "WebhookDelivery" ORDER BY "createdAt"',
  )
  return rows.map(({ type, payload }) => ({ type, ...(JSON.parse(payload) as object) }))
}

test('a publication is told to the hooks that there are, with what it changed', async () => {
  expect(await told()).toMatchObject([
    {
      type: 'release.published',
      data: { release: { name: 'two', sequence: 2 }, values: { added: 0, revised: 1, removed: 0 } },
    },
  ])
})

test('a dry run, and a publication of nothing new, tell nothing', async () => {
  await stage(database, importerOf([...base(), ...places(), series('TJK', { 2020: 3 })]))
  await publish(database, { dryRun: true })
  await release('three', 2)
  expect(await listDeliveries(database, false)).toHaveLength(1)
})

test('the newest release is withdrawn, and the one before answers; the hooks are told', async () => {
  expect(await withdrawRelease(database, 'two', 'Wrong units.')).toMatchObject({
    release: { name: 'two', sequence: 2 },
    current: { name: 'one', withdrawn: false },
  })
  const { withdrawnAt, withdrawnReason } = await database.prisma.release.findUniqueOrThrow({
    where: { name: 'two' },
  })
  expect(Math.abs(Date.now() - (withdrawnAt?.getTime() ?? 0))).toBeLessThan(60_000)
  expect(withdrawnReason).toBe('Wrong units.')
  expect((await told())[1]).toMatchObject({
    type: 'release.withdrawn',
    data: { release: { name: 'two' }, reason: 'Wrong units.' },
  })
})

test('nothing is published on a withdrawn release, unless it is asked for', async () => {
  await stage(database, importerOf([...base(), ...places(), series('TJK', { 2020: 2 })]))
  const refusal =
    'The newest release, two, is withdrawn (Wrong units.), and the next one would say again what of it was not read anew. Put it back (opencorridor release withdraw two --undo), or build on what it says all the same (opencorridor publish --on-withdrawn).'
  await expect(publish(database)).rejects.toThrow(refusal)
  await expect(publish(database, { dryRun: true })).rejects.toThrow(refusal)
  expect(await publish(database, { onWithdrawn: true, dryRun: true })).toMatchObject({
    outcome: 'NO_DIFFERENCE',
    release: { name: 'two' },
    withdrawnReason: 'Wrong units.',
  })
  await stage(database, importerOf([...base(), ...places(), series('TJK', { 2020: 4 })]))
  expect(await publish(database, { onWithdrawn: true, dryRun: true })).toMatchObject({
    outcome: 'PUBLISHED',
    withdrawnReason: null,
    values: { revised: 1 },
  })
})

test('where all are withdrawn the newest is said to answer, and to be withdrawn', async () => {
  const { current } = await withdrawRelease(database, 'one', 'Wrong too.')
  expect(current).toEqual({ name: 'two', withdrawn: true })
})

test('a release is put back, and the hooks are told', async () => {
  expect(await reinstateRelease(database, 'two')).toMatchObject({
    current: { name: 'two', withdrawn: false },
  })
  expect((await told()).map(({ type }) => type).slice(1)).toEqual([
    'release.withdrawn',
    'release.withdrawn',
    'release.reinstated',
  ])
  const { withdrawnAt, reinstatedAt } = await database.prisma.release.findUniqueOrThrow({
    where: { name: 'two' },
  })
  expect(withdrawnAt).toBeNull()
  expect(Math.abs(Date.now() - (reinstatedAt?.getTime() ?? 0))).toBeLessThan(60_000)
})

test('what cannot be done is refused in a sentence, and nobody is told', async () => {
  await expect(withdrawRelease(database, 'none', 'x')).rejects.toThrow('There is no release none')
  await expect(withdrawRelease(database, 'one', 'x')).rejects.toThrow('Release one is withdrawn already.')
  await expect(reinstateRelease(database, 'two')).rejects.toThrow(
    'Release two is not withdrawn, or was taken down for good.',
  )
  expect(await told()).toHaveLength(4)
})
