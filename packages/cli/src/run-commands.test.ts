import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RejectItem } from '@opencorridor/ingest'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { call } from './testing/call.ts'
import { stageValues } from './testing/small-releases.ts'

const database = await createTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'opencorridor-cli-'))
const rejects = Array.from({ length: 30 }, (_, index): RejectItem => ({
  ...{ type: 'reject', file: 'a.csv', line: index + 2, field: 'Value', raw: 'n/a', reason: 'No number.' },
}))
let runId: string
beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', database.url)
  expect((await call('run', 'list')).out).toContain('Nothing was read yet')
  runId = await stageValues(database, { TJK: [1] }, rejects)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
  await database.close()
})

test('runs are listed with the number of their rejects', async () => {
  expect((await call('run', 'list')).out).toMatch(new RegExp(`^${runId} +staged .* 30$`, 'm'))
})

test('a run is shown with all its rejects', async () => {
  const { out } = await call('run', 'show', runId, '--rejects')
  expect(out.match(/^ {2}a\.csv, line \d+, Value: No number\. It reads: n\/a$/gm)).toHaveLength(30)
  expect((await call('run', 'show', runId)).out).not.toContain('No number.')
  expect((await call('run', 'show', 'none')).err).toContain('There is no run none')
})

test('its rejects are written to a file', async () => {
  const file = join(folder, 'rejects.csv')
  const { err } = await call('run', 'show', runId, '--rejects-file', file)
  expect(err).toBe(`The 30 rejected rows are in ${file}.\n`)
  expect(readFileSync(file, 'utf8').split('\r\n')[1]).toBe('a.csv,2,Value,n/a,No number.')
  expect((await call('run', 'show', runId, '--rejects-file', join(folder, 'rejects.txt'))).code).toBe(2)
})
