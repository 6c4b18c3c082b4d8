import { defineConfig } from 'vitest/config'

/** The SDK as it is published, packed and installed outside the workspace: `pnpm test:package`. */
export default defineConfig({
  test: {
    name: 'package',
    include: ['packages/sdk/tools/package/*.test.ts'],
    globalSetup: ['packages/sdk/tools/package/tarball-setup.ts'],
    reporters: ['verbose'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
})
