import { createRequire } from 'node:module'
import { configDefaults, defineProject } from 'vitest/config'

export default defineProject({
  // graphql exists as CommonJS and as a module. Node takes the first for everybody; Vite would take the second for
  // our sources only, and a schema of the one is no schema to the other.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    name: 'schema',
    include: ['src/**/*.test.ts', 'tools/**/*.test.ts'],
    // Those on publishers' real files are a suite of their own: `pnpm test:data`.
    exclude: [...configDefaults.exclude, '**/*.data.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
