import { defineConfig } from 'vitest/config'

/** Pages in a real browser: `pnpm test:browser`. Needs /usr/bin/chromium, or another in CHROMIUM. */
export default defineConfig({
  test: {
    name: 'browser',
    include: ['tools/browser/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
})
