import { defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'schema',
    include: ['src/**/*.test.ts', 'tools/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
