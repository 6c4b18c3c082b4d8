import { createRequire } from 'node:module'
import { defineProject } from 'vitest/config'

export default defineProject({
  // graphql exists as CommonJS and as a module. Node takes the first for everybody; Vite would take the second for
  // our sources only, and errors of the one are no errors to the other.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  // Generous: the first test of a run that needs a database makes the server.
  test: { name: 'api', include: ['src/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
})
