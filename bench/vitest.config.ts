import { configDefaults, defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'bench',
    include: ['src/**/*.test.ts'],
    // Those on publishers' real files are a suite of their own: `pnpm test:data`.
    exclude: [...configDefaults.exclude, '**/*.data.test.ts'],
  },
})
