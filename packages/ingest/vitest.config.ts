import { configDefaults, defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'ingest',
    include: ['src/**/*.test.ts'],
    // Generous: the first test of a run that needs a database makes the server.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Those on publishers' real files, and on a file of a gigabyte, are suites of their own: `pnpm test:data` and
    // `pnpm test:service`.
    exclude: [...configDefaults.exclude, '**/*.data.test.ts', '**/*.service.test.ts'],
  },
})
