import { readFileSync } from 'node:fs'
import { defineConfig } from 'tsdown'

interface Manifest {
  exports: Record<string, string>
}

/** What the package exports within the workspace, `./src/fetch.ts`, is what is built: `dist/fetch.js`. */
const { exports } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as Manifest
const sources = Object.values(exports).filter((path) => path.endsWith('.ts'))
const nameOf = (path: string): string => path.replace(/^\.\/src\/|(?:\/index)?\.ts$/gu, '')

const library = defineConfig({
  entry: Object.fromEntries(sources.map((path) => [nameOf(path), path])),
  format: ['esm', 'cjs'],
  target: 'es2022',
  // Browsers and edges: nothing of Node is used.
  platform: 'neutral',
  dts: true,
  sourcemap: true,
  copy: ['../schema/schema.graphql'],
  // The Arrow writer says where its modules are in the way of before `exports`.
  inputOptions: { resolve: { mainFields: ['module', 'main'] } },
})

/** The command, for Node, apart from the library: what only it needs is bundled into it and into nothing else. */
const command = defineConfig({
  entry: { cli: 'src/cli/main.ts' },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  dts: false,
  clean: false,
  sourcemap: true,
})

export default [library, command]
