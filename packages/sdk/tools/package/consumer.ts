import { copyFileSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../../../tools/testing/run.ts'
import type { Tarball } from './tarball.ts'

const files = new URL('./consumer/', import.meta.url)

/**
 * Makes an empty project beside the tarball, installs the tarball into it with npm as anybody would, and lays the programs of
 * `consumer/` beside it.
 * @returns the folder of the project
 */
export async function makeConsumer({ folder, file }: Tarball): Promise<string> {
  const project = mkdtempSync(join(folder, 'project-'))
  writeFileSync(join(project, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }\n')
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline']
  await run({ cwd: project }, 'npm', 'install', ...quiet, file)
  // For programs of Node in TypeScript; the package itself does not need it.
  await run({ cwd: project }, 'npm', 'install', ...quiet, '--save-dev', '@types/node@20')
  for (const name of readdirSync(files)) {
    copyFileSync(new URL(name, files), join(project, name.replace(/\.txt$/u, '')))
  }
  return project
}
