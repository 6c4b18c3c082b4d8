import { defineConfig } from 'vitest/config'

/** The packed SDK in every runtime that it is made for: `pnpm test:runtimes`. Needs Chromium, as `test:browser` does. */
export default defineConfig({
  test: {
    name: 'runtimes',
    include: ['packages/sdk/tools/runtimes/*.test.ts'],
    globalSetup: ['packages/sdk/tools/package/tarball-setup.ts'],
    reporters: ['verbose'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
})
