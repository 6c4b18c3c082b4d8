import { defineConfig } from 'vitest/config'

/** The suites on publishers' real files: `OPENCORRIDOR_DATA=<folder> pnpm test:data`. */
export default defineConfig({
  test: {
    name: 'data',
    include: ['{packages/*,bench}/src/**/*.data.test.ts'],
    globalSetup: ['packages/schema/src/database/testing-setup.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
