import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const root = new URL('../../../', import.meta.url)

interface Component {
  type: string
  name: string
  version: string
  purl: string
  'bom-ref': string
  hashes?: { alg: string; content: string }[]
}

test('pnpm sbom lists every package of the lock file, each with its version and checksum', () => {
  const tool = fileURLToPath(new URL('packages/cli/tools/print-sbom.ts', root))
  const printed = execFileSync(process.execPath, ['--import', 'tsx', tool], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  const bom = JSON.parse(printed) as { bomFormat: string; specVersion: string; components: Component[] }
  expect([bom.bomFormat, bom.specVersion]).toEqual(['CycloneDX', '1.6'])
  const lock = parse(readFileSync(new URL('pnpm-lock.yaml', root), 'utf8')) as {
    packages: Record<string, unknown>
  }
  expect(bom.components.map(({ name, version }) => `${name}@${version}`).sort()).toEqual(
    Object.keys(lock.packages).sort(),
  )
  expect(new Set(bom.components.map((one) => one['bom-ref'])).size).toBe(bom.components.length)
  for (const { type, name, version, purl, hashes = [] } of bom.components) {
    expect([name, type, /^\d+\.\d+\.\d+/.test(version)]).toEqual([name, 'library', true])
    expect(purl).toMatch(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d/)
    for (const { alg, content } of hashes) expect([alg, content.length]).toEqual(['SHA-512', 128])
  }
})
