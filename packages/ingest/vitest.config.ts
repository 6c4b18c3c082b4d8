import { configDefaults, defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'ingest',
    include: ['src/**/*.test.ts'],
    // Generous: the first test of a run that needs a database makes the server.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Those on publishers' real files are a suite of their own: `pnpm test:data`.
    exclude: [...configDefaults.exclude, '**/*.data.test.ts'],
  },
})
