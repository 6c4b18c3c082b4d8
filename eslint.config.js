import js from '@eslint/js'
import globals from 'globals'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Which packages a package may import: the arrows of the design run one way. */
const arrows = {
  formats: [],
  charts: [],
  schema: ['formats'],
  ingest: ['schema', 'formats'],
  api: ['schema', 'formats', 'charts'],
  // For its embeds only, which are an entry of their own.
  sdk: ['charts'],
  cli: ['schema', 'formats', 'ingest', 'api'],
  // The service that is measured is started as an operator starts it.
  bench: ['schema', 'ingest', 'sdk'],
}

const boundaries = Object.entries(arrows).map(([name, allowed]) => ({
  files: [`{packages/,}${name}/**/*.{ts,js,mjs}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: Object.keys(arrows)
              .filter((other) => other !== name && !allowed.includes(other))
              .map((other) => `@opencorridor/${other}*`),
            message: `packages/${name} may import ${allowed.join(', ') || 'no other package'} only.`,
          },
          { group: ['**/packages/*', '../../../*/src/*'], message: 'Import another package by its name.' },
        ],
      },
    ],
  },
}))

export default defineConfig([
  globalIgnores(['**/generated/', 'packages/sdk/released/', '**/dist/', '**/node_modules/', '**/coverage/']),
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.mts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { rules: { 'max-lines': ['error', 300] } },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
  ...boundaries,
])
