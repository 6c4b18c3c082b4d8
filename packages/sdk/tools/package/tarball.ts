import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../../../../tools/testing/run.ts'

/** The folder of the package. */
export const packageFolder = fileURLToPath(new URL('../../', import.meta.url))

/** The package as it would be published. */
export interface Tarball {
  /** A new folder below the system's temporary one, outside the workspace. */
  readonly folder: string
  readonly file: string
}

/**
 * Builds the package and packs it. By pnpm, which takes the entry points of `publishConfig` over into the manifest:
 * within the workspace the package is its sources.
 */
export async function makeTarball(): Promise<Tarball> {
  const folder = mkdtempSync(join(tmpdir(), 'opencorridor-package-'))
  await run({ cwd: packageFolder }, 'pnpm', 'build')
  await run({ cwd: packageFolder }, 'pnpm', 'pack', '--pack-destination', folder)
  const [name, ...more] = readdirSync(folder)
  if (name === undefined || more.length > 0) throw new Error(`pnpm pack made no single file in ${folder}.`)
  return { folder, file: join(folder, name) }
}
