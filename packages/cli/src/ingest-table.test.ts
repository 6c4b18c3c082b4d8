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
  const write = (language: string, path: string): string => {
    writeFileSync(path, text.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '')
    return path
  }
  return {
    mapping: write('yaml', join(folder, `${page}.yaml`)),
    data: write('csv', join(folder, `${page}.csv`)),
  }
}

test('ingest table keeps what the example of its page says', async () => {
  const { mapping, data } = example('generic')
  const { code, out, err } = await call('ingest', 'table', data, '--mapping', mapping, '--edition', '2024-07')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^ {2}series +4$/m)
  expect(out).toMatch(/^ {2}stated absences +2$/m)
  expect(await database.prisma.ingestRun.findMany({ where: { importer: 'table' } })).toMatchObject([
    { status: 'STAGED' },
  ])
})

test('ingest table says what is wrong with a mapping, and that one is needed', async () => {
  const { data } = example('generic')
  const bad = join(folder, 'bad.yaml')
  writeFileSync(bad, 'publishr: { id: office, name: Office }\n')
  const failed = await call('ingest', 'table', data, '--mapping', bad)
  expect(failed.code).toBe(1)
  expect(failed.err).toMatch(/^bad\.yaml, line 1: "publishr" is not known here: did you mean "publisher"\?$/m)
  expect((await call('ingest', 'table', data)).code).toBe(2)
})

test('ingest agreements keeps what the example of its page says, with and without its publisher', async () => {
  const { mapping, data } = example('agreements')
  for (const options of [['--mapping', mapping], []]) {
    const { code, out, err } = await call('ingest', 'agreements', data, ...options)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/Instrument 3/)
    expect(out).toMatch(/Link 6/)
  }
})
