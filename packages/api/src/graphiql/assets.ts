import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)

/** Pinned in package.json; in the addresses of the files, which may therefore be kept for ever. */
export const graphiqlVersion = '5.24.1'

/** A file of GraphiQL, ready to send. */
export interface Asset {
  type: string
  plain: string
  gzip: Uint8Array
}

const script = 'text/javascript; charset=utf-8'

/** Name of the file in our addresses, to its name in the package and its type. */
const files = {
  'app.js': { from: 'js', type: script },
  'app.css': { from: 'css', type: 'text/css; charset=utf-8' },
  'editor.js': { from: 'editorWorkerService', type: script },
  'json.js': { from: 'jsonWorker', type: script },
  'graphql.js': { from: 'graphqlWorker', type: script },
} as const

export type AssetName = keyof typeof files

export const assetNames = Object.keys(files).filter((name): name is AssetName => name in files)

const kept = new Map<AssetName, Promise<Asset>>()

async function prepare(name: AssetName): Promise<Asset> {
  // 9 MB: read when somebody first opens the page, not when the server starts.
  const bundle = await import('@graphql-yoga/render-graphiql/graphiql')
  const { from, type } = files[name]
  const plain = bundle[from]
  return { type, plain, gzip: await compress(plain) }
}

/** A file of GraphiQL from the installed package: nothing is loaded from another host. Compressed once and kept. */
export function graphiqlAsset(name: AssetName): Promise<Asset> {
  const known = kept.get(name)
  if (known !== undefined) return known
  const asset = prepare(name)
  kept.set(name, asset)
  asset.catch(() => kept.delete(name))
  return asset
}
