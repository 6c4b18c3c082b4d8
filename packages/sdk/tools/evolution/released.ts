import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildSchema } from 'graphql'
import type { GraphQLSchema } from 'graphql'

const folder = new URL('../../released/', import.meta.url)
const files = {
  schema: new URL('../../../schema/schema.graphql', import.meta.url),
  documents: new URL('../../generated/persisted-documents.json', import.meta.url),
  manifest: new URL('../../package.json', import.meta.url),
} as const

/** Documents by their hash. */
export type Documents = Readonly<Record<string, string>>

/** What was released: the graph, and the documents that the SDK asks it. */
export interface Released {
  /** Version of the SDK. */
  readonly version: string
  /** Day, `2026-11-29`. */
  readonly on: string
  readonly schema: GraphQLSchema
  readonly documents: Documents
}

const readText = (file: URL): string => readFileSync(file, 'utf8')
const readJson = (file: URL): unknown => JSON.parse(readText(file))

/** What was released last, from `released/`. */
export function readReleased(): Released {
  const { version, on } = readJson(new URL('release.json', folder)) as Pick<Released, 'version' | 'on'>
  return {
    version,
    on,
    schema: buildSchema(readText(new URL('schema.graphql', folder))),
    documents: readJson(new URL('documents.json', folder)) as Documents,
  }
}

/** What there is now. */
export function readCurrent(): Pick<Released, 'schema' | 'documents'> {
  return { schema: buildSchema(readText(files.schema)), documents: readJson(files.documents) as Documents }
}

/** The main entry with all that it needs as one module, which runs anywhere: the client as it is released. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../src/index.ts', import.meta.url))],
    ...{ bundle: true, minify: true, write: false, format: 'esm', platform: 'neutral', target: 'es2022' },
    mainFields: ['module', 'main'],
  })
  return outputFiles[0]?.text ?? ''
}

/**
 * Keeps what there is now as what was released.
 * @param on day of the release
 */
export async function recordRelease(on: string): Promise<void> {
  const { version } = readJson(files.manifest) as { version: string }
  const write = (name: string, text: string): void => {
    writeFileSync(new URL(name, folder), text)
  }
  write('schema.graphql', readText(files.schema))
  write('documents.json', readText(files.documents))
  write('sdk.mjs', await bundle())
  write('release.json', `${JSON.stringify({ version, on }, null, 2)}\n`)
}
