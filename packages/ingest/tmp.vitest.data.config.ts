import { defineConfig } from 'vitest/config'
export default defineConfig({ test: { include: ['src/**/*.data.test.ts'], root: '/work/main/packages/ingest' } })
