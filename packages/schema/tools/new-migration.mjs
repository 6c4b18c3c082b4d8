/**
 * `pnpm migrate:new <name>`: writes prisma/migrations/<time>_<name>/migration.sql, which leads from the migrations
 * so far to prisma/schema.prisma. Read it before you commit it: what Prisma's schema cannot say (views, checks,
 * partial indexes) is added by hand.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diffMigrations } from './diff-migrations.mjs'

const folder = fileURLToPath(new URL('..', import.meta.url))
const name = process.argv[2]
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Name the migration in lower case with underscores: pnpm migrate:new add_area_population')
  process.exit(1)
}

const script = diffMigrations(folder, ['--script']).output
if (script.includes('-- This is an empty migration.')) {
  console.error('prisma/schema.prisma has changed nothing since the last migration.')
  process.exit(1)
}

const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const migration = join(folder, 'prisma', 'migrations', `${time}_${name}`)
mkdirSync(migration)
writeFileSync(join(migration, 'migration.sql'), script)
console.log(join(migration, 'migration.sql'))
