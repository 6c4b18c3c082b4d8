import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// `prisma generate` runs no engine, but would download one: this stands in its place.
if (process.platform !== 'win32') {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(
    new URL('../packages/schema/tools/schema-engine.mjs', import.meta.url),
  )
}

export default defineConfig({ schema: 'prisma/schema.prisma' })
