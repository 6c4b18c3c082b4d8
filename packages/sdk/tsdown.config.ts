import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: { index: 'src/index.ts' },
  format: ['esm', 'cjs'],
  target: 'es2022',
  // Browsers and edges: nothing of Node is used.
  platform: 'neutral',
  dts: true,
  sourcemap: true,
})
