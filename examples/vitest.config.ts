import { defineProject } from 'vitest/config'

/** Runs the examples against a service that the suite starts itself. */
export default defineProject({
  test: {
    name: 'examples',
    include: ['*.test.ts'],
    globalSetup: ['./service-setup.ts'],
    testTimeout: 60_000,
    // The first start of a service makes its database and loads the starter data.
    hookTimeout: 240_000,
  },
})
