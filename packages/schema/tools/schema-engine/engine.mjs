import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createDatabase, databaseName } from './admin-command.mjs'

/** What a request is called by the command line, where the WebAssembly build names it otherwise. */
const renamed = { getDatabaseVersion: 'version' }

/**
 * An engine that loads when it is first asked: `call(method, params)` answers one request of the command line.
 * @param {{ url: string, datamodels: [string, string][] }} options
 */
export function createEngine({ url, datamodels }) {
  const engines = new Map()

  function engineAt(address) {
    if (!engines.has(address)) engines.set(address, load(address, datamodels))
    return engines.get(address)
  }

  return {
    async call(method, params) {
      if (method === 'createDatabase') {
        await createDatabase(url)
        return { databaseName: databaseName(url) }
      }
      const engine = await engineAt(needsNoServer(method, params) ? '' : url)
      const name = renamed[method] ?? method
      if (typeof engine[name] !== 'function') throw new Error(`The schema engine has no method ${method}.`)
      return (await engine[name](params ?? {})) ?? {}
    },
  }
}

/** A comparison of files (schema, migrations) needs an empty database only, and works without a server. */
function needsNoServer(method, params) {
  const live = new Set(['url', 'schemaDatasource'])
  return method === 'diff' && !live.has(params.from.tag) && !live.has(params.to.tag)
}

async function load(url, datamodels) {
  const [bindings, { bindMigrationAwareSqlAdapterFactory }, { createAdapterFactory }] = await Promise.all([
    import('@prisma/schema-engine-wasm/schema_engine_bg'),
    import('@prisma/driver-adapter-utils'),
    import('./adapters.mjs'),
  ])
  // The package imports its .wasm as a module, which Node 20 does not do: it is instantiated by hand.
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const wasm = readFileSync(entry.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'))
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(wasm), {
    './schema_engine_bg.js': bindings,
  })
  bindings.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
  const adapter = bindMigrationAwareSqlAdapterFactory(createAdapterFactory(url))
  const options = datamodels.length > 0 ? { datamodels } : {}
  return bindings.SchemaEngine.new(options, () => undefined, adapter)
}
