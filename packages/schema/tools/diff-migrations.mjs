import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

/** Path of the Prisma command line, to be run by Node. */
export const prismaCli = createRequire(import.meta.url).resolve('prisma/build/index.js')

/**
 * Compares what the migrations make with what prisma/schema.prisma says, by `prisma migrate diff`.
 * @param {string} folder the package
 * @param {string[]} flags further arguments: `--script`, `--exit-code`
 * @param {string[]} from what is compared, instead of the migrations
 * @returns {{ output: string, status: number | null }} what Prisma printed, and its exit code
 * @throws when the command prints nothing: Prisma does so, with exit code 0, when its engine is a stub or breaks
 */
export function diffMigrations(folder, flags, from = ['--from-migrations', 'prisma/migrations']) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [prismaCli, 'migrate', 'diff', ...from, '--to-schema', 'prisma/schema.prisma', ...flags],
    { cwd: folder, encoding: 'utf8' },
  )
  if (stdout.trim() === '') throw new Error(`prisma migrate diff gave no answer.\n${stderr}`)
  return { output: stdout, status }
}
