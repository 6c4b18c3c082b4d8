import { defineConfig, mergeConfig } from 'vitest/config'
import cli from './packages/cli/vitest.config.ts'

/**
 * Generated questions, a soak, and what the service outlives; some minutes: `pnpm test:service`. Needs `redis-server` and
 * Debian's PostgreSQL, which tests start and stop on ports of their own.
 */
export default mergeConfig(
  { ...cli, test: { ...cli.test, exclude: [] } },
  defineConfig({
    test: {
      name: 'service',
      include: ['{packages/*,bench}/src/**/*.service.test.ts'],
      globalSetup: ['packages/schema/src/database/testing-setup.ts'],
      testTimeout: 600_000,
    },
  }),
)
