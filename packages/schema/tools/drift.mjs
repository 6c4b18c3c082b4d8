/**
 * `pnpm drift`: fails when what is committed is not what prisma/schema.prisma makes: the generated client and Pothos
 * types, or the migrations. Takes the folder of the package as an argument; default this one.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { delimiter, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diffMigrations, prismaCli } from './diff-migrations.mjs'

const folder = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url))

/** Files of `generated` with a digest of each. */
function digests() {
  const files = readdirSync(join(folder, 'generated'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(files.map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]))
}

function checkGenerated() {
  const before = digests()
  const { status, stderr } = spawnSync(process.execPath, [prismaCli, 'generate'], {
    cwd: folder,
    encoding: 'utf8',
    // Generators are found by name, also when pnpm has not set the path.
    env: { ...process.env, PATH: [join(folder, 'node_modules', '.bin'), process.env.PATH].join(delimiter) },
  })
  if (status !== 0) return [`prisma generate failed.\n${stderr}`]
  const after = digests()
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .map((file) => `${relative(folder, file)} was not what prisma generate makes; it is now: commit it.`)
}

function checkMigrations() {
  // Is there an engine behind the command that sees differences at all? From nothing to our schema there are some.
  if (diffMigrations(folder, ['--exit-code'], ['--from-empty']).status !== 2) {
    return [
      'prisma migrate diff sees no difference between nothing and prisma/schema.prisma: its engine is broken.',
    ]
  }
  const { output, status } = diffMigrations(folder, ['--exit-code'])
  return status === 0
    ? []
    : [`prisma/migrations do not make what prisma/schema.prisma says (pnpm migrate:new <name>):\n${output}`]
}

const drift = [...checkMigrations(), ...checkGenerated()]
for (const line of drift) console.error(line)
if (drift.length === 0)
  console.log('No drift: the generated files and the migrations are those of the schema.')
process.exitCode = drift.length === 0 ? 0 : 1
