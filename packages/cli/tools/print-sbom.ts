import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/**
 * Prints what the program is made of, as CycloneDX 1.6 (`pnpm sbom > sbom.json`): every package of the lock file with its
 * version and the checksum by which it is installed.
 */

interface Lock {
  packages: Record<string, { resolution?: { integrity?: string } }>
}

const root = new URL('../../../', import.meta.url)
const lock = parse(readFileSync(new URL('pnpm-lock.yaml', root), 'utf8')) as Lock
const { version } = JSON.parse(readFileSync(new URL('packages/cli/package.json', root), 'utf8')) as {
  version: string
}

/** `sha512-<base64>`, as the lock file has it, in hexadecimal. */
function hashes(integrity: string | undefined) {
  const [, digest] = /^sha512-(.+)$/.exec(integrity ?? '') ?? []
  return digest === undefined
    ? {}
    : { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }
}

const components = Object.entries(lock.packages).map(([key, { resolution }]) => {
  const at = key.lastIndexOf('@')
  const [name, its] = [key.slice(0, at), key.slice(at + 1)]
  const purl = `pkg:npm/${name.replace('@', '%40')}@${its}`
  return { type: 'library', 'bom-ref': purl, name, version: its, purl, ...hashes(resolution?.integrity) }
})

const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', name: 'opencorridor', version } },
  components,
}
process.stdout.write(`${JSON.stringify(bom, null, 2)}\n`)
