import { existsSync, mkdtempSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { useEmbeddedServer } from './embedded/embedded-server.ts'
import { findPostmaster } from './embedded/postmaster.ts'
import { createTestDatabase } from './testing.ts'
import setup, { testDirectoryVariable } from './testing-setup.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

it('gives each caller a database of its own, and drops it', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()])
  await one.prisma.release.create({
    data: { sequence: 1, name: '2026.01', digest: '', publishedAt: new Date() },
  })
  expect(await other.prisma.release.count()).toBe(0)
  await one.close()
  const { rows } = await other.pool.query('SELECT datname FROM pg_database WHERE datname = $1', [
    new URL(one.url).pathname.slice(1),
  ])
  expect(rows).toEqual([])
  await other.close()
})

it('starts no server before it is asked, and leaves nothing when the run is over', async () => {
  vi.stubEnv(testDirectoryVariable, 'overwritten')
  const teardown = setup()
  const directory = process.env[testDirectoryVariable] ?? ''
  expect(existsSync(join(directory, 'postgresql'))).toBe(false)
  const database = await createTestDatabase()
  const cluster = join(directory, 'postgresql')
  expect(findPostmaster(cluster)).toBeDefined()
  await database.close()
  expect(findPostmaster(cluster)).toBeDefined()
  await teardown()
  expect(existsSync(directory)).toBe(false)
})

it('removes what a killed run has left', async () => {
  const run = spawn(process.execPath, ['--eval', ''])
  await once(run, 'exit')
  const remains = mkdtempSync(join(tmpdir(), `opencorridor-test-${run.pid}-`))
  const server = await useEmbeddedServer({ directory: remains, durable: false, stopWhenUnused: false })
  await server.release()
  vi.stubEnv(testDirectoryVariable, 'overwritten')
  const teardown = setup()
  await expect.poll(() => existsSync(remains), { timeout: 10_000 }).toBe(false)
  await teardown()
})

it('says what is missing when the run has no setup', async () => {
  vi.stubEnv(testDirectoryVariable, undefined)
  await expect(createTestDatabase()).rejects.toThrow('testing-setup.ts as globalSetup')
})
