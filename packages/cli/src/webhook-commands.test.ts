import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publish } from '@opencorridor/ingest'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { call } from './testing/call.ts'
import { stageValues } from './testing/small-releases.ts'

const database = await createTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'opencorridor-cli-'))
beforeAll(() => {
  vi.stubEnv('DATABASE_URL', database.url)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
  await database.close()
})

test('a hook is added with a secret that is shown once', async () => {
  expect((await call('webhook', 'list')).out).toContain('There is no hook')
  const { out } = await call('webhook', 'add', 'https://example.org/hook')
  const secret = /not shown again: (whsec_[A-Za-z0-9+/]{43}=)\n/.exec(out)?.[1]
  expect(secret).toBeDefined()
  const { out: list } = await call('webhook', 'list')
  expect(list).toMatch(/^hook_[0-9a-f]{32} +https:\/\/example\.org\/hook .* 0 +0$/m)
  expect(list).not.toContain('whsec_')
})

test('a secret of the receiver is read from a file, and is not printed', async () => {
  const file = join(folder, 'secret')
  writeFileSync(file, `whsec_${Buffer.alloc(24, 7).toString('base64')}\n`)
  const { code, out } = await call('webhook', 'add', 'https://other.example/', '--secret-file', file)
  expect(code).toBe(0)
  expect(out).not.toContain(readFileSync(file, 'utf8').trim())
  writeFileSync(file, 'secret')
  expect((await call('webhook', 'add', 'https://third.example/', '--secret-file', file)).err).toContain(
    'whsec_',
  )
})

test('what is published is told to each; dead letters are listed and sent again', async () => {
  await stageValues(database, { TJK: [1] })
  await publish(database, { name: 'one' })
  const { out } = await call('webhook', 'deliveries')
  expect(out.match(/release\.published +pending +0/g)).toHaveLength(2)
  expect((await call('webhook', 'deliveries', '--dead')).out).toBe('No delivery was given up.\n')
  await database.pool.query(
    `UPDATE "WebhookDelivery" SET status = 'DEAD', attempts = 10, outcome = '503'
     WHERE "endpointId" = (SELECT id FROM "WebhookEndpoint" WHERE url = 'https://other.example/')`,
  )
  const { out: dead } = await call('webhook', 'deliveries', '--dead')
  expect(dead).toMatch(/ dead +10 +503 +https:\/\/other\.example\/$/m)
  const [id = ''] = /msg_\w+/.exec(dead) ?? []
  expect((await call('webhook', 'retry', id)).code).toBe(0)
  expect((await call('webhook', 'deliveries', '--dead')).out).toBe('No delivery was given up.\n')
})

test('a hook is paused and resumed, by its address or with all others', async () => {
  expect((await call('webhook', 'pause', 'https://other.example/')).out).toContain('is paused')
  expect((await call('webhook', 'list')).out).toMatch(/other\.example.* \d{4}-\d\d-\d\d \d\d:\d\d +1 +0$/m)
  const { out } = await call('webhook', 'resume', '--discard')
  expect(out).toContain('https://other.example/ is told again.')
  expect(out).toContain('1 waiting messages are given up')
})

test('a hook is removed by its address', async () => {
  expect((await call('webhook', 'remove', 'https://other.example/')).code).toBe(0)
  expect((await call('webhook', 'list')).out).not.toContain('other.example')
  expect((await call('webhook', 'remove', 'https://other.example/')).err).toContain('There is no hook')
})

test('an address in a private network is refused in a sentence', async () => {
  const { code, err } = await call('webhook', 'add', 'https://169.254.169.254/')
  expect({ code, err }).toEqual({
    code: 1,
    err: '169.254.169.254 is in a private network; add --allow-private if it is meant.\n',
  })
})
