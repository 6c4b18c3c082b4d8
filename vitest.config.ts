import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: ['packages/*', 'examples', 'bench'],
    // Two at least: by itself Vitest leaves one of two processors to whoever runs it, and much of a test is waiting.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Once for each run: the database server that the test files of all packages share.
    globalSetup: ['packages/schema/src/database/testing-setup.ts'],
  },
})
