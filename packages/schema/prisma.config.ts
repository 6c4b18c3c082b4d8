import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// The schema engine runs as WebAssembly (tools/schema-engine.mjs): nothing is downloaded, online or offline. Windows
// cannot execute the file; Prisma downloads its own engine there.
if (process.platform !== 'win32') {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(
    new URL('./tools/schema-engine.mjs', import.meta.url),
  )
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
