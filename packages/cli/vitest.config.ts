import { defineProject } from 'vitest/config'

export default defineProject({
  // Generous: the first test of a run that needs a database makes the server.
  test: { name: 'cli', include: ['src/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
})
