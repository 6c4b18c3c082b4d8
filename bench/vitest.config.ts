import { configDefaults, defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'bench',
    include: ['src/**/*.test.ts'],
    // Suites of their own: `pnpm test:data`, `pnpm test:service`.
    exclude: [...configDefaults.exclude, '**/*.data.test.ts', '**/*.service.test.ts'],
  },
})
