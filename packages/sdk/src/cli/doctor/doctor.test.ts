import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { Info } from '../../../generated/operations.ts'
import { recorded } from '../../testing/recorded.ts'
import { startRecordedServer } from '../testing/recorded-server.ts'
import type { RecordedServer } from '../testing/recorded-server.ts'
import { type } from '../testing/test-terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'opencorridor-doctor-'))
let server: RecordedServer
beforeAll(async () => {
  server = await startRecordedServer([recorded(Info, {})])
  return async () => {
    await server[Symbol.asyncDispose]()
  }
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

// The questions of the whole package are checked each time.
vi.setConfig({ testTimeout: 60_000 })

const doctor = () => type(['doctor', '--endpoint', server.endpoint], { cwd: folder })

it('finds the service, its release, and that this version fits it', async () => {
  const { code, out } = await doctor()
  expect(code).toBe(0)
  expect(out).toContain(`Service   ${server.endpoint}, release 2026.05\n`)
  expect(out).toMatch(/^Package {3}@opencorridor\/sdk \S+ on Node \d+/mu)
  expect(out).toContain(
    'its questions fit the schema of the service\nDocuments 0 in 0 files: 0 errors, 0 warnings\n',
  )
})

it('names file, line and column of what does not fit, and leaves packages alone', async () => {
  mkdirSync(join(folder, 'src'))
  mkdirSync(join(folder, 'node_modules/other'), { recursive: true })
  writeFileSync(join(folder, 'node_modules/other/bad.graphql'), 'query {')
  writeFileSync(join(folder, 'schema.graphql'), 'type Query { a: Int }')
  writeFileSync(join(folder, 'src/good.graphql'), 'query Good { country(code: "TJK") { name } }')
  writeFileSync(
    join(folder, 'src/figure.ts'),
    'const q = graphql(`\n  query Bad {\n    country(kode: "TJK") { name }\n  }\n`)\n',
  )
  const { code, out } = await doctor()
  expect(code).toBe(1)
  expect(out.split('\n').slice(3)).toEqual([
    'Documents 2 in 3 files: 2 errors, 0 warnings',
    'src/figure.ts:3:5 error Field "country" argument "code" of type "String!" is required, but it was not provided.',
    'src/figure.ts:3:13 error Unknown argument "kode" on field "Query.country". Did you mean "code"?',
    '',
  ])
})
