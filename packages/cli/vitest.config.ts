import { createRequire } from 'node:module'
import { configDefaults, defineProject } from 'vitest/config'

export default defineProject({
  // graphql exists as CommonJS and as a module. Node takes the first for everybody; Vite would take the second for
  // our sources only, and a schema of the one is no schema to the other.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    name: 'cli',
    include: ['src/**/*.test.ts'],
    // Suites of their own: `pnpm test:data`, `pnpm test:postgres`, `pnpm test:crash`,
    // `pnpm test:service`.
    exclude: [
      ...configDefaults.exclude,
      '**/*.data.test.ts',
      '**/*.postgres.test.ts',
      '**/*.crash.test.ts',
      '**/*.service.test.ts',
    ],
    // Generous: the first test of a run that needs a database makes the server.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
