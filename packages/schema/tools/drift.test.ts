import { execFile } from 'node:child_process'
import { appendFileSync, chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const tool = fileURLToPath(new URL('drift.mjs', import.meta.url))
const source = fileURLToPath(new URL('..', import.meta.url))
let folder: string

/** Each run of the Prisma command line takes seconds. */
const slow = 300_000

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'opencorridor-drift-'))
  for (const name of ['prisma', 'generated', 'prisma.config.ts']) {
    cpSync(join(source, name), join(folder, name), { recursive: true })
  }
  for (const name of ['node_modules', 'tools']) symlinkSync(join(source, name), join(folder, name))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Exit code and output of the check on the copied package. */
function drift(environment: Record<string, string> = {}): Promise<{ code: unknown; output: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment }
    execFile(process.execPath, [tool, folder], { env }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, output: stdout + stderr })
    })
  })
}

it(
  'sees a model that no migration makes and no generated file has',
  async () => {
    appendFileSync(join(folder, 'prisma', 'schema.prisma'), '\nmodel Drifted {\n  id String @id\n}\n')
    const { code, output } = await drift()
    expect(code).toBe(1)
    expect(output).toContain('prisma/migrations do not make what prisma/schema.prisma says')
    expect(output).toContain('Drifted')
    expect(output).toContain('generated/pothos.ts was not what prisma generate makes')
    expect(output).toContain('generated/client/models/Drifted.ts was not what prisma generate makes')
    expect(output).not.toContain('generated/client/models/Area.ts')
  },
  slow,
)

it.each([
  ['does nothing, and ends well', '#!/bin/sh\nexit 0\n'],
  ['breaks', '#!/bin/sh\nexit 1\n'],
])(
  'does not pass with an engine that %s',
  async (_, program) => {
    const stub = join(folder, 'stub')
    writeFileSync(stub, program)
    chmodSync(stub, 0o755)
    const { code, output } = await drift({ PRISMA_SCHEMA_ENGINE_BINARY: stub })
    expect(code).toBe(1)
    expect(output).toContain('gave no answer')
  },
  slow,
)
