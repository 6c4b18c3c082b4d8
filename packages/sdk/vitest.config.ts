import { createRequire } from 'node:module'
import { defineProject } from 'vitest/config'

export default defineProject({
  // graphql exists as CommonJS and as a module. Node takes the first for everybody; Vite would take the second for
  // our sources only, and a schema of the one is no schema to the other.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    name: 'sdk',
    include: ['src/**/*.test.ts', 'tools/{evolution,generate}/*.test.ts'],
    // Some wait for real servers and programs, also on a busy machine.
    testTimeout: 30_000,
  },
})
