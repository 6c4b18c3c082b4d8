import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * The folder of publishers' files: `OPENCORRIDOR_DATA`, else `shared/data` beside this repository.
 * @throws RangeError when the files are not there
 */
export function dataFolder(env: NodeJS.ProcessEnv = process.env): string {
  const folder = resolve(root, env['OPENCORRIDOR_DATA'] ?? '../shared/data')
  if (existsSync(join(folder, 'wdi/latest'))) return folder
  throw new RangeError(
    `There is no wdi/latest in ${folder}: name the folder with the publishers' files in OPENCORRIDOR_DATA.`,
  )
}
