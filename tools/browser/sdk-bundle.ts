import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const entry = fileURLToPath(new URL('../../packages/sdk/src/index.ts', import.meta.url))

/** The SDK with all it needs as one module for browsers, minified, as a site would bundle it. */
export async function bundleSdk(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: 'esbuild', lib: { entry, formats: ['es'], fileName: 'sdk' } },
  })
  const [bundle] = Array.isArray(built) ? built : []
  const [chunk, ...more] = bundle?.output ?? []
  if (chunk?.type !== 'chunk' || more.length > 0) throw new Error('The SDK did not become one module.')
  return chunk.code
}
