import { defineConfig, mergeConfig } from 'vitest/config'
import cli from './packages/cli/vitest.config.ts'

/** Programs, sessions and servers are killed at random moments; that takes minutes, so it is a suite of its own. */
export default mergeConfig(
  { ...cli, test: { ...cli.test, exclude: [] } },
  defineConfig({ test: { name: 'crash', include: ['packages/*/src/**/*.crash.test.ts'] } }),
)
