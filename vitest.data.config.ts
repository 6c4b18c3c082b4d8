import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

/** The suites on publishers' real files: `OPENCORRIDOR_DATA=<folder> pnpm test:data`. */
export default defineConfig({
  // One graphql for everybody, as the package's own suites have it.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    name: 'data',
    include: ['{packages/*,bench}/src/**/*.data.test.ts'],
    globalSetup: ['packages/schema/src/database/testing-setup.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
