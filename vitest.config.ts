import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: ['packages/*', 'examples', 'bench'],
    // Once for each run: the database server that the test files of all packages share.
    globalSetup: ['packages/schema/src/database/testing-setup.ts'],
  },
})
