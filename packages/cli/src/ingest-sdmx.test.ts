import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { call } from './testing/call.ts'

let database: Database
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  vi.stubEnv('DATABASE_URL', database.url)
  folder = mkdtempSync(join(tmpdir(), 'opencorridor-cli-'))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
  await database.close()
})

/** Writes the example of a page of the documentation. */
function example(page: string): { mapping: string; data: string } {
  const text = readFileSync(new URL(`../../../docs/data/${page}.md`, import.meta.url), 'utf8')
  const [mapping, data] = [join(folder, `${page}.yaml`), join(folder, `${page}.csv`)]
  for (const [path, language] of [
    [mapping, 'yaml'],
    [data, 'csv'],
  ] as const) {
    writeFileSync(path, new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(text)?.[1] ?? '')
  }
  return { mapping, data }
}

test.each(['sdmx', 'ilostat'])('ingest %s keeps what the example of its page says', async (name) => {
  const { mapping, data } = example(name)
  const { code, out, err } = await call('ingest', name, data, '--mapping', mapping, '--edition', '2026-11')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^ {2}rows read +3, 0 of them empty$/m)
  expect(out).toMatch(/^ {2}series +3$/m)
  expect(await database.prisma.ingestRun.findMany({ where: { importer: name } })).toMatchObject([
    { status: 'STAGED' },
  ])
})

test('says what is wrong with a mapping, and that one is needed', async () => {
  const { data } = example('sdmx')
  const bad = join(folder, 'bad.yaml')
  writeFileSync(bad, 'publisher: 5\n')
  const failed = await call('ingest', 'sdmx', data, '--mapping', bad)
  expect(failed.code).toBe(1)
  expect(failed.err).toMatch(/^bad\.yaml, line 1, publisher: /)
  expect((await call('ingest', 'sdmx', data)).code).toBe(2)
})
