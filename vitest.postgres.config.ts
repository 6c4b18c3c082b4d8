import { defineConfig, mergeConfig } from 'vitest/config'
import cli from './packages/cli/vitest.config.ts'

/**
 * The suite on a PostgreSQL server, `postgresql://postgres@127.0.0.1:5432/postgres` or the one in
 * OPENCORRIDOR_TEST_SERVER; it makes a database of its own there and drops it.
 */
export default mergeConfig(
  { ...cli, test: { ...cli.test, exclude: [] } },
  defineConfig({ test: { name: 'postgres', include: ['packages/*/src/**/*.postgres.test.ts'] } }),
)
