import { defineConfig, mergeConfig } from 'vitest/config'
import cli from './packages/cli/vitest.config.ts'

/** Generated questions and a soak against a server over the starter data; a minute or two: `pnpm test:service`. */
export default mergeConfig(
  { ...cli, test: { ...cli.test, exclude: [] } },
  defineConfig({
    test: {
      name: 'service',
      include: ['packages/*/src/**/*.service.test.ts'],
      globalSetup: ['packages/schema/src/database/testing-setup.ts'],
      testTimeout: 600_000,
    },
  }),
)
