import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const packages = fileURLToPath(new URL('../../', import.meta.url))
const output = fileURLToPath(new URL('../dist/', import.meta.url))

/** Packages of many small modules: these go into the bundle, and so does whatever shares graphql with them. */
const bundled =
  /^(@opencorridor|@pothos|@prisma|@graphql-tools|@graphql-yoga|@envelop|@whatwg-node|@fastify)\/|^(graphql|graphql-yoga|graphql-jit|cross-inspect|tslib|pg|pg-[a-z-]+|postgres-[a-z]+|commander|dataloader|lru-cache)(\/|$)/

/** A digest of the names, sizes and times of every source file, in some ten milliseconds. */
function sourceDigest() {
  const hash = createHash('sha256').update(packages).update(process.version)
  const add = (path) => {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) walk(path)
      else if (/\.(ts|mjs|json)$/.test(entry.name)) add(path)
    }
  }
  for (const name of ['schema', 'formats', 'charts', 'ingest', 'api', 'cli']) {
    for (const part of ['src', 'generated']) {
      const folder = join(packages, name, part)
      if (existsSync(folder)) walk(folder)
    }
  }
  add(join(packages, '../pnpm-lock.yaml'))
  add(fileURLToPath(import.meta.url))
  return hash.digest('hex').slice(0, 16)
}

/** A module's own place, as it was before it came into the bundle: files beside it are still found. */
const places = {
  name: 'places',
  setup(build) {
    build.onLoad({ filter: /\.(ts|m?js)$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      if (!/import\.meta\.url|__dirname|__filename/.test(source)) return undefined
      const url = JSON.stringify(pathToFileURL(path).href)
      return {
        contents: source
          .replaceAll('import.meta.url', url)
          .replaceAll(/\b__dirname\b/g, JSON.stringify(resolve(path, '..')))
          .replaceAll(/\b__filename\b/g, JSON.stringify(path)),
        loader: path.endsWith('.ts') ? 'ts' : 'js',
      }
    })
  },
}

/** Every other package stays where it is, and is named by its whole path: the bundle lies in another folder. */
const stayOutside = {
  name: 'stay-outside',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (
        pluginData === 'resolving' ||
        kind === 'entry-point' ||
        path.startsWith('node:') ||
        bundled.test(path)
      ) {
        return undefined
      }
      const found = await build.resolve(path, { kind, importer, resolveDir, pluginData: 'resolving' })
      if (found.errors.length > 0 || found.external) return undefined
      return { path: kind === 'require-call' ? found.path : pathToFileURL(found.path).href, external: true }
    })
  },
}

/**
 * The bundle of the sources as they are.
 * @returns the address of its entry
 */
export async function bundle() {
  const folder = join(output, sourceDigest())
  const main = pathToFileURL(join(folder, 'main.mjs')).href
  if (existsSync(folder)) return { main }
  const { build } = await import('esbuild')
  mkdirSync(output, { recursive: true })
  // Made beside its place and renamed into it: two first starts at once do not see half of one.
  const unfinished = `${folder}.${process.pid}`
  await build({
    entryPoints: { main: join(packages, 'cli/src/main.ts') },
    outdir: unfinished,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Names of functions are not kept: that would take a call for every function that is made, each request makes some.
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
    plugins: [stayOutside, places],
    // CommonJS modules within an ES module ask for `require`.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  })
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(unfinished, { recursive: true, force: true })
  }
  // Older bundles go when no service that runs can be using them any more: a service loads parts of its own late.
  const weekAgo = Date.now() - 7 * 86_400_000
  for (const old of readdirSync(output)) {
    const path = join(output, old)
    if (path !== folder && statSync(path).mtimeMs < weekAgo) rmSync(path, { recursive: true, force: true })
  }
  return { main }
}
